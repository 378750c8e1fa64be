import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction';

/**
 * Brings a database up to date, all of the steps or none. Two windows may come here at once, so the version is checked
 * again within the transaction.
 * @param steps SQL for each version, the first for an empty file; `user_version` says how many of them it has taken
 * @throws when a later version of this extension has made it: then it is left alone
 */
export function migrate(db: DatabaseSync, steps: readonly string[]): void {
  if (versionOf(db) === steps.length) return;
  inTransaction(db, () => {
    const version = versionOf(db);
    if (version < 0 || version > steps.length)
      throw new Error(`It is of version ${version}, and the latest that is known here is ${steps.length}.`);
    for (const step of steps.slice(version)) db.exec(step);
    db.exec(`PRAGMA user_version = ${steps.length}`);
  });
}

const versionOf = (db: DatabaseSync): number => Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
