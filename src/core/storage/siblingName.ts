import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** Characters of the file's own name that are kept: enough to know it by, few enough for any file system. */
const keptCharacters = 48;
const randomness = 12;

/**
 * A name next to a file that nobody can know beforehand: nothing can be planted there.
 * @param ending without its dot, plain characters
 */
export function siblingName(file: string, ending: string): string {
  return `${siblingPrefix(file)}${randomBytes(randomness).toString('hex')}.${ending}`;
}

/** Whether a name that a file holds can be one that `siblingName` gave: then it leads nowhere but to the same folder. */
export function isSiblingName(file: string, name: string, ending: string): boolean {
  const beginning = siblingPrefix(file);
  const rest = name.startsWith(beginning) ? name.slice(beginning.length) : '';
  return rest.length === 2 * randomness + 1 + ending.length && /^[0-9a-f]{24}\./.test(rest) && rest.endsWith(ending);
}

export const siblingPath = (file: string, name: string): string => join(dirname(file), name);

/** With what every name begins that `siblingName` gives; cut between two characters, never within one. */
export const siblingPrefix = (file: string): string => `${[...basename(file)].slice(0, keptCharacters).join('')}.`;
