import { byLocale } from './language';

const numbers = byLocale(locale => new Intl.NumberFormat(locale));
const rules = byLocale(locale => new Intl.PluralRules(locale));

const percents = byLocale(locale => new Intl.NumberFormat(locale, { style: 'percent' }));

/** "1,234". */
export const numberText = (value: number): string => numbers().format(value);

/** "42%", rounded down: 100% is the end. @param share of 1; more is taken as 1 */
export const percentText = (share: number): string => percents().format(Math.floor(100 * Math.min(1, share)) / 100);

/** A sentence or a phrase for one, and for any other number. None of the languages to come has a third form. */
export interface PluralForms {
  one: string;
  other: string;
}

/**
 * What the language says of this number: `plural(rows, n => ({ one: l10n.t('{0} row', n), other: l10n.t('{0} rows', n) }))`.
 * @param forms is given the number as it is written: "1,234"
 */
export function plural(count: number, forms: (number: string) => PluralForms): string {
  const { one, other } = forms(numberText(count));
  return rules().select(count) === 'one' ? one : other;
}
