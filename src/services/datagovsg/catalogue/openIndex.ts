import { renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { errorText } from '../../../core/errorText';
import { preparePrivateDatabase } from '../../../core/storage/privateStorage';
import { schemaVersion, stepsFrom } from './schema';
import { inTransaction } from './transaction';

/** How long another window's write is waited for; a page is written in a few milliseconds. */
const busyMs = 2_000;

/** SQLite's result codes for a file that is damaged (11) or no database (26): https://sqlite.org/rescode.html */
const damageCodes: readonly number[] = [11, 26];

/** Files that stand beside a database in WAL mode. */
const besides = ['-wal', '-shm'] as const;

export const inMemory = ':memory:';

/** @param error of any use of an index; extended codes hold the plain one in their lowest byte */
export function isDamage(error: unknown): boolean {
  const code = (Object(error) as { errcode?: unknown }).errcode;
  return typeof code === 'number' && damageCodes.includes(code & 0xff);
}

/**
 * Opens the index in a file, and makes it when there is none. The index holds nothing that cannot be read again, so
 * a damaged file is moved aside, and where no file can be had the index is kept in memory.
 * @param say is told what went wrong, for the log
 * @param isDamaged its use has shown that the file is damaged, which opening it may not show
 */
export function openIndex(file: string, say: (text: string) => void, isDamaged = false): DatabaseSync {
  if (file === inMemory) return prepared(file);
  try {
    if (isDamaged) moveAside(file);
    return openOrReplace(file, say);
  } catch (error) {
    say(`The index of datasets is kept in memory only: ${errorText(error)}`);
    return prepared(inMemory);
  }
}

function openOrReplace(file: string, say: (text: string) => void): DatabaseSync {
  try {
    return prepared(file);
  } catch (error) {
    if (!isDamage(error)) throw error;
    say(`The index of datasets is damaged: ${errorText(error)}. It is kept as ${file}.damaged and read anew.`);
    moveAside(file);
    return prepared(file);
  }
}

/** Keeps one damaged file, the last. What stands beside it belongs to it and would damage the new one. */
function moveAside(file: string): void {
  for (const beside of besides) rmSync(file + beside, { force: true });
  renameSync(file, `${file}.damaged`);
}

/** Not looked through for damage, which takes as long as a hundred searches: its use shows that. */
function prepared(file: string): DatabaseSync {
  if (file !== inMemory) preparePrivateDatabase(file);
  const db = new DatabaseSync(file);
  try {
    // The wait first: changing to WAL needs the file for itself.
    db.exec(`PRAGMA busy_timeout = ${busyMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;`);
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Two windows may come here at once, so the version is looked at inside of the transaction. */
function migrate(db: DatabaseSync): void {
  if (versionOf(db) === schemaVersion) return;
  inTransaction(db, () => {
    const version = versionOf(db);
    // Another window may run a later version of this extension: its file is left alone.
    if (version > schemaVersion) throw new Error(`the file is of version ${version}, this is ${schemaVersion}`);
    for (const step of stepsFrom(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${schemaVersion}`);
  });
}

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
}
