import type { Services } from '../model/services';
import type { Secret } from '../keys/secret';
import { keyPrefixes } from './redaction/keyPrefixes';
import { Redactor } from './redaction/redactor';

/**
 * Values of any key whose prefix is known: the source of a regular expression for the page, which has no redactor. Its first
 * group is the prefix and may stay.
 */
export const keyPattern = ({ keyPrefixes: known }: Services): string => `(${known.join('|')})[A-Za-z0-9_-]{8,}`;

/** In place of such a text. */
export const dropped = 'This text is not shown: it could not be searched for secrets.';

export type Redact = (text: string) => string;

/** By how many prefixes of keys it knows. */
const ofAnybody = new Map<number, Redactor>();

function redactorOfAnybody(): Redactor {
  const known = keyPrefixes().length;
  const made = ofAnybody.get(known) ?? new Redactor();
  ofAnybody.set(known, made);
  return made;
}

/**
 * Takes every secret out of texts that are to be shown, logged or stored: the given ones in any spelling, and what is known
 * to be one (a key by its prefix, what makes a presigned link usable, a login in an address).
 * @param secrets values that must not stay, like the key that was sent; undefined ones are skipped, and those of fewer than
 *   `leastSecret` characters, which stand in texts by chance
 * @returns gives a sentence in place of a text where that cannot be done
 */
export function redacting(...secrets: readonly (Secret | undefined)[]): Redact {
  const redact = tryRedacting(...secrets);
  return text => redact(text) ?? dropped;
}

/** The same, undefined in place of a text where it cannot be done. */
export function tryRedacting(...secrets: readonly (Secret | undefined)[]): (text: string) => string | undefined {
  const isAnybody = secrets.every(secret => secret === undefined);
  const redactor = isAnybody ? redactorOfAnybody() : new Redactor(secrets);
  return text => redactor.redact(text);
}

export const redact = (text: string, ...secrets: readonly (Secret | undefined)[]): string =>
  redacting(...secrets)(text);
