import type { DatabaseSync } from 'node:sqlite';

/** How far the catalogue has been read, in any window. */
export interface CrawlProgress {
  /** Datasets read in the present crawl, or in the last one. */
  read: number;
  /** How many there are, where the service says so. */
  total: number | undefined;
  /** The page to continue with; undefined when no crawl is in progress. */
  nextPage: number | undefined;
  /** End of the last whole crawl, milliseconds since the epoch; undefined before the first. */
  doneMs: number | undefined;
  /** A window reads just now. */
  isTaken: boolean;
}

interface Row {
  run: number;
  started_ms: number;
  next_page: number | null;
  read: number;
  total: number | null;
  done_ms: number | null;
  owner: string | null;
  lease_ms: number;
}

/** A crawl that a window may continue. */
export interface Turn {
  run: number;
  page: number;
}

/** The data changes once a day at most for nearly all datasets; the day is ours. */
export const staleMs = 24 * 60 * 60_000;

/** A window that stored no page for so long is taken for gone: longer than a page takes with waits for its turn. */
export const leaseMs = 60_000;

/** The one row that says who crawls, and where. Its methods belong into a transaction, except `progress`. */
export class CrawlRecord {
  constructor(private readonly db: DatabaseSync) {}

  progress(nowMs: number): CrawlProgress {
    const { read, total, next_page, done_ms, lease_ms } = this.row();
    return {
      read,
      total: total ?? undefined,
      nextPage: next_page ?? undefined,
      doneMs: done_ms ?? undefined,
      isTaken: lease_ms > nowMs,
    };
  }

  /** There is something to read, and no other window reads it. @param isForced also when the last crawl is not old */
  isDue(owner: string, nowMs: number, isForced: boolean): boolean {
    const { lease_ms, owner: reader, next_page, done_ms } = this.row();
    if (lease_ms > nowMs && reader !== owner) return false;
    return isForced || next_page !== null || done_ms === null || nowMs - done_ms >= staleMs;
  }

  /** Takes the crawl for a window: the one in progress, or a new one when there is none or it was begun too long ago. */
  take(owner: string, nowMs: number): Turn {
    const { run, next_page, started_ms } = this.row();
    this.db.prepare('UPDATE crawl SET owner = ?, lease_ms = ?').run(owner, nowMs + leaseMs);
    if (next_page !== null && nowMs - started_ms < staleMs) return { run, page: next_page };
    this.begin(run + 1, nowMs);
    return { run: run + 1, page: 1 };
  }

  private begin(run: number, nowMs: number): void {
    const begin = 'UPDATE crawl SET run = ?, started_ms = ?, next_page = 1, read = 0, total = NULL';
    this.db.prepare(begin).run(run, nowMs);
  }

  /** @returns false when another window has taken over, and this one must stop */
  isOurs(owner: string, { run }: Turn): boolean {
    const row = this.row();
    return row.owner === owner && row.run === run && row.next_page !== null;
  }

  /** A page was read: the next one follows, and the lease is renewed. */
  advance(nextPage: number, read: number, total: number | undefined, nowMs: number): void {
    const advance = 'UPDATE crawl SET next_page = ?, read = read + ?, total = coalesce(?, total), lease_ms = ?';
    this.db.prepare(advance).run(nextPage, read, total ?? null, nowMs + leaseMs);
  }

  /** The crawl met as many datasets as the service says that there are. */
  get hasReadAll(): boolean {
    const { read, total } = this.row();
    return read >= (total ?? 0);
  }

  finish(nowMs: number): void {
    this.db.prepare('UPDATE crawl SET next_page = NULL, done_ms = ?, owner = NULL, lease_ms = 0').run(nowMs);
  }

  /** Lets another window continue at once. */
  release(owner: string): void {
    this.db.prepare('UPDATE crawl SET owner = NULL, lease_ms = 0 WHERE owner = ?').run(owner);
  }

  /** As if nothing had ever been read; a window that reads just now stops at its next page. */
  clear(): void {
    this.db.exec(
      'UPDATE crawl SET next_page = NULL, read = 0, total = NULL, done_ms = NULL, owner = NULL, lease_ms = 0',
    );
  }

  private row(): Row {
    return this.db.prepare('SELECT * FROM crawl').get() as unknown as Row;
  }
}
