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

/** What a user may change about a key of its kind. */
export type EditableField = 'name' | 'holder' | 'paymentServices' | 'lifetime' | 'todos';

export function editableFields(info: KeyInfo): readonly EditableField[] {
  const kind = keyKind(info.kind);
  return [
    'name',
    ...(kind.hasHolder ? ['holder' as const] : []),
    ...(kind.needsPaymentService ? ['paymentServices' as const] : []),
    'lifetime',
    ...(kind.checklist.length > 0 ? ['todos' as const] : []),
  ];
}
