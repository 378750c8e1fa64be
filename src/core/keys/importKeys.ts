import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import type { EnvironmentId, KeyKindId } from '../model/operation';
import { lastOf, type Definition } from './envFile';
import { problemWords } from './definitionWords';
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

/** Names under which a key is expected; what is there is at least reported. */
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
    if (!last.includes(each)) return [overridden(each)];
    const reason = problemWords(each) ?? standIn(services, each);
    return reason === undefined
      ? []
      : [l10n.t('{name} (line {line}): {reason}', { name: each.name, line: each.line, reason })];
  });
  return [...unread, ...mentions.filter(each => isKeyHere(services, each)).map(notAlone)];
}

const overridden = ({ name, line }: Definition): string =>
  l10n.t('{0} (line {1}) is defined again further down. The later definition is used.', name, line);

const isKeyHere = (services: Services, { name, beginning }: Mention): boolean =>
  isKeyName(services, name) || kindOf(services, name, beginning) !== undefined;

const notAlone = ({ name, line }: Mention): string =>
  name.endsWith(']')
    ? l10n.t(
        '{0} (line {1}): an element of a list is not read. Put it on a line of its own under another name, as KEY=….',
        name,
        line,
      )
    : l10n.t('{name} (line {line}): it is set together with other things. Put it on a line of its own, as {name}=….', {
        name,
        line,
      });

/** Those of a known kind are reported when they are sorted. */
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
