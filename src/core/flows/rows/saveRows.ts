import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { RowPage, RowsStopped } from './pageRows';
import { rowsText, type RowsFormat } from './rowsText';

export interface SaveRowsOptions {
  file: string;
  format: RowsFormat;
  /** Columns that the query names. */
  asked?: readonly string[];
  /** Makes the name of the file beside, which is written first, one of its own. */
  unique: string;
  onPage?: (page: RowPage) => void;
}

export type SavedRows =
  | { kind: 'saved'; rows: number; notices: readonly string[] }
  /** Nothing is under the final name, and nothing beside it. */
  | { kind: 'stopped'; reason?: string }
  | { kind: 'notWritten'; code: string };

/** Writes rows to a file that has its name only once it is whole. */
export async function saveRows(
  pages: AsyncIterable<RowPage | RowsStopped>,
  options: SaveRowsOptions,
): Promise<SavedRows> {
  const beside = join(dirname(options.file), `.${basename(options.file)}.${options.unique}.part`);
  try {
    const saved = await writePages(pages, beside, options);
    if (saved.kind === 'saved') await rename(beside, options.file);
    else await rm(beside, { force: true });
    return saved;
  } catch (error) {
    await rm(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: 'notWritten', code };
  }
}

async function writePages(
  pages: AsyncIterable<RowPage | RowsStopped>,
  file: string,
  { format, asked, onPage }: SaveRowsOptions,
): Promise<SavedRows> {
  const text = rowsText(format, asked);
  const notices: string[] = [];
  let rows = 0;
  const handle = await open(file, 'wx');
  try {
    for await (const page of pages) {
      if (page.kind === 'stopped')
        return { kind: 'stopped', ...(page.reason !== undefined && { reason: page.reason }) };
      await handle.writeFile(text.page(page.columns, page.rows));
      notices.push(...page.notices);
      rows = page.done;
      onPage?.(page);
    }
    await handle.writeFile(text.end());
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { kind: 'saved', rows, notices };
}
