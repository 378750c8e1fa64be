import { readFileSync, statSync } from 'node:fs';
import { inspect } from 'node:util';
import { filesBelow } from '../filesBelow';
import { Needle } from './needle';
import { unpacked } from './unpacked';

/** Bytes that something was written to, and where: a file's path, or a place of a page. */
export interface Written {
  place: string;
  content: Buffer;
}

/**
 * Searches for values, in every spelling and in what is packed.
 * @returns the places that hold any of them
 * @throws for a value that is too short to be told from what stands there by chance
 */
export function placesOf(values: string | readonly string[], written: readonly Written[]): readonly string[] {
  const needles = [values].flat().map(value => new Needle(value));
  return written
    .filter(({ place, content }) => unpacked(content, place).some(bytes => Needle.anyIn(needles, bytes)))
    .map(({ place }) => place);
}

/** The same for a text, or for all that something holds: as JSON has it, and errors and maps as a log has them. */
export function isWrittenIn(values: string | readonly string[], content: unknown): boolean {
  const all = { depth: Infinity, maxStringLength: Infinity, maxArrayLength: Infinity };
  const texts = typeof content === 'string' ? [content] : [JSON.stringify(content) ?? '', inspect(content, all)];
  return placesOf(values, [{ place: '', content: Buffer.from(texts.join('\n')) }]).length > 0;
}

/** Every file below a folder. One that goes while it is looked for holds nothing. */
export const filesIn = (folder: string): readonly Written[] => filesBelow(folder).flatMap(fileAt);

export function fileAt(path: string): readonly Written[] {
  try {
    return statSync(path).isFile() ? [{ place: path, content: readFileSync(path) }] : [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
