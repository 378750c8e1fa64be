import { setImmediate as breathe } from 'node:timers/promises';
import type { Column, Table } from './dataset';
import { matchingRows, pageOfMatching } from './matchingRows';
import type { RowQuery } from './rowQuery';
import { blockRows, type Row } from './rows';

type RowRecord = Record<string, string | number>;

export interface FoundRows {
  /** Rows that fit, before `offset` and `limit`. */
  total: number;
  records: readonly Readonly<RowRecord>[];
}

/** Which of the rows found. More than `most` are not even read: they would be too many for an answer. */
interface Part {
  offset: number;
  limit: number;
  most: number;
}

/**
 * Filters, searches, sorts and cuts, in that order. Every value stays text, except `_id`.
 * @returns undefined when there are too many
 */
export async function queryRows(
  table: Table,
  query: RowQuery,
  { offset, limit, most }: Part,
): Promise<FoundRows | undefined> {
  const matching = await matchingRows(table, query);
  const total = matching?.indexes.length ?? table.rows.count;
  const toRecord = recordMaker(table.columns, query.fields);
  const end = Math.min(offset + limit, total);
  if (end - offset > most) return undefined;
  const records: RowRecord[] = [];
  for (let from = offset; from < end; from += blockRows) {
    if (from > offset) await breathe(); // other calls run meanwhile
    const to = Math.min(from + blockRows, end);
    const indexes = matching && pageOfMatching(matching, from, to, offset);
    const rows = indexes ? rowsAt(table, indexes) : table.rows.slice(from, to);
    rows.forEach((row, place) => records.push(toRecord(row, (indexes?.[place] ?? from + place) + 1)));
  }
  return { total, records };
}

const rowsAt = ({ rows }: Table, indexes: Uint32Array): readonly Row[] =>
  Array.from(indexes, index => rows.slice(index, index + 1)[0] ?? []);

/** Knows each column's place beforehand: this runs for every row of every answer. */
function recordMaker(columns: readonly Column[], fields: readonly string[]) {
  const places = fields.map(field => [field, columns.findIndex(column => column.name === field)] as const);
  const valueOf = (row: Row, id: number, place: number) => (place < 0 ? id : (row[place] ?? ''));
  // An assignment to this one name would set the prototype.
  if (fields.includes('__proto__')) {
    return (row: Row, id: number): RowRecord =>
      Object.fromEntries(places.map(([field, place]) => [field, valueOf(row, id, place)]));
  }
  return (row: Row, id: number): RowRecord => {
    const record: RowRecord = {};
    for (const [field, place] of places) record[field] = valueOf(row, id, place);
    return record;
  };
}
