import type { DatabaseSync } from 'node:sqlite';
import * as l10n from '@vscode/l10n';
import type { DatasetPage, ListedDataset } from './datasetListing';
import type { Database } from '../../../core/storage/database';
import { errorText } from '../../../core/errorText';
import { Listeners } from '../../../core/listeners';
import type { Result } from '../../../core/model/result';
import { CrawlRecord, type CrawlProgress, type Turn } from './crawlRecord';
import { DatasetIndex } from './datasetIndex';
import { numberText } from '../../../shared/text/counts';

export interface CataloguePorts {
  /** The index that the datasets are kept in; it is closed with the catalogue. */
  open(): Database;
  /** One page of the service's list, or a sentence on why there is none. */
  readPage(page: number, signal: AbortSignal): Promise<Result<DatasetPage, string>>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Names this window among those that share the file. */
  owner: string;
}

/**
 * The catalogue of one environment, kept to be searched: the service lists it in hundreds of pages and has no search.
 * It is searchable from the first page on. Of all windows one reads; when that is closed in the middle, another continues.
 */
export class DatasetCatalogue {
  private readonly file: Database;
  private reading: Promise<void> | undefined;
  private readonly closed = new AbortController();
  private readonly changed = new Listeners();
  private said: string | undefined;

  constructor(private readonly ports: CataloguePorts) {
    this.file = ports.open();
  }

  /** Why this window's last reading ended early, in a sentence. */
  get problem(): string | undefined {
    return this.said;
  }

  /** This window reads. */
  get isReading(): boolean {
    return this.reading !== undefined;
  }

  onDidChange(listener: () => void): { dispose(): void } {
    return this.changed.add(listener);
  }

  search(typed: string, limit: number): readonly ListedDataset[] {
    return this.file.use(db => new DatasetIndex(db).search(typed, limit));
  }

  /** Number of datasets that can be found. */
  get size(): number {
    return this.file.use(db => new DatasetIndex(db).size);
  }

  progress(): CrawlProgress {
    return this.file.use(db => new CrawlRecord(db).progress(this.ports.now()));
  }

  /**
   * Continues where a crawl stopped, or starts a new one when the last is a day old. Never rejects; see `problem`.
   * @param isForced also when it is not old
   * @returns once there is no more to read, at once when another window reads
   */
  refresh(isForced = false): Promise<void> {
    this.reading ??= this.crawl(isForced).finally(() => {
      this.reading = undefined;
      this.changed.notify();
    });
    return this.reading;
  }

  /** As if nothing had ever been read, in all windows. */
  clear(): void {
    this.file.useAtOnce(db => {
      new CrawlRecord(db).clear();
      new DatasetIndex(db).clear();
    });
  }

  /** At once, as a window ends. Pages read so far stay; the next use continues after them. */
  close(): void {
    if (this.closed.signal.aborted) return;
    this.closed.abort();
    this.changed.clear();
    try {
      this.release();
    } finally {
      this.file.close();
    }
  }

  private async crawl(isForced: boolean): Promise<void> {
    try {
      const turn = this.turn(isForced);
      if (!turn) return;
      this.said = undefined;
      await this.readFrom(turn);
    } catch (error) {
      // A full disk, a folder that is gone: the list that is there can still be searched.
      this.said = l10n.t('The list of datasets could not be saved: {0}', errorText(error));
    }
  }

  /** Checked first without writing: most uses find nothing to read. */
  private turn(isForced: boolean): Turn | undefined {
    const [owner, now] = [this.ports.owner, this.ports.now()];
    const isDue = (db: DatabaseSync) => new CrawlRecord(db).isDue(owner, now, isForced);
    if (!this.file.use(isDue)) return undefined;
    return this.file.useAtOnce(db => (isDue(db) ? new CrawlRecord(db).take(owner, now) : undefined));
  }

  private async readFrom(turn: Turn): Promise<void> {
    try {
      for (let page: number | undefined = turn.page; page !== undefined && !this.closed.signal.aborted;) {
        const answer = await this.ports.readPage(page, this.closed.signal);
        if (this.closed.signal.aborted) return;
        if (!answer.ok) {
          this.said = answer.error;
          return;
        }
        page = this.keep(turn, page, answer.value);
        this.changed.notify();
      }
    } finally {
      if (!this.closed.signal.aborted) this.release();
    }
  }

  /** @returns the page to continue with; undefined when that was the last, or another window has taken over */
  private keep(turn: Turn, page: number, { datasets, pages, total }: DatasetPage): number | undefined {
    const now = this.ports.now();
    // Taken for a failure of the service: it must not empty what is there.
    if (datasets.length === 0 && (page < pages || page === 1)) {
      this.said = l10n.t('Page {0} of the list of datasets is empty.', numberText(page));
      return undefined;
    }
    return this.file.useAtOnce(db => {
      const [record, index] = [new CrawlRecord(db), new DatasetIndex(db)];
      if (!record.isOurs(this.ports.owner, turn)) return undefined;
      index.put(datasets, turn.run);
      record.advance(page + 1, datasets.length, total, now);
      if (page < pages) return page + 1;
      // A list that shifted meanwhile can hide one of its datasets: then nothing is taken for gone, until the next time.
      if (record.hasReadAll) index.removeUnseen(turn.run);
      record.finish(now);
      return undefined;
    });
  }

  private release(): void {
    this.file.use(db => new CrawlRecord(db).release(this.ports.owner));
  }
}
