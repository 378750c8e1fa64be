import * as l10n from '@vscode/l10n';
import type { KeyKind } from '../model/keyKind';
import type { KeyInfo } from './keyInfo';

/** The to-do of a key that can end and whose expiry nobody entered yet. It is ours, so no kind's checklist has it. */
export const expiryTodo = 'enterExpiry';

/** Nobody entered the expiry yet, as opposed to a user who said that it is not known. */
export const isExpiryOpen = ({ todos = [] }: Pick<KeyInfo, 'todos'>): boolean => todos.includes(expiryTodo);

/** A to-do in words. One that is no longer in the checklist is shown by its id. */
export function todoText(kind: KeyKind, id: string): string {
  if (id === expiryTodo) return l10n.t('Look up its expiry where it was created, and enter it with “Edit Key”.');
  return kind.checklist.find(item => item.id === id)?.text ?? id;
}
