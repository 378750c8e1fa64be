import type { Services } from '../model/services';
import type { KeyInfo } from './keyInfo';
import { expiryTodo, isExpiryOpen } from './todos';

/** The record that works on other things; what was found of one that is no longer named goes with it. */
export function withScope(info: KeyInfo, worksOn: readonly string[]): KeyInfo {
  const { serviceChecks = {}, ...rest } = info;
  const kept = Object.entries(serviceChecks).filter(([id]) => worksOn.includes(id));
  return { ...rest, worksOn, ...(kept.length > 0 && { serviceChecks: Object.fromEntries(kept) }) };
}

/** The record with another holder, or none when nothing was typed. */
export function withHolder(info: KeyInfo, typed: string): KeyInfo {
  const { holder: _, ...rest } = info;
  return typed.trim() === '' ? rest : { ...rest, holder: typed.trim() };
}

/** The record with other open items of its checklist. The to-do of its expiry goes with the expiry alone. */
export function withTodos(info: KeyInfo, items: readonly string[]): KeyInfo {
  const { todos: _, ...rest } = info;
  const todos = isExpiryOpen(info) ? [...items, expiryTodo] : items;
  return todos.length === 0 ? rest : { ...rest, todos };
}

/** The record with another rate tier, or none when it is not known or its kind has none of that id. */
export function withTier(services: Services, info: KeyInfo, tier: string): KeyInfo {
  const { tier: _, ...rest } = info;
  return services.keyKind(info.kind).tiers.some(({ id }) => id === tier) ? { ...rest, tier } : rest;
}

/** What a user may change about a key of its kind. */
export type EditableField = 'name' | 'holder' | 'worksOn' | 'tier' | 'lifetime' | 'todos';

/** Whether something of a field is still to be said: a holder, a service, an expiry, a to-do. */
export function isOpen(info: KeyInfo, field: EditableField): boolean {
  switch (field) {
    case 'name':
      return false;
    case 'holder':
      return info.holder === undefined;
    case 'worksOn':
      return info.worksOn.length === 0;
    case 'tier':
      return info.tier === undefined;
    case 'lifetime':
      return isExpiryOpen(info);
    case 'todos':
      return info.todos?.some(id => id !== expiryTodo) === true;
  }
}

export function editableFields(services: Services, info: KeyInfo): readonly EditableField[] {
  const kind = services.keyKind(info.kind);
  return [
    'name',
    ...(kind.holder ? ['holder' as const] : []),
    ...(kind.scope ? ['worksOn' as const] : []),
    ...(kind.tiers.length > 0 ? ['tier' as const] : []),
    'lifetime',
    ...(kind.checklist.length > 0 ? ['todos' as const] : []),
  ];
}
