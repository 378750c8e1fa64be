import { parse } from 'csv-parse/sync';

/** Rows at the beginning of a file that show how it is written. */
const maxRows = 30;

/** The first rows of a text that may be cut anywhere, blank ones too. Stray quotes are taken as they are. */
export function sampleRows(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  try {
    parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      to: maxRows,
      on_record: (row: string[]) => (rows.push(row), null),
    });
  } catch {
    // A quote that is never closed, or whose end is cut off: the rows before it are enough.
  }
  return rows;
}

export const isBlank = (row: readonly string[]): boolean => row.every(value => value.trim() === '');
