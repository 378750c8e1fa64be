import { Database, type DatabaseKind } from '../../../core/storage/database';
import { indexSteps } from './schema';

/** It holds nothing that cannot be read again. A page is written in a few milliseconds. */
const indexKind: DatabaseKind = {
  name: 'The index of datasets',
  steps: indexSteps,
  busyMs: 2000,
  synchronous: 'NORMAL',
  withoutFile: 'keep in memory',
};

/** Opens the index in a file, and makes it when there is none. @param say is given what went wrong, for the log */
export const openIndex = (file: string, say: (sentence: string) => void): Database =>
  new Database(indexKind, file, say);
