import { stringify } from 'csv-stringify/sync';
import { exactText } from '../../../shared/json/exactJson';
import { engineColumns } from '../datasetColumns';
import type { Row, RowColumn } from './rowTypes';
import { own } from '../../../shared/json/own';

export type RowsFormat = 'csv' | 'jsonl' | 'json';

/** Turns pages of rows into the text of a file, part by part: nothing is held longer than a page. */
export interface RowsText {
  page(columns: readonly RowColumn[], rows: readonly Row[]): string;
  end(): string;
}

/** @param named columns that the query names: with them even the engine's own are kept */
export function rowsText(format: RowsFormat, named: readonly string[] = []): RowsText {
  const isKept = ({ id }: RowColumn) => !engineColumns.includes(id) || named.includes(id);
  return format === 'csv' ? csvText(isKept) : jsonText(isKept, format);
}

/** Values stand in the file as the service gave them: data is data, also where a spreadsheet would take it for a formula. */
function csvText(isKept: (column: RowColumn) => boolean): RowsText {
  let names: readonly string[] | undefined;
  return {
    page: (columns, rows) => {
      const isFirst = names === undefined;
      names ??= columns.filter(isKept).map(({ id }) => id);
      const kept = names;
      const records = rows.map(row => kept.map(name => cellOf(own(row, name))));
      return stringify(isFirst ? [kept, ...records] : records, { record_delimiter: 'windows' });
    },
    end: () => '',
  };
}

const cellOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : exactText(value);

function jsonText(isKept: (column: RowColumn) => boolean, format: 'jsonl' | 'json'): RowsText {
  let hasRows = false;
  const separator = format === 'json' ? ',\n' : '\n';
  return {
    page: (columns, rows) => {
      const dropped = columns.filter(column => !isKept(column)).map(({ id }) => id);
      const texts = rows.map(row => exactText(dropped.length === 0 ? row : without(row, dropped)));
      if (texts.length === 0) return '';
      const before = hasRows ? separator : format === 'json' ? '[\n' : '';
      hasRows = true;
      return before + texts.join(separator);
    },
    end: () => (format === 'json' ? (hasRows ? '\n]\n' : '[]\n') : hasRows ? '\n' : ''),
  };
}

function without(row: Row, names: readonly string[]): Row {
  const rest: Record<string, unknown> = { ...row };
  for (const name of names) delete rest[name];
  return rest;
}
