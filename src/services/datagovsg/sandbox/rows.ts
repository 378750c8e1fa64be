/** One row: every value as text, in the order of the columns, as data.gov.sg answers. Its `_id` is its place, from 1. */
export type Row = readonly string[];

/** The rows of a table, wherever they are kept. */
export interface RowSource {
  readonly count: number;
  /** Rows from `from` up to but not including `to`, as far as there are any. */
  slice(from: number, to: number): readonly Row[];
}

/** So many rows are worked on at a time: enough to be quick, few enough to be forgotten again. */
export const blockRows = 2048;

export const keptRows = (rows: readonly Row[]): RowSource => ({
  count: rows.length,
  slice: (from, to) => rows.slice(from, to),
});

/** Rows in memory, made at the first use, so that a table that nobody requests costs nothing. */
export function madeRows(make: () => readonly Row[]): RowSource {
  let made: readonly Row[] | undefined;
  const rows = (): readonly Row[] => (made ??= make());
  return {
    get count() {
      return rows().length;
    },
    slice: (from, to) => rows().slice(from, to),
  };
}

/** Rows that are computed from their place each time, and never kept. */
export function computedRows(count: number, rowAt: (index: number) => Row): RowSource {
  const slice = (from: number, to: number): Row[] => {
    const start = Math.min(from, count);
    return Array.from({ length: Math.max(0, Math.min(to, count) - start) }, (_, index) => rowAt(start + index));
  };
  return { count, slice };
}

/** The rows of `first`, then those of `second`. */
export function joinedRows(first: RowSource, second: RowSource): RowSource {
  const split = first.count;
  return {
    count: split + second.count,
    slice: (from, to) => {
      if (to <= split) return first.slice(from, to);
      const rest = second.slice(Math.max(0, from - split), to - split);
      return from < split ? [...first.slice(from, split), ...rest] : rest;
    },
  };
}

/** All rows, block by block. */
export function* blocksOf(rows: RowSource): Generator<{ start: number; block: readonly Row[] }> {
  for (let start = 0; start < rows.count; start += blockRows) {
    yield { start, block: rows.slice(start, start + blockRows) };
  }
}
