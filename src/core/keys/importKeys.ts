import { environmentOfKey, keyKinds } from '../apis/catalogue';
import type { EnvironmentId, KeyKindId } from '../apis/types';

/** A value that looks like a key, by the name of its variable or by its prefix. The value stays in memory. */
export interface FoundKey {
  variable: string;
  kind: KeyKindId;
  /** Known by prefix only; otherwise the user says it. */
  environment?: EnvironmentId;
  value: string;
  /** For recognising it in a list: "…f3a9". Nothing of a value of fewer than 12 characters is shown. */
  ending: string;
}

const minShownLength = 12;

/** Keys among variables, in their order. A sandbox key is worth nothing elsewhere, so it is left out. */
export function keysAmong(variables: Readonly<Record<string, string | undefined>>): readonly FoundKey[] {
  return Object.entries(variables).flatMap(([variable, raw]) => {
    const value = raw?.trim() ?? '';
    const kind = value === '' ? undefined : kindOf(variable, value);
    if (!kind) return [];
    const environment = environmentOfKey(kind, value);
    if (environment === 'sandbox') return [];
    const ending = value.length < minShownLength ? '…' : `…${value.slice(-4)}`;
    return [{ variable, kind, value, ending, ...(environment && { environment }) }];
  });
}

function kindOf(variable: string, value: string): KeyKindId | undefined {
  const byPrefix = keyKinds.find(kind => kind.prefixes.some(({ prefix }) => value.startsWith(prefix)));
  const byName = keyKinds.find(kind => kind.prefixes.length === 0 && kind.variables.includes(variable));
  return (byPrefix ?? byName)?.id;
}
