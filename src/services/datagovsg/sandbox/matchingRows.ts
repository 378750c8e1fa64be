import { setImmediate as breathe } from 'node:timers/promises';
import type { Table } from './dataset';
import { holdsPattern, wordsOf, type RowQuery } from './rowQuery';
import { blockRows, blocksOf, type Row } from './rows';
import { sortedInSlices } from './sortedInSlices';

/** Rows that fit, as indexes, in the requested order. */
export interface MatchingRows {
  indexes: Uint32Array;
  /** For each place, the first place of the rows that are equal there in all that was sorted by; absent without a sort. */
  equalFrom?: Uint32Array;
}

/** Pages of one search come one after another: the last few searches of a table are remembered. */
const remembered = 8;
const searches = new WeakMap<Table, Map<string, Promise<MatchingRows>>>();

type Asked = Pick<RowQuery, 'filters' | 'patterns' | 'search' | 'sort'>;

/** Undefined: all rows, as they stand. */
export function matchingRows(table: Table, query: Asked): Promise<MatchingRows> | undefined {
  if (query.filters.size === 0 && query.patterns.length === 0 && query.search.length === 0 && query.sort.length === 0)
    return undefined;
  const known = searches.get(table) ?? new Map<string, Promise<MatchingRows>>();
  searches.set(table, known);
  const filters = [...query.filters].map(([column, values]) => [column, [...values]]);
  const key = JSON.stringify([filters, query.patterns, query.search, query.sort]);
  const found = known.get(key) ?? forgottenWhenFailed(known, key, findRows(table, query));
  // Deleted and set again, it is the youngest.
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > remembered && oldest !== undefined) known.delete(oldest);
  return found;
}

/** One that fails is forgotten, after whoever waits for it has heard why. */
function forgottenWhenFailed(
  known: Map<string, unknown>,
  key: string,
  search: Promise<MatchingRows>,
): Promise<MatchingRows> {
  search.catch(() => known.delete(key));
  return search;
}

/** Reads one value of a row, given the row's index. */
type Reader = (row: Row, index: number) => string;

/** A column to sort by, with its values in the rows found. */
interface SortColumn {
  direction: 1 | -1;
  read: (row: Row, index: number) => string | number;
  keys: (string | number)[];
}

async function findRows(table: Table, query: Asked): Promise<MatchingRows> {
  const isWanted = wanted(table, query);
  const columns = query.sort.map(each => sortColumn(table, each));
  const found: number[] = [];
  for (const { start, block } of blocksOf(table.rows)) {
    block.forEach((row, place) => {
      const index = start + place;
      if (!isWanted(row, index)) return;
      found.push(index);
      for (const { read, keys } of columns) keys.push(read(row, index));
    });
    await breathe(); // other calls run meanwhile
  }
  const indexes = new Uint32Array(found);
  if (columns.length === 0) return { indexes };
  const places = await sortedInSlices(
    indexes.map((_, place) => place),
    comparison(columns),
  );
  return { indexes: places.map(place => indexes[place] ?? 0), equalFrom: await equalPlaces(places, columns) };
}

async function equalPlaces(places: Uint32Array, columns: readonly SortColumn[]): Promise<Uint32Array> {
  const equalFrom = new Uint32Array(places.length);
  for (let at = 1; at < places.length; at += 1) {
    const [before, now] = [places[at - 1] ?? 0, places[at] ?? 0];
    const isEqual = columns.every(({ keys }) => keys[before] === keys[now]);
    equalFrom[at] = isEqual ? (equalFrom[at - 1] ?? 0) : at;
    if (at % blockRows === 0) await breathe(); // other calls run meanwhile
  }
  return equalFrom;
}

/**
 * The rows of one page. Equal rows have no order of their own, and a real service gives them in another one at each query: so
 * do we, the same for the same page, so that a test can repeat it. The first page begins with the older ones.
 */
export function pageOfMatching({ indexes, equalFrom }: MatchingRows, from: number, to: number, offset: number) {
  if (!equalFrom || offset === 0) return indexes.subarray(from, to);
  return indexes.subarray(from, to).map((_, index) => {
    const place = from + index;
    const start = equalFrom[place] ?? place;
    const size = endOfEqual(equalFrom, place) - start;
    return indexes[start + ((place - start + offset) % size)] ?? 0;
  });
}

/** The place behind the last equal row, by halving: places of one group have the same beginning, later ones a greater. */
function endOfEqual(equalFrom: Uint32Array, place: number): number {
  const start = equalFrom[place] ?? place;
  let [low, high] = [place + 1, equalFrom.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((equalFrom[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readerOf(table: Table, column: string): Reader {
  const place = table.columns.findIndex(each => each.name === column);
  return place < 0 ? (_, index) => String(index + 1) : row => row[place] ?? '';
}

/** Numeric columns sort by value, the others by letters. */
function sortColumn(table: Table, { column, descending }: RowQuery['sort'][number]): SortColumn {
  const read = readerOf(table, column);
  const isNumeric = column === '_id' || table.columns.some(each => each.name === column && each.type === 'numeric');
  const readKey: SortColumn['read'] = isNumeric ? (row, index) => Number(read(row, index)) : read;
  return { direction: descending ? -1 : 1, read: readKey, keys: [] };
}

function wanted(table: Table, query: Asked): (row: Row, index: number) => boolean {
  const filters = [...query.filters].map(([column, values]) => ({ read: readerOf(table, column), values }));
  const terms = query.search.map(({ column, words }) => {
    const read: Reader = column === undefined ? row => row.join(' ') : readerOf(table, column);
    return { read, words };
  });
  const patterns = query.patterns.map(({ column, pattern }) => ({ read: readerOf(table, column), pattern }));
  return (row, index) => {
    for (const { read, pattern } of patterns) if (!holdsPattern(read(row, index).toLowerCase(), pattern)) return false;
    for (const { read, values } of filters) if (!values.has(read(row, index))) return false;
    return terms.every(({ read, words }) => {
      const present = new Set(wordsOf(read(row, index)));
      return words.every(word => present.has(word));
    });
  };
}

/** The first column that differs decides; of equal rows the older comes first. Compares places among the rows found. */
function comparison(columns: readonly SortColumn[]) {
  return (a: number, b: number): number => {
    for (const { keys, direction } of columns) {
      const [left = '', right = ''] = [keys[a], keys[b]];
      if (left !== right) return left < right ? -direction : direction;
    }
    return a - b;
  };
}
