import type { FieldValues } from '../../../core/model/exchange';
import { failed, ok, type Result } from '../../../core/model/result';
import type { Column, Table } from './dataset';
import type { Row } from './rows';

export interface Condition {
  columnName: string;
  type: 'EQ' | 'LIKE' | 'ILIKE';
  value: string;
}

/** What of a table an export holds. Plain data: it distinguishes two exports. */
export interface ExportSelection {
  /** In the requested order; empty: all, as they are. */
  columnNames: readonly string[];
  /** A row must meet all of them. */
  filters: readonly Condition[];
}

export const isWhole = ({ columnNames, filters }: ExportSelection): boolean =>
  columnNames.length === 0 && filters.length === 0;

/** @returns the names that are no columns, when there are any */
export function readSelection(values: FieldValues, columns: readonly Column[]): Result<ExportSelection, string[]> {
  // Checked against the document before.
  const { columnNames = [], filters = [] } = values as Partial<ExportSelection>;
  const conditions = filters.map(({ columnName, type, value }) => ({ columnName, type, value }));
  const known = new Set(columns.map(column => column.name));
  const asked = [...columnNames, ...conditions.map(condition => condition.columnName)];
  const unknown = asked.filter(name => !known.has(name));
  return unknown.length > 0 ? failed([...new Set(unknown)]) : ok({ columnNames, filters: conditions });
}

/** Header and cutting of rows for a selection of a table. */
export function selectorOf(table: Table, { columnNames, filters }: ExportSelection) {
  const names = table.columns.map(column => column.name);
  const header = columnNames.length > 0 ? columnNames : names;
  const places = header.map(name => names.indexOf(name));
  const tests = filters.map(each => ({ place: names.indexOf(each.columnName), fits: testOf(each) }));
  const cut = (row: Row): Row => places.map(place => row[place] ?? '');
  const isWanted = (row: Row): boolean => tests.every(({ place, fits }) => fits(row[place] ?? ''));
  const select = (rows: readonly Row[]): readonly Row[] => (tests.length === 0 ? rows : rows.filter(isWanted)).map(cut);
  return { header, select };
}

/**
 * With `%` the whole value must have this form, `%` standing for any text, as one public client documents; without one
 * it is a part of the value, as the guide says.
 */
function testOf({ type, value }: Condition): (text: string) => boolean {
  if (type === 'EQ') return text => text === value;
  const alike = type === 'ILIKE' ? (text: string) => text.toLowerCase() : (text: string) => text;
  const parts = alike(value).split(/%+/);
  return text => hasForm(alike(text), parts);
}

/** Searched for from left to right, each part once: as a regular expression, many `%` could take for ever. */
function hasForm(text: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return text.includes(first);
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
