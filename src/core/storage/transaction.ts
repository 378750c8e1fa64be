import type { DatabaseSync } from 'node:sqlite';

/**
 * All of the work or none of it; begun as a writer, so that two windows take turns instead of failing half-way.
 * @throws what the work throws
 */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    db.exec('COMMIT');
    return value;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

function rollBack(db: DatabaseSync): void {
  try {
    // SQLite has ended it by itself after some errors, as when the disk is full.
    if (db.isTransaction) db.exec('ROLLBACK');
  } catch {
    // What went wrong before says more, and whoever opens the file next finds nothing of the work in it.
  }
}
