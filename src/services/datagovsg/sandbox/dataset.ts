import type { RowSource } from './rows';

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
  /** Attributes of a map's features, and how many there are. */
  mapAttributes?: readonly string[];
  featureCount?: number;
  /** Made in the dashboard, but not published: nobody sees it. */
  isDraft?: true;
}

/** Never changed: an upload makes a new one, so an export continues with the rows that it began with. */
export interface Table {
  columns: readonly Column[];
  rows: RowSource;
}

/** Columns from a list of names; those in `numeric` are declared numbers. */
export function columnsOf(names: readonly string[], numeric: readonly string[] = []): readonly Column[] {
  return names.map(name => ({ name, type: numeric.includes(name) ? 'numeric' : 'text' }));
}
