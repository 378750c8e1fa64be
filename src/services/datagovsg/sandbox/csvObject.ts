import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { StoredObject } from './storage/objectStorage';
import { csvText } from './csvText';
import type { Table } from './dataset';
import { selectorOf, type ExportSelection } from './exportSelection';
import { blockRows, blocksOf } from './rows';

/**
 * A CSV file of a table that is never kept: size and checksum are found by making it once, and a reader gets it made
 * again from the block of rows that it begins in. So an export of any size takes next to no memory.
 */
export async function csvObject(table: Table, selection: ExportSelection, modifiedAt: number): Promise<StoredObject> {
  const { header, select } = selectorOf(table, selection);
  const hash = createHash('md5');
  const head = toCsv([header]);
  hash.update(head);
  /** Where each block begins in the file. */
  const starts: number[] = [];
  let sizeBytes = head.length;
  for (const { block } of blocksOf(table.rows)) {
    const bytes = toCsv(select(block));
    starts.push(sizeBytes);
    sizeBytes += bytes.length;
    hash.update(bytes);
    await breathe(); // other calls run meanwhile
  }
  const blockAt = (index: number): Buffer =>
    toCsv(select(table.rows.slice(index * blockRows, (index + 1) * blockRows)));
  return {
    contentType: 'text/csv',
    sizeBytes,
    md5: hash.digest('hex'),
    modifiedAt,
    *read(start, end) {
      if (start < head.length) yield head.subarray(start, end + 1);
      for (const [index, from] of starts.entries()) {
        if (from > end) return;
        if ((starts[index + 1] ?? sizeBytes) <= start) continue;
        yield blockAt(index).subarray(Math.max(0, start - from), end + 1 - from);
      }
    },
  };
}

/** Bytes of the whole table as a file. For tables that are quickly gone through. */
export function csvSize({ columns, rows }: Table): number {
  let sizeBytes = toCsv([columns.map(column => column.name)]).length;
  for (const { block } of blocksOf(rows)) sizeBytes += toCsv(block).length;
  return sizeBytes;
}

const toCsv = (rows: readonly (readonly string[])[]): Buffer => Buffer.from(csvText(rows));
