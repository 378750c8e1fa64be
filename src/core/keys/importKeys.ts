import type { Services } from '../model/services';
import type { EnvironmentId, KeyKindId } from '../model/operation';
import { lastOf, type Definition } from './envFile';
import type { Mention } from './mentions';
import { notAKey } from './notAKey';
import type { Secret } from './secret';

/** A value that looks like a key, by the name of its variable or by its prefix. The value stays in memory. */
export interface FoundKey {
  variable: string;
  kind: KeyKindId;
  /** Known by prefix only; otherwise the user says it. */
  environment?: EnvironmentId;
  value: Secret;
}

/** Names under which a key is expected; what stands there is at least spoken of. */
function isKeyName({ profiles }: Services, name: string): boolean {
  const plain = name.toLowerCase().replaceAll('_', '');
  return profiles.some(({ inVariables }) => {
    const at = plain.indexOf(inVariables.name);
    return at >= 0 && /key|token|secret/.test(plain.slice(at + inVariables.name.length));
  });
}

/**
 * What a file defines under the name of a key, or with the prefix of one, and yet gives no key: one sentence each, without
 * its value.
 */
export function unreadAmong(
  services: Services,
  definitions: readonly Definition[],
  mentions: readonly Mention[] = [],
): readonly string[] {
  const last = lastOf(definitions);
  const isKey = ({ name, value }: Definition) =>
    isKeyName(services, name) || kindOf(services, name, value) !== undefined;
  const unread = definitions.filter(isKey).flatMap(each => {
    if (!last.includes(each)) return [`${each.name} of line ${each.line} is defined again further down, which holds.`];
    const reason = each.problem === undefined ? standIn(services, each) : `${each.problem}.`;
    return reason === undefined ? [] : [`${each.name} (line ${each.line}): ${reason}`];
  });
  return [...unread, ...mentions.filter(each => isKeyHere(services, each)).map(notAlone)];
}

const isKeyHere = (services: Services, { name, beginning }: Mention): boolean =>
  isKeyName(services, name) || kindOf(services, name, beginning) !== undefined;

const notAlone = ({ name, line }: Mention): string =>
  name.endsWith(']')
    ? `${name} (line ${line}): a place in a list is not read. Write it in a line of its own under another name, as KEY=….`
    : `${name} (line ${line}): it is set among other things. Write it in a line of its own, as ${name}=….`;

/** Those of a known kind are spoken of when they are sorted. */
const standIn = (services: Services, { name, value }: Definition): string | undefined =>
  kindOf(services, name, value) === undefined ? notAKey(services, value) : undefined;

/** Keys among variables, in their order. A sandbox key is worth nothing elsewhere, so it is left out. */
export function keysAmong(services: Services, variables: Readonly<Record<string, Secret>>): readonly FoundKey[] {
  return Object.entries(variables).flatMap(([variable, raw]) => {
    const value = raw.trimmed();
    const kind = value.length === 0 ? undefined : kindOf(services, variable, value);
    if (!kind) return [];
    const environment = services.environmentOfKey(kind, value);
    if (environment === 'sandbox') return [];
    return [{ variable, kind, value, ...(environment && { environment }) }];
  });
}

function kindOf(services: Services, variable: string, value: Secret): KeyKindId | undefined {
  const byPrefix = services.keyKinds.find(kind => kind.prefixes.some(({ prefix }) => value.startsWith(prefix)));
  const byName = services.keyKinds.find(kind => kind.prefixes.length === 0 && kind.variables.includes(variable));
  return (byPrefix ?? byName)?.id;
}
