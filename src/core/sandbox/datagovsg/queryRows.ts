import type { Column, Table } from './dataset';
import { matchingRows } from './matchingRows';
import type { RowQuery } from './rowQuery';
import type { Row } from './rows';

export interface FoundRows {
  /** Rows that fit, before `offset` and `limit`. */
  total: number;
  records: readonly Readonly<Record<string, string | number>>[];
}

/** Filters, searches, sorts and cuts, in that order. Every value stays text, except `_id`. */
export function queryRows(
  table: Table,
  query: RowQuery,
  { offset, limit }: { offset: number; limit: number },
): FoundRows {
  const toRecord = recordMaker(table.columns, query.fields);
  const matching = matchingRows(table, query);
  if (!matching) {
    const rows = table.rows.slice(offset, offset + limit);
    return { total: table.rows.count, records: rows.map((row, index) => toRecord(row, offset + index + 1)) };
  }
  const records = [...matching.subarray(offset, offset + limit)].map(index =>
    toRecord(table.rows.slice(index, index + 1)[0] ?? [], index + 1),
  );
  return { total: matching.length, records };
}

/** Knows each column's place beforehand: this runs for every row of every answer. */
function recordMaker(columns: readonly Column[], fields: readonly string[]) {
  const places = fields.map(field => [field, columns.findIndex(column => column.name === field)] as const);
  return (row: Row, id: number): Record<string, string | number> => {
    const record: Record<string, string | number> = {};
    for (const [field, place] of places) record[field] = place < 0 ? id : (row[place] ?? '');
    return record;
  };
}
