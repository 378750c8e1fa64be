import { link, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from './syncFolder';

/**
 * Gives a file that is whole and on the disk its final name in one step, which lasts over a power cut. A link that has the
 * name is replaced itself; what it leads to stays as it is.
 * @throws errors of the file system
 */
export async function placeFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/**
 * Gives a file the first of the names that nothing has. On a disk without links it is moved to the last one.
 * @returns the name
 * @throws errors of the file system
 */
export async function placeUnderFreeName(from: string, names: readonly [...string[], string]): Promise<string> {
  for (const name of names) {
    try {
      await link(from, name);
      return name;
    } catch {
      continue; // taken, or no links here
    }
  }
  const [last] = names.slice(-1) as [string];
  await rename(from, last);
  return last;
}

/** A link goes itself, never what it leads to. Nothing that has the name is fine. */
export const removeFile = (path: string): Promise<void> => rm(path, { force: true });
