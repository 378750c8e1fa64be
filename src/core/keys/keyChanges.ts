import { keyKind } from '../apis/catalogue';
import type { KeyInfo } from './keyInfo';

/** The record with other payment services; what was found of a service that is no longer named goes with it. */
export function withServices(info: KeyInfo, paymentServiceIds: readonly string[]): KeyInfo {
  const { serviceChecks = {}, ...rest } = info;
  const kept = Object.entries(serviceChecks).filter(([id]) => paymentServiceIds.includes(id));
  return { ...rest, paymentServiceIds, ...(kept.length > 0 && { serviceChecks: Object.fromEntries(kept) }) };
}

/** The record with another holder, or none when nothing was typed. */
export function withHolder(info: KeyInfo, typed: string): KeyInfo {
  const { holder: _, ...rest } = info;
  return typed.trim() === '' ? rest : { ...rest, holder: typed.trim() };
}

export function withTodos(info: KeyInfo, todos: readonly string[]): KeyInfo {
  const { todos: _, ...rest } = info;
  return todos.length === 0 ? rest : { ...rest, todos };
}

/** The record with another rate tier, or none when it is not known or its kind has none of that id. */
export function withTier(info: KeyInfo, tier: string): KeyInfo {
  const { tier: _, ...rest } = info;
  return keyKind(info.kind).tiers.some(({ id }) => id === tier) ? { ...rest, tier } : rest;
}

/** What a user may change about a key of its kind. */
export type EditableField = 'name' | 'holder' | 'paymentServices' | 'tier' | 'lifetime' | 'todos';

export function editableFields(info: KeyInfo): readonly EditableField[] {
  const kind = keyKind(info.kind);
  return [
    'name',
    ...(kind.hasHolder ? ['holder' as const] : []),
    ...(kind.needsPaymentService ? ['paymentServices' as const] : []),
    ...(kind.tiers.length > 0 ? ['tier' as const] : []),
    'lifetime',
    ...(kind.checklist.length > 0 ? ['todos' as const] : []),
  ];
}
