import * as l10n from '@vscode/l10n';
import type { KeyInfo } from './keyInfo';
import { isExpiryOpen } from './todos';
import { plural } from '../../shared/text/counts';

const dayMs = 86_400_000;

/** Whole days from one calendar day to another, both `YYYY-MM-DD`; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** The day that is `days` after another, as `YYYY-MM-DD`. */
export const dayAfter = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** What the expiration drop-down of data.gov.sg offers is not documented, so the wizard offers usual spans and any date. In days. */
export const lifespans: readonly number[] = [30, 60, 90, 180, 365];

/** "In 30 days". */
export const lifespanText = (days: number): string =>
  days === 365
    ? l10n.t('In 1 year')
    : plural(days, n => ({ one: l10n.t('In {0} day', n), other: l10n.t('In {0} days', n) }));

/** When a key ends or is due for review, in words. @param expires whether keys of its kind can expire at all */
export function expiryWords(info: KeyInfo, expires: boolean, today: string): string {
  if (info.expiresOn) return endWords(daysBetween(today, info.expiresOn));
  if (info.reviewOn) return reviewWords(daysBetween(today, info.reviewOn));
  if (!expires || info.hasNoExpiry) return l10n.t('does not expire');
  return isExpiryOpen(info) ? l10n.t('expiry not known yet') : l10n.t('expiry not known');
}

function endWords(days: number): string {
  if (days === 0) return l10n.t('expires today');
  return days < 0
    ? plural(-days, n => ({ one: l10n.t('expired {0} day ago', n), other: l10n.t('expired {0} days ago', n) }))
    : plural(days, n => ({ one: l10n.t('expires in {0} day', n), other: l10n.t('expires in {0} days', n) }));
}

/** The review date is ours, and is always called a review, never an expiry. */
function reviewWords(days: number): string {
  if (days === 0) return l10n.t('review due today');
  return days < 0
    ? plural(-days, n => ({
        one: l10n.t('review was due {0} day ago', n),
        other: l10n.t('review was due {0} days ago', n),
      }))
    : plural(days, n => ({ one: l10n.t('review in {0} day', n), other: l10n.t('review in {0} days', n) }));
}
