import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import type { KeyKind } from '../model/keyKind';
import type { EnvironmentId } from '../model/operation';
import { failed, ok, type Result } from '../model/result';
import { notAKey } from './notAKey';
import type { Secret } from './secret';
import { environmentWords } from '../model/environmentWords';
import { numberText } from '../../shared/text/counts';
import { choiceText } from '../../shared/text/lists';

/** Longer than any key or token seen (a web token is about 1,000 characters); the bound is ours. */
const maxLength = 4096;

/** What is wrong with the form of a value, in the order in which a person would fix it. Never repeats the value. */
function flawOf(value: Secret): string | undefined {
  if (value.length === 0) return l10n.t('Nothing was entered. Paste the key.');
  if (value.matches(/^bearer(\s|$)/i)) return l10n.t('Leave out “Bearer”: the key is sent in a header of its own.');
  if (value.matches(/^["'`“”‘’]|["'`“”‘’]$/)) return l10n.t('Leave out the quotes around the key.');
  if (value.matches(/\s/)) return l10n.t('A key has no spaces or line breaks. Copy it again, in one piece.');
  if (value.matches(/[^\x21-\x7e]/))
    return l10n.t('The key contains a character that cannot be sent in a header. Copy it again.');
  return value.length > maxLength
    ? l10n.t('The key is longer than {0} characters. Copy only the key.', numberText(maxLength))
    : undefined;
}

/**
 * Checks what was typed as the value of a key, before anything is stored.
 * @param environment the environment that was chosen for the key; undefined when it is known by the prefix
 * @returns the value without surrounding white space, or one sentence on what is wrong; it never repeats the value
 */
export function checkKeyValue(
  services: Services,
  kind: KeyKind,
  environment: EnvironmentId | undefined,
  typed: Secret,
): Result<Secret, string> {
  const value = typed.trimmed();
  const standIn = value.length > maxLength ? undefined : notAKey(services, value);
  const flaw = standIn ?? flawOf(value);
  if (flaw !== undefined) return failed(flaw);
  const other = services.keyKinds.find(
    each => each.id !== kind.id && each.prefixes.some(({ prefix }) => value.startsWith(prefix)),
  );
  if (other) {
    const names = { found: other.name, chosen: kind.name };
    return failed(l10n.t('This is a {found}. You chose {chosen}. Go back and choose {found}.', names));
  }
  return kind.prefixes.length === 0 ? ok(value) : checkPrefix(kind, environment, value);
}

function checkPrefix(kind: KeyKind, environment: EnvironmentId | undefined, value: Secret): Result<Secret, string> {
  const known = kind.prefixes.find(({ prefix }) => value.startsWith(prefix));
  const fits = (each: EnvironmentId) => (environment === undefined ? each !== 'sandbox' : each === environment);
  const expected = choiceText(kind.prefixes.filter(each => fits(each.environment)).map(({ prefix }) => prefix));
  if (!known) return failed(unknownPrefix(kind, environment, expected));
  if (environment === undefined && known.environment === 'sandbox') return failed(sandboxKey());
  if (environment !== undefined && known.environment !== environment) {
    const found = environmentWords(known.environment).name;
    const places = { found, prefix: known.prefix, chosen: environmentWords(environment).name, expected };
    return failed(
      l10n.t(
        'This is a {found} key: it starts with {prefix}. You chose {chosen}. Go back and choose {found}, or paste a key that starts with {expected}.',
        places,
      ),
    );
  }
  return value.length > known.prefix.length
    ? ok(value)
    : failed(l10n.t('Only the prefix {0} was pasted. Copy the whole key.', known.prefix));
}

function unknownPrefix({ name }: KeyKind, environment: EnvironmentId | undefined, expected: string): string {
  if (environment === undefined) return l10n.t('A {0} starts with {1}. This one does not.', name, expected);
  const places = { name, environment: environmentWords(environment).name, expected };
  return l10n.t('A {name} for {environment} starts with {expected}. This one does not.', places);
}

const sandboxKey = (): string =>
  l10n.t('This is a sandbox key: it is created anew at each start, works nowhere else, and is never stored.');
