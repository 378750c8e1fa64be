import * as l10n from '@vscode/l10n';
import { daysBetween } from './expiry';
import type { KeyInfo } from './keyInfo';
import { expiryTodo, isExpiryOpen } from './todos';
import { plural } from '../../shared/text/counts';

/** Days before an expiry on which we remind; ours, as neither service documents a rhythm. */
export const reminderDays: readonly number[] = [30, 14, 7, 1];
const firstReminderDays = Math.max(...reminderDays);

/** Why a key needs somebody to act, the most pressing first; empty when it needs nobody. */
export function attention(info: KeyInfo, today: string): readonly string[] {
  return [...ending(info, today), ...refused(info), ...dueReview(info, today), ...openExpiry(info), ...openTodos(info)];
}

/** The team of its API can help: the key was refused, has ended or soon will. */
export const needsTeam = (info: KeyInfo, today: string): boolean =>
  [...ending(info, today), ...refused(info)].length > 0;

function ending({ expiresOn }: KeyInfo, today: string): string[] {
  if (!expiresOn) return [];
  const days = daysBetween(today, expiresOn);
  if (days < 0) return [l10n.t('It has expired: rotate to a new key.')];
  return days <= firstReminderDays
    ? [l10n.t('It expires on {0}: create the next key and rotate to it.', expiresOn)]
    : [];
}

const refused = ({ lastCheck }: KeyInfo): string[] => (lastCheck?.outcome === 'refused' ? [lastCheck.text] : []);

function dueReview({ reviewOn }: KeyInfo, today: string): string[] {
  if (!reviewOn || reviewOn > today) return [];
  return [
    l10n.t('Our review date {0} has been reached: is the key still needed, and is its holder still right?', reviewOn),
  ];
}

const openExpiry = (info: KeyInfo): string[] =>
  isExpiryOpen(info)
    ? [l10n.t('Its expiry is not known yet, so no reminder is possible. Enter it with “Edit Key”.')]
    : [];

function openTodos({ todos = [] }: KeyInfo): string[] {
  const count = todos.filter(id => id !== expiryTodo).length;
  return count === 0
    ? []
    : [plural(count, n => ({ one: l10n.t('{0} open to-do', n), other: l10n.t('{0} open to-dos', n) }))];
}
