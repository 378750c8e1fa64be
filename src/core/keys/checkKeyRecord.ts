import * as l10n from '@vscode/l10n';
import { numberText } from '../../shared/text/counts';

/** Room for a team's name and a purpose; the bound is ours. */
const maxNameLength = 100;

/** @returns what is wrong with the name of a key, or undefined */
export function checkName(typed: string): string | undefined {
  if (typed.trim() === '') return l10n.t('A name is required, to distinguish this key from others.');
  return typed.trim().length > maxNameLength
    ? l10n.t('The name is longer than {0} characters.', numberText(maxNameLength))
    : undefined;
}

/** @param today `YYYY-MM-DD` @returns what is wrong with an expiry, or undefined; empty is allowed */
export function checkExpiry(typed: string, today: string): string | undefined {
  const date = typed.trim();
  if (date === '') return undefined;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
  if (!isDate) return l10n.t('The expiry is not a date. Enter it as YYYY-MM-DD, for example 2027-03-31.');
  return date < today
    ? l10n.t('The expiry {0} is in the past: this key no longer works. Create a new one first.', date)
    : undefined;
}
