import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import { checkKeyValue } from './checkKeyValue';
import type { FoundKey } from './importKeys';
import type { Secret } from './secret';

/** What can be done with keys that were found. */
export interface SortedKeys {
  /** Can be stored. */
  fresh: readonly FoundKey[];
  /** Why each of the others is left out, in one sentence without its value. */
  leftOut: readonly string[];
}

/** @param nameOf the name of the stored key that has a value, or undefined */
export async function sortFound(
  services: Services,
  found: readonly FoundKey[],
  nameOf: (value: Secret) => Promise<string | undefined>,
): Promise<SortedKeys> {
  const fresh: FoundKey[] = [];
  const leftOut: string[] = [];
  for (const key of found) {
    const reason = flawOf(services, key) ?? twinOf(key, fresh) ?? storedAs(key, await nameOf(key.value));
    if (reason === undefined) fresh.push(key);
    else leftOut.push(reason);
  }
  return { fresh, leftOut };
}

function flawOf(services: Services, { variable, kind, environment, value }: FoundKey): string | undefined {
  const checked = checkKeyValue(services, services.keyKind(kind), environment, value);
  return checked.ok ? undefined : `${variable}: ${checked.error}`;
}

function twinOf({ variable, value }: FoundKey, fresh: readonly FoundKey[]): string | undefined {
  const twin = fresh.find(each => each.value.equals(value));
  return twin && l10n.t('{0} has the same value as {1}.', variable, twin.variable);
}

const storedAs = ({ variable }: FoundKey, name: string | undefined): string | undefined =>
  name === undefined ? undefined : l10n.t('{0} is already stored, as “{1}”.', variable, name);
