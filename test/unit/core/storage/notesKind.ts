import type { DatabaseKind } from '../../../../src/core/storage/database';

/** A small database for tests. Two writers that counted the same rows cannot both add one. */
export const notesKind: DatabaseKind = {
  name: 'The notes',
  steps: ['CREATE TABLE note (at INTEGER PRIMARY KEY, text TEXT NOT NULL)'],
  busyMs: 2000,
  synchronous: 'OFF',
  withoutFile: 'throw',
};
