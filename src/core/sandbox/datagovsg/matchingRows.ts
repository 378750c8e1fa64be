import type { Table } from './dataset';
import { wordsOf, type RowQuery } from './rowQuery';
import { blocksOf, type Row } from './rows';

/** Pages of one search come one after another: the last few searches of a table are remembered. */
const remembered = 8;
const searches = new WeakMap<Table, Map<string, Uint32Array>>();

type Asked = Pick<RowQuery, 'filters' | 'search' | 'sort'>;

/** Indexes of the rows that fit, in the order asked for. Undefined: all of them, as they stand. */
export function matchingRows(table: Table, query: Asked): Uint32Array | undefined {
  if (query.filters.size === 0 && query.search.length === 0 && query.sort.length === 0) return undefined;
  const known = searches.get(table) ?? new Map<string, Uint32Array>();
  searches.set(table, known);
  const filters = [...query.filters].map(([column, values]) => [column, [...values]]);
  const key = JSON.stringify([filters, query.search, query.sort]);
  const found = known.get(key) ?? findRows(table, query);
  // Deleted and set again, it is the youngest.
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > remembered && oldest !== undefined) known.delete(oldest);
  return found;
}

/** Reads one value of a row, given the row's index. */
type Reader = (row: Row, index: number) => string;

function findRows(table: Table, query: Asked): Uint32Array {
  const isWanted = wanted(table, query);
  const sortReaders = query.sort.map(({ column }) => readerOf(table, column));
  const found: { index: number; keys: readonly string[] }[] = [];
  for (const { start, block } of blocksOf(table.rows)) {
    block.forEach((row, place) => {
      const index = start + place;
      if (isWanted(row, index)) found.push({ index, keys: sortReaders.map(read => read(row, index)) });
    });
  }
  if (query.sort.length > 0) found.sort(comparison(table, query.sort));
  return Uint32Array.from(found, each => each.index);
}

function readerOf(table: Table, column: string): Reader {
  const place = table.columns.findIndex(each => each.name === column);
  return place < 0 ? (_, index) => String(index + 1) : row => row[place] ?? '';
}

function wanted(table: Table, query: Asked): (row: Row, index: number) => boolean {
  const filters = [...query.filters].map(([column, values]) => ({ read: readerOf(table, column), values }));
  const terms = query.search.map(({ column, words }) => {
    const read: Reader = column === undefined ? row => row.join(' ') : readerOf(table, column);
    return { read, words };
  });
  return (row, index) => {
    for (const { read, values } of filters) if (!values.has(read(row, index))) return false;
    return terms.every(({ read, words }) => {
      const present = new Set(wordsOf(read(row, index)));
      return words.every(word => present.has(word));
    });
  };
}

/** The first column that differs decides; of equal rows the older comes first. */
function comparison(table: Table, sort: RowQuery['sort']) {
  const numeric = new Set(['_id', ...table.columns.filter(each => each.type === 'numeric').map(each => each.name)]);
  const terms = sort.map(({ column, descending }) => ({ isNumeric: numeric.has(column), sign: descending ? -1 : 1 }));
  return (a: { index: number; keys: readonly string[] }, b: { index: number; keys: readonly string[] }): number => {
    for (const [place, { isNumeric, sign }] of terms.entries()) {
      const [left = '', right = ''] = [a.keys[place], b.keys[place]];
      const order = isNumeric ? Number(left) - Number(right) : left < right ? -1 : left > right ? 1 : 0;
      if (order !== 0) return sign * order;
    }
    return a.index - b.index;
  };
}
