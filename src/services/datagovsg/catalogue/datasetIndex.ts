import type { DatabaseSync } from 'node:sqlite';
import type { ListedDataset } from './datasetListing';
import { queryOf } from './searchWords';

/** Names count most, then agency and ids; in the order of the columns of `dataset_text`. */
const weights = '10.0, 4.0, 8.0, 1.0';

const columns = ['id', 'name', 'agency', 'format', 'description', 'updated_ms AS updatedMs']
  .map(column => `dataset.${column}`)
  .join(', ');

/** A description is searched, and hardly read to its end. Ours, so that no answer can make the file very large. */
const maxDescription = 4_000;

/** The datasets that were read so far, and the search in them. */
export class DatasetIndex {
  constructor(private readonly db: DatabaseSync) {}

  get size(): number {
    return Number(this.db.prepare('SELECT count(*) AS size FROM dataset').get()?.['size']);
  }

  /** Those whose words begin with all of the words typed, by name before anything else. Any text may be typed. */
  search(typed: string, limit: number): readonly ListedDataset[] {
    if (typed.trim() === '') return this.newest(limit);
    const query = queryOf(typed);
    if (query === undefined) return [];
    const rows = this.db
      .prepare(
        `SELECT ${columns}
         FROM dataset_text JOIN dataset ON dataset.key = dataset_text.rowid
         WHERE dataset_text MATCH ?1
         ORDER BY dataset.key IN (SELECT rowid FROM dataset_text WHERE dataset_text MATCH ?2) DESC,
           bm25(dataset_text, ${weights}), updated_ms DESC
         LIMIT ?3`,
      )
      .all(query, `{name} : (${query})`, limit);
    return rows as unknown as readonly ListedDataset[];
  }

  private newest(limit: number): readonly ListedDataset[] {
    const rows = this.db.prepare(`SELECT ${columns} FROM dataset ORDER BY updated_ms DESC, key LIMIT ?`).all(limit);
    return rows as unknown as readonly ListedDataset[];
  }

  /** @param run the crawl that saw them */
  put(datasets: readonly ListedDataset[], run: number): void {
    const put = this.db.prepare(
      `INSERT INTO dataset (id, name, agency, format, description, updated_ms, run) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, agency = excluded.agency, format = excluded.format,
         description = excluded.description, updated_ms = excluded.updated_ms, run = excluded.run`,
    );
    for (const { id, name, agency, format, description, updatedMs } of datasets) {
      put.run(id, name, agency, format, description.slice(0, maxDescription), updatedMs, run);
    }
  }

  /** Takes out what the whole crawl `run` did not meet: it is gone from the catalogue. */
  removeUnseen(run: number): void {
    this.db.prepare('DELETE FROM dataset WHERE run <> ?').run(run);
  }

  clear(): void {
    this.db.exec('DELETE FROM dataset');
  }
}
