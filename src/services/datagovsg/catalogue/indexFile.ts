import type { DatabaseSync } from 'node:sqlite';
import { isDamage } from './openIndex';
import { inTransaction } from './transaction';

/** The open file of an index. One that turns out to be damaged is replaced, and read anew. */
export class IndexFile {
  private db: DatabaseSync;

  /** @param open makes and opens the file; told whether what was there is damaged, and must not be opened again */
  constructor(private readonly open: (isDamaged: boolean) => DatabaseSync) {
    this.db = open(false);
  }

  use<T>(work: (db: DatabaseSync) => T): T {
    try {
      return work(this.db);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.db.close();
      this.db = this.open(true);
      return work(this.db);
    }
  }

  /** All of it or nothing, with no other window in between. */
  useAtOnce<T>(work: (db: DatabaseSync) => T): T {
    return this.use(db => inTransaction(db, () => work(db)));
  }

  close(): void {
    this.db.close();
  }
}
