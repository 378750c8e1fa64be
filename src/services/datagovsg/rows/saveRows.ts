import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Draft } from '../../../core/storage/draft';
import { placeUnderFreeName } from '../../../core/storage/placeFile';
import { targetFile } from '../../../core/storage/targetFile';
import type { RowPage } from './pageRows';
import type { RowsStopped } from './rowTypes';
import { rowsText, type RowsFormat } from './rowsText';

export interface SaveRowsOptions {
  file: string;
  format: RowsFormat;
  /** Columns that the query names. */
  named?: readonly string[];
  /** Makes the name of a part that is kept one of its own, where the plain one is taken. */
  unique: string;
  onPage?: (page: RowPage) => void;
}

export type SavedRows =
  | { kind: 'saved'; rows: number; notices: readonly string[]; remarks?: readonly string[] }
  /** Nothing is under the final name. What was received before a failure is kept under another one, marked as a part. */
  | { kind: 'stopped'; reason?: string; kept?: KeptRows }
  | { kind: 'notWritten'; code: string };

export interface KeptRows {
  file: string;
  rows: number;
  total: number;
}

/** Writes rows to a file that has its name only once it is whole. */
export async function saveRows(
  pages: AsyncIterable<RowPage | RowsStopped>,
  options: SaveRowsOptions,
): Promise<SavedRows> {
  try {
    const { mode, notice } = await targetFile(options.file);
    const draft = await Draft.nextTo(options.file, 'part', mode);
    const saved = await placeRows(pages, draft, options);
    return saved.kind === 'saved' && notice !== undefined ? { ...saved, notices: [...saved.notices, notice] } : saved;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: 'notWritten', code };
  }
}

/** Leaves nothing but the final name, whatever happens. */
async function placeRows(
  pages: AsyncIterable<RowPage | RowsStopped>,
  draft: Draft,
  options: SaveRowsOptions,
): Promise<SavedRows> {
  try {
    const { saved, total } = await writePages(pages, draft.handle, options);
    if (saved.kind === 'saved') await draft.commit();
    if (saved.kind === 'part' && saved.rows > 0) await draft.seal();
    const kept =
      saved.kind === 'part' && saved.rows > 0 ? await keep(draft.path, options, saved.rows, total) : undefined;
    return saved.kind === 'part' ? { kind: 'stopped', reason: saved.reason, ...(kept && { kept }) } : saved;
  } finally {
    await draft.discard();
  }
}

/** Under a name that says what it is, and that nothing had before. */
async function keep(part: string, { file, unique }: SaveRowsOptions, rows: number, total: number): Promise<KeptRows> {
  const end = extname(file);
  const stem = join(dirname(file), `${basename(file, end)}.partial-${rows}-of-${total}-rows`);
  const name = await placeUnderFreeName(part, [`${stem}${end}`, `${stem}-${unique}${end}`]);
  return { file: name, rows, total };
}

type Written =
  Extract<SavedRows, { kind: 'saved' }> | { kind: 'stopped' } | { kind: 'part'; reason: string; rows: number };

async function writePages(
  pages: AsyncIterable<RowPage | RowsStopped>,
  handle: FileHandle,
  { format, named, onPage }: SaveRowsOptions,
): Promise<{ saved: Written; total: number }> {
  const text = rowsText(format, named);
  const [notices, remarks]: [string[], string[]] = [[], []];
  let [rows, total] = [0, 0];
  let reason: string | undefined;
  for await (const page of pages) {
    if (page.kind === 'stopped') {
      reason = page.reason;
      if (reason === undefined) return { saved: { kind: 'stopped' }, total };
      break;
    }
    await handle.writeFile(text.page(page.columns, page.rows));
    notices.push(...page.notices);
    remarks.push(...(page.remarks ?? []));
    [rows, total] = [page.done, page.total];
    onPage?.(page);
  }
  await handle.writeFile(text.end());
  if (reason !== undefined) return { saved: { kind: 'part', reason, rows }, total };
  return { saved: { kind: 'saved', rows, notices, ...(remarks.length > 0 && { remarks }) }, total };
}
