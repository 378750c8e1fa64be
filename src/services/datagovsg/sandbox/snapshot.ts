import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { checked } from '../../../core/checked';
import type { Column, Dataset } from './dataset';
import type { ExportRecord } from './exports';
import type { Ingestion } from './ingestions';
import { keptRows, type Row, type RowSource } from './rows';
import type { ReceivedFile } from './tableUpload';
import type { DatagovsgWorld } from './world';

/** Rows beyond this are on disk while the sandbox runs, and too many for one file of JSON. */
const mostRows = 250_000;

interface SavedTable {
  columns: readonly Column[];
  rows: readonly Row[];
}

type SavedFile = (SavedTable & { sizeBytes: number }) | { problem: string };

interface DatagovsgSnapshot {
  /** Or the links that were given out would no longer be good. */
  linkSecret: string;
  datasets: readonly { id: string; lastUpdatedAt: string; sizeBytes: number; table: SavedTable }[];
  ingestions: readonly (Omit<Ingestion, 'file'> & { file?: SavedFile })[];
  exports: readonly ExportRecord[];
}

/** What differs from a new sandbox, as plain JSON. Larger uploads than `mostRows` are not kept: they end with the run. */
export function snapshotOf({ storage, datasets, ingestions, exports }: DatagovsgWorld): DatagovsgSnapshot {
  const uploads = ingestions.snapshot(); // first: it brings into the datasets what has ended
  return {
    linkSecret: storage.secret,
    datasets: datasets.changed().flatMap(({ id, lastUpdatedAt, sizeBytes, table }) => {
      return table && table.rows.count <= mostRows ? [{ id, lastUpdatedAt, sizeBytes, table: savedTable(table) }] : [];
    }),
    ingestions: uploads
      .filter(isKept)
      .map(({ file, ...rest }) => ({ ...rest, ...(file && { file: savedFile(file) }) })),
    exports: exports.snapshot(),
  };
}

const isKept = ({ file }: Ingestion): boolean => !file || 'problem' in file || file.rows.count <= mostRows;

const savedTable = ({ columns, rows }: { columns: readonly Column[]; rows: RowSource }): SavedTable => ({
  columns,
  rows: rows.slice(0, rows.count),
});

const savedFile = (file: ReceivedFile): SavedFile =>
  'problem' in file ? file : { ...savedTable(file), sizeBytes: file.sizeBytes };

const strings = v.array(v.string());
const table = v.object({
  columns: v.array(v.object({ name: v.string(), type: v.picklist(['text', 'numeric']) })),
  rows: v.array(strings),
});
/** What would break a later request; what a newer or older sandbox has besides stays as it is. */
const snapshotSchema = v.looseObject({
  linkSecret: v.string(),
  datasets: v.array(v.looseObject({ id: v.string(), lastUpdatedAt: v.string(), sizeBytes: v.number(), table })),
  ingestions: v.array(
    v.looseObject({
      datasetId: v.string(),
      mode: v.picklist(['replace', 'append']),
      runsAt: v.number(),
      endsAt: v.number(),
      outcome: v.optional(v.object({ problem: v.optional(v.string()) })),
      file: v.optional(
        v.union([v.object({ problem: v.string() }), v.object({ ...table.entries, sizeBytes: v.number() })]),
      ),
    }),
  ),
  exports: v.array(v.looseObject({ datasetId: v.string(), readyAt: v.number(), selection: v.looseObject({}) })),
});

/** @throws TypeError when `saved` is something else */
export function restoreWorld(world: DatagovsgWorld, saved: unknown): void {
  if (saved === null || saved === undefined) return; // from a run that had nothing to keep here
  const difference = checked(snapshotSchema, saved);
  if (!difference.ok) throw new TypeError(l10n.t('its datasets are damaged: {0}', difference.error));
  const { linkSecret, datasets, ingestions, exports } = saved as DatagovsgSnapshot;
  world.storage.secret = linkSecret;
  for (const { table, ...rest } of datasets) {
    const before: Dataset | undefined = world.datasets.find(rest.id);
    if (before)
      world.datasets.replace({ ...before, ...rest, table: { columns: table.columns, rows: keptRows(table.rows) } });
  }
  world.ingestions.restore(ingestions.map(({ file, ...rest }) => ({ ...rest, ...(file && { file: readFile(file) }) })));
  world.exports.restore(exports); // last: their files are made of the datasets
}

const readFile = (file: SavedFile): ReceivedFile => ('problem' in file ? file : { ...file, rows: keptRows(file.rows) });
