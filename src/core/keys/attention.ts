import { daysBetween } from './expiry';
import type { KeyInfo } from './keyInfo';

/** Days before an expiry on which we remind; ours, as neither service documents a rhythm. */
export const reminderDays: readonly number[] = [30, 14, 7, 1];
const firstReminderDays = Math.max(...reminderDays);

/** Why a key needs somebody to act, the most pressing first; empty when it needs nobody. */
export function attention(info: KeyInfo, today: string): readonly string[] {
  return [...ending(info, today), ...refused(info), ...dueReview(info, today), ...openTodos(info)];
}

/** The team of its API can help: the key was refused, has ended or soon will. */
export const needsTeam = (info: KeyInfo, today: string): boolean =>
  [...ending(info, today), ...refused(info)].length > 0;

function ending({ expiresOn }: KeyInfo, today: string): string[] {
  if (!expiresOn) return [];
  const days = daysBetween(today, expiresOn);
  if (days < 0) return ['It has expired: rotate to a new key.'];
  return days <= firstReminderDays ? [`It expires on ${expiresOn}: make the next key and rotate to it.`] : [];
}

const refused = ({ lastCheck }: KeyInfo): string[] => (lastCheck?.outcome === 'refused' ? [lastCheck.text] : []);

function dueReview({ reviewOn }: KeyInfo, today: string): string[] {
  if (!reviewOn || reviewOn > today) return [];
  return [`Our review date ${reviewOn} has come: is it still needed, and is its holder still right?`];
}

function openTodos({ todos = [] }: KeyInfo): string[] {
  return todos.length === 0 ? [] : [todos.length === 1 ? '1 open to-do' : `${todos.length} open to-dos`];
}
