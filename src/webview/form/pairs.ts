import * as l10n from '@vscode/l10n';

/** One row of an editor for an object of strings. */
export interface Pair {
  name: string;
  value: string;
}

/** The rows for a value; anything but an object has none. */
export function pairsOf(value: unknown): readonly Pair[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).map(([name, text]) => ({
    name,
    value: typeof text === 'string' ? text : JSON.stringify(text),
  }));
}

/** The value for the rows: rows without a name are not sent, and no row at all sends nothing. */
export function objectOf(pairs: readonly Pair[]): Readonly<Record<string, string>> | undefined {
  const named = pairs.filter(pair => pair.name !== '');
  // fromEntries defines own properties, so a row named __proto__ is an entry like any other.
  return named.length > 0 ? Object.fromEntries(named.map(pair => [pair.name, pair.value])) : undefined;
}

/** What the user should know about a row, or undefined. */
export function pairAdvice(pairs: readonly Pair[], index: number): string | undefined {
  const pair = pairs[index];
  if (!pair) return undefined;
  if (pair.name === '') return pair.value === '' ? undefined : l10n.t('Without a name, this entry is not sent.');
  const isRepeated = pairs.some((other, at) => at > index && other.name === pair.name);
  return isRepeated ? l10n.t('A later entry has the same name, so this one is not sent.') : undefined;
}
