import * as l10n from '@vscode/l10n';
import { byLocale } from './language';

const roundTo = (digits: number) =>
  byLocale(locale => new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: false }));
const whole = roundTo(0);
const tenths = roundTo(1);
const hundredths = roundTo(2);
const oneDigit = byLocale(
  locale => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false }),
);

const secondsText = (seconds: string): string => l10n.t('{0} s', seconds);

/** A time that was measured or set: "0.4 ms", "35 ms", "1.24 s". */
export function durationText(milliseconds: number): string {
  if (milliseconds < 10) return l10n.t('{0} ms', tenths().format(milliseconds));
  if (milliseconds < 1000) return l10n.t('{0} ms', whole().format(milliseconds));
  return secondsText(hundredths().format(milliseconds / 1000));
}

/** A time that is estimated: "40 s", "3 min", "2 h 5 min". Rounded up: one that ends early is no disappointment. */
export function roughTimeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return secondsText(whole().format(seconds));
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return l10n.t('{0} min', whole().format(minutes));
  return l10n.t('{0} h {1} min', whole().format(Math.floor(minutes / 60)), minutes % 60);
}

/** A time that is counted down: "59 s", "1 min 5 s". Rounded up, so that it never says 0 before it is over. */
export function timeLeftText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return secondsText(whole().format(seconds));
  return l10n.t('{0} min {1} s', whole().format(Math.floor(seconds / 60)), seconds % 60);
}

/** A time that runs: "3.2 s". */
export const elapsedText = (milliseconds: number): string =>
  secondsText(oneDigit().format(Math.max(0, milliseconds) / 1000));
