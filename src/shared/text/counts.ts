// Made when they are first needed: the trees load this when the window opens.
let numbers: Intl.NumberFormat | undefined;
let rules: Intl.PluralRules | undefined;

/** "1,234". */
export const numberText = (value: number): string => (numbers ??= new Intl.NumberFormat('en-SG')).format(value);

/** "1 row", "2 rows", "1,234 rows". */
export function plural(count: number, one: string, many = `${one}s`): string {
  rules ??= new Intl.PluralRules('en-SG');
  return `${numberText(count)} ${rules.select(count) === 'one' ? one : many}`;
}
