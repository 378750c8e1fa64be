import { byLocale } from './language';

/** With "S$" put before it: no locale of English writes Singapore's dollars so. */
const dollars = byLocale(
  locale => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);

/** Cents as "S$1,234.50". */
export const dollarsText = (cents: number): string =>
  `${cents < 0 ? '-' : ''}S$${dollars().format(Math.abs(cents) / 100)}`;

/** The same of a value that may be no whole number of cents: then undefined. */
export const amountText = (cents: unknown): string | undefined =>
  typeof cents === 'number' && Number.isSafeInteger(cents) ? dollarsText(cents) : undefined;
