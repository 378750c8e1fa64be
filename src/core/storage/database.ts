import { DatabaseSync } from 'node:sqlite';
import { errorText } from '../errorText';
import { migrate } from './migrate';
import type { FileMark } from './ownFile';
import { removeFile } from './placeFile';
import { preparePrivateDatabase } from './privateStorage';
import { companions, damagedName, markOf, setAside } from './setAside';
import { isBusy, isDamage } from './sqliteError';
import { inTransaction } from './transaction';

/** The file name of a database that lasts as long as the window. */
export const inMemory = ':memory:';

/** One window makes the file, or takes in what a killed one left, while others may be opening it. Milliseconds. */
const openingMs = 2000;
/** The other one needs a few milliseconds. */
const againMs = 10;

/** What is the same for every file of one kind. */
export interface DatabaseKind {
  /** For lines of the log: "The index of datasets". */
  name: string;
  /** SQL for each version, as `migrate` takes it; steps are added, never changed. */
  steps: readonly string[];
  /** How long a use waits while another window holds the file, milliseconds. It blocks our thread. */
  busyMs: number;
  /** `OFF` waits for no disk, and a power cut can damage the file; `NORMAL` can lose the last uses to it. */
  synchronous: 'NORMAL' | 'OFF';
  /** What is done where no file can be had. */
  withoutFile: 'keep in memory' | 'throw';
}

/** A file of SQLite that all windows share. One that is damaged is set aside, and begun anew. */
export class Database {
  private db: DatabaseSync;
  private mark: FileMark | undefined;

  /**
   * @param log takes what went wrong and what was done
   * @throws when the file cannot be used, and its kind is not kept in memory then
   */
  constructor(
    private readonly kind: DatabaseKind,
    private readonly file: string,
    private readonly log: (line: string) => void,
  ) {
    this.db = this.orInMemory(() => this.opened());
  }

  /** @param work is run anew, on an empty database, when it finds the file damaged */
  use<T>(work: (db: DatabaseSync) => T): T {
    try {
      return work(this.db);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.close();
      this.db = this.orInMemory(() => this.begunAnew(error));
      return work(this.db);
    }
  }

  /** All of it or nothing, with no other window in between. */
  useAtOnce<T>(work: (db: DatabaseSync) => T): T {
    return this.use(db => inTransaction(db, () => work(db)));
  }

  close(): void {
    if (this.db.isOpen) this.db.close();
  }

  private opened(): DatabaseSync {
    try {
      return this.ready(this.file);
    } catch (error) {
      if (!isDamage(error)) throw error;
      return this.begunAnew(error);
    }
  }

  private begunAnew(damage: unknown): DatabaseSync {
    const kept = damagedName(this.file);
    if (setAside(this.file, this.mark))
      this.log(`${this.kind.name} is damaged: ${errorText(damage)}. It is kept as ${kept} and begun anew.`);
    return this.ready(this.file);
  }

  private orInMemory(open: () => DatabaseSync): DatabaseSync {
    try {
      return open();
    } catch (error) {
      if (this.kind.withoutFile === 'throw') throw error;
      this.log(`${this.kind.name} is kept in memory only: ${errorText(error)}`);
      return this.ready(inMemory);
    }
  }

  /** Not checked for damage, which takes as long as a hundred searches: its use shows that. */
  private ready(file: string): DatabaseSync {
    if (file !== inMemory) preparePrivateDatabase(file);
    this.mark = markOf(file);
    const { steps, busyMs, synchronous } = this.kind;
    const db = new DatabaseSync(file);
    try {
      db.exec(`PRAGMA busy_timeout = ${openingMs}`);
      changeToWal(db);
      db.exec(`PRAGMA synchronous = ${synchronous}`);
      migrate(db, steps);
      db.exec(`PRAGMA busy_timeout = ${busyMs}`);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  }
}

/**
 * Two windows that do this at the same moment would wait for each other, so SQLite lets one of them fail at once, whatever
 * the time that it may wait.
 */
function changeToWal(db: DatabaseSync): void {
  const endMs = performance.now() + openingMs;
  for (;;) {
    try {
      db.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() >= endMs) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, againMs);
    }
  }
}

/** @returns why what is left could not be removed: Windows keeps a file that another window has open */
export async function removeDatabase(file: string): Promise<readonly unknown[]> {
  const names = [file, ...companions.map(ending => file + ending), damagedName(file)];
  const results = await Promise.allSettled(names.map(name => removeFile(name)));
  return results.flatMap(result => (result.status === 'rejected' ? [result.reason as unknown] : []));
}
