import type { Services } from '../model/services';
import type { KeyKind } from '../model/keyKind';
import type { EnvironmentId } from '../model/operation';
import { failed, ok, type Result } from '../model/result';
import { notAKey } from './notAKey';
import type { Secret } from './secret';

/** Longer than any key or token seen (a web token is about 1,000 characters); the bound is ours. */
const maxLength = 4096;

/** [what is wrong, when] in the order in which a person would mend it. None repeats the value. */
const flaws: readonly (readonly [message: string, test: (value: Secret) => boolean])[] = [
  ['Paste the key. Nothing was typed.', value => value.length === 0],
  ['Leave out “Bearer”: the key is sent in a header of its own.', value => value.matches(/^bearer(\s|$)/i)],
  ['Leave out the quotes around the key.', value => value.matches(/^["'`“”‘’]|["'`“”‘’]$/)],
  ['A key has no spaces or line breaks. Copy it again, in one piece.', value => value.matches(/\s/)],
  ['The key holds a character that cannot be sent in a header. Copy it again.', value => value.matches(/[^\x21-\x7e]/)],
  [`The key is longer than ${maxLength} characters. Copy the key alone.`, value => value.length > maxLength],
];

/**
 * Checks what was typed as the value of a key, before anything is stored.
 * @param environment the environment that was chosen for the key; undefined when the prefix may tell it
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
  const flaw = standIn ?? flaws.find(([, test]) => test(value))?.[0];
  if (flaw !== undefined) return failed(flaw);
  const other = services.keyKinds.find(
    each => each.id !== kind.id && each.prefixes.some(({ prefix }) => value.startsWith(prefix)),
  );
  if (other) return failed(`This is a ${other.name}. You chose ${kind.name}; go back and choose ${other.name}.`);
  return kind.prefixes.length === 0 ? ok(value) : checkPrefix(kind, environment, value);
}

function checkPrefix(kind: KeyKind, environment: EnvironmentId | undefined, value: Secret): Result<Secret, string> {
  const known = kind.prefixes.find(({ prefix }) => value.startsWith(prefix));
  const fits = (each: EnvironmentId) => (environment === undefined ? each !== 'sandbox' : each === environment);
  const wanted = kind.prefixes.filter(each => fits(each.environment)).map(({ prefix }) => prefix);
  const chosen = environment === undefined ? '' : ` for ${environment}`;
  if (!known) return failed(`A ${kind.name}${chosen} starts with ${wanted.join(' or ')}. This one does not.`);
  if (environment === undefined && known.environment === 'sandbox') return failed(sandboxKey);
  if (environment !== undefined && known.environment !== environment) {
    return failed(
      `This is a ${known.environment} key: it starts with ${known.prefix}. You chose ${environment}; ` +
        `go back and choose ${known.environment}, or paste a key that starts with ${wanted.join(' or ')}.`,
    );
  }
  return value.length > known.prefix.length ? ok(value) : failed(`Only the prefix ${known.prefix} was pasted.`);
}

const sandboxKey =
  'This is a key of the sandbox: it is made anew at each start, works nowhere else, and is never stored.';
