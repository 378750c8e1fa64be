import type { Column, Row, Table } from './dataset';
import { wordsOf, type RowQuery } from './rowQuery';

/** A row with its `_id`, which is its place in the table, from 1. */
interface Numbered {
  id: number;
  row: Row;
}

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
  const indexes = new Map(table.columns.map((column, index) => [column.name, index]));
  const valueOf = ({ id, row }: Numbered, column: string): string => row[indexes.get(column) ?? -1] ?? String(id);
  const isWanted = wanted(query, valueOf);
  const found = table
    .rows()
    .map((row, index) => ({ id: index + 1, row }))
    .filter(isWanted);
  if (query.sort.length > 0) found.sort(comparison(query.sort, table.columns, valueOf));
  const page = found.slice(offset, offset + limit);
  const record = (each: Numbered) =>
    Object.fromEntries(query.fields.map(column => [column, column === '_id' ? each.id : valueOf(each, column)]));
  return { total: found.length, records: page.map(record) };
}

type ValueOf = (numbered: Numbered, column: string) => string;

function wanted(query: RowQuery, valueOf: ValueOf): (numbered: Numbered) => boolean {
  return numbered => {
    for (const [column, values] of query.filters) if (!values.has(valueOf(numbered, column))) return false;
    return query.search.every(({ column, words }) => {
      const text = column === undefined ? numbered.row.join(' ') : valueOf(numbered, column);
      const present = new Set(wordsOf(text));
      return words.every(word => present.has(word));
    });
  };
}

/** The first column that differs decides; of equal rows the older comes first. */
function comparison(sort: RowQuery['sort'], columns: readonly Column[], valueOf: ValueOf) {
  const numeric = new Set(['_id', ...columns.filter(each => each.type === 'numeric').map(each => each.name)]);
  return (a: Numbered, b: Numbered): number => {
    for (const { column, descending } of sort) {
      const [left, right] = [valueOf(a, column), valueOf(b, column)];
      const order = numeric.has(column) ? Number(left) - Number(right) : left < right ? -1 : left > right ? 1 : 0;
      if (order !== 0) return descending ? -order : order;
    }
    return a.id - b.id;
  };
}
