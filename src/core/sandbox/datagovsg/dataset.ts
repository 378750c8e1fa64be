/** One row: every value as text, in the order of the columns, as data.gov.sg answers. Its `_id` is its place, from 1. */
export type Row = readonly string[];

export interface Column {
  name: string;
  /** Declared type: decides how the column sorts, not how its values are sent. */
  type: 'text' | 'numeric';
}

/** One entry of the sandbox's catalogue. */
export interface Dataset {
  id: string;
  name: string;
  description: string;
  /** `CSV`, `GEOJSON`, `KML`, `XLSX`, `PDF`. */
  format: string;
  agency: string;
  collectionIds: readonly string[];
  createdAt: string;
  lastUpdatedAt: string;
  coverageStart?: string;
  coverageEnd?: string;
  sizeBytes: number;
  /** Absent: not a table. */
  table?: Table;
  /** Attributes of a map's features. */
  mapAttributes?: readonly string[];
}

export interface Table {
  columns: readonly Column[];
  /** Makes the rows at the first call and keeps them. */
  rows(): readonly Row[];
}

/** Keeps what `make` returns, so that a large table is built once, and only if somebody asks for it. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Columns from a list of names; those in `numeric` are declared numbers. */
export function columnsOf(names: readonly string[], numeric: readonly string[] = []): readonly Column[] {
  return names.map(name => ({ name, type: numeric.includes(name) ? 'numeric' : 'text' }));
}
