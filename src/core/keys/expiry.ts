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

/** What the expiration drop-down of data.gov.sg offers is not documented, so the wizard offers usual spans and any date. */
export const lifespans: readonly { label: string; days: number }[] = [
  { label: '30 days', days: 30 },
  { label: '60 days', days: 60 },
  { label: '90 days', days: 90 },
  { label: '180 days', days: 180 },
  { label: '1 year', days: 365 },
];

/** When a key ends or is due for review, in words. @param expires whether keys of its kind can expire at all */
export function expiryWords(info: KeyInfo, expires: boolean, today: string): string {
  if (info.expiresOn) return endWords(daysBetween(today, info.expiresOn));
  if (info.reviewOn) return reviewWords(daysBetween(today, info.reviewOn));
  if (!expires || info.hasNoExpiry) return 'does not expire';
  return isExpiryOpen(info) ? 'expiry not known yet' : 'expiry not known';
}

function endWords(days: number): string {
  if (days < 0) return `expired ${plural(-days, 'day')} ago`;
  return days === 0 ? 'expires today' : `expires in ${plural(days, 'day')}`;
}

/** The review date is ours, and is always called a review, never an expiry. */
function reviewWords(days: number): string {
  if (days < 0) return `review was due ${plural(-days, 'day')} ago`;
  return days === 0 ? 'review due today' : `review in ${plural(days, 'day')}`;
}
