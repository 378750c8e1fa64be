import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { privateMode } from './newFile';

const folderMode = 0o700;
/** Group and others, in any way. */
const othersMask = 0o077;
/** Files that SQLite puts next to a database; it gives them the rights of the database when it makes them. */
const companions = ['-wal', '-shm', '-journal'] as const;

/** Windows keeps what is below a user's own folder from others by itself, and knows no such rights. */
const hasRights = process.platform !== 'win32';

/**
 * Makes a folder for its owner alone, or takes from ours the rights that others have. It may be a link, by which some move
 * their storage to another disk.
 * @throws when it cannot be made
 */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: folderMode });
  tighten(path, statSync(path), folderMode);
}

/**
 * Readies the place of a database, so that it and what SQLite puts next to it are for their owner alone. Nothing is opened
 * that is there: closing it would give up the locks that this process has on it.
 * @throws when the name leads elsewhere, or its folder cannot be made
 */
export function preparePrivateDatabase(file: string): void {
  makePrivateFolder(dirname(file));
  for (const ending of ['', ...companions]) {
    const found = lstatSync(file + ending, { throwIfNoEntry: false });
    if (found && !found.isFile()) throw new Error(`${file}${ending} is no file of its own. Remove it.`);
    if (found) tighten(file + ending, found, privateMode);
    else if (ending === '') makeEmpty(file);
  }
}

/** SQLite takes an empty file for a new database. */
function makeEmpty(file: string): void {
  try {
    closeSync(openSync(file, 'wx', privateMode));
  } catch (error) {
    // Another window made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function tighten(path: string, { mode, uid }: Stats, wanted: number): void {
  if (!hasRights || uid !== process.getuid?.() || (mode & othersMask) === 0) return;
  try {
    chmodSync(path, wanted);
  } catch (error) {
    // A disk without such rights refuses to change them, and then none can be had.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}
