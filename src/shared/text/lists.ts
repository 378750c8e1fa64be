import { byLocale } from './language';

const all = byLocale(locale => new Intl.ListFormat(locale, { type: 'conjunction' }));
const any = byLocale(locale => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** "a, b and c". */
export const listText = (items: readonly string[]): string => all().format(items);

/** "a, b or c". */
export const choiceText = (items: readonly string[]): string => any().format(items);
