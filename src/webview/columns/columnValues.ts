import * as l10n from '@vscode/l10n';
import type { ColumnsHint } from '../../shared/protocol';

/**
 * Between the values of fields that are made of columns and the rows that edit them. Reading gives undefined for a value
 * that rows cannot show; it is then edited as text. A row without a column is not sent.
 */
export type Column = ColumnsHint['columns'][number];
export type Scalar = string | number | boolean;

export interface FilterRow {
  column: string;
  /** As typed; what the host sent stays of its type until it is edited. */
  value: Scalar;
}

export interface SortRow {
  column: string;
  /** Empty: none is sent, and the service sorts upwards. */
  direction: '' | 'asc' | 'desc';
}

export const comparisons = ['EQ', 'LIKE', 'ILIKE'] as const;
export interface ConditionRow {
  column: string;
  comparison: (typeof comparisons)[number];
  value: string;
}

/**
 * Why a list of names with commas cannot name a column; undefined where it can. How the service would distinguish a comma in a name
 * from one between two is not known. Filters take any name: they are JSON.
 */
export function refusedInList(name: string): string | undefined {
  if (name.includes(',')) return l10n.t('has a comma, so it would be read as two columns');
  return name !== name.trim() || /^".*"$/s.test(name)
    ? l10n.t('spaces and quotes around a name are removed')
    : undefined;
}

/** As in a list; a sort direction at the end of a name would be read as the order. */
export const refusedInSort = (name: string): string | undefined =>
  refusedInList(name) ?? (/\s(?:asc|desc)$/i.test(name) ? l10n.t('ends like a sort direction') : undefined);

export function namesOf(value: unknown): readonly string[] | undefined {
  if (value === undefined) return [];
  return Array.isArray(value) && value.every(name => typeof name === 'string') ? value : undefined;
}

/** Rows of the same column become a list: any of the values. */
export function filtersFrom(rows: readonly FilterRow[]): Readonly<Record<string, Scalar | Scalar[]>> | undefined {
  const byColumn = new Map<string, Scalar[]>();
  for (const { column, value } of rows) {
    if (column !== '') byColumn.set(column, [...(byColumn.get(column) ?? []), value]);
  }
  if (byColumn.size === 0) return undefined;
  // fromEntries makes entries of its own, also of a column named __proto__.
  return Object.fromEntries(
    [...byColumn].map(([column, [first = '', ...more]]) => [column, more.length > 0 ? [first, ...more] : first]),
  );
}

export function filterRowsOf(value: unknown): readonly FilterRow[] | undefined {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const rows = Object.entries(value).map(([column, entry]) => rowsOfColumn(column, entry));
  return rows.every(each => each !== undefined) ? rows.flat() : undefined;
}

/** A list of one cannot be distinguished from its one value, so it stays text. */
function rowsOfColumn(column: string, entry: unknown): readonly FilterRow[] | undefined {
  if (column === '') return undefined;
  if (isScalar(entry)) return [{ column, value: entry }];
  if (!Array.isArray(entry) || entry.length < 2) return undefined;
  return entry.every(isScalar) ? entry.map(value => ({ column, value })) : undefined;
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

export function sortFrom(rows: readonly SortRow[]): string | undefined {
  const named = rows.filter(({ column }) => column !== '');
  return named.length === 0 ? undefined : named.map(row => `${row.column} ${row.direction}`.trim()).join(', ');
}

/** @param known names that may hold spaces; others are taken up to the first one */
export function sortRowsOf(value: unknown, known: readonly string[]): readonly SortRow[] | undefined {
  if (value === undefined || value === '') return [];
  if (typeof value !== 'string') return undefined;
  const rows = value.split(',').map(piece => sortRow(piece.trim(), known));
  return rows.every(row => row !== undefined) ? rows : undefined;
}

function sortRow(piece: string, known: readonly string[]): SortRow | undefined {
  if (known.includes(piece)) return { column: piece, direction: '' };
  const [, column = '', direction = ''] = /^(.*?)(?:\s+(asc|desc))?$/i.exec(piece) ?? [];
  const isName = known.includes(column) || /^[^\s,"]+$/.test(column);
  return isName ? { column, direction: direction.toLowerCase() as SortRow['direction'] } : undefined;
}

export interface Condition {
  columnName: string;
  type: ConditionRow['comparison'];
  value: string;
}

export function conditionsFrom(rows: readonly ConditionRow[]): readonly Condition[] | undefined {
  const named = rows.filter(({ column }) => column !== '');
  if (named.length === 0) return undefined;
  return named.map(({ column, comparison, value }) => ({ columnName: column, type: comparison, value }));
}

export function conditionRowsOf(value: unknown): readonly ConditionRow[] | undefined {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const rows = value.map(conditionRow);
  return rows.every(row => row !== undefined) ? rows : undefined;
}

function conditionRow(entry: unknown): ConditionRow | undefined {
  if (typeof entry !== 'object' || entry === null || Object.keys(entry).length !== 3) return undefined;
  const { columnName: column, type, value } = entry as Partial<Record<keyof Condition, unknown>>;
  const comparison = comparisons.find(known => known === type);
  if (typeof column !== 'string' || column === '' || typeof value !== 'string' || !comparison) return undefined;
  return { column, comparison, value };
}
