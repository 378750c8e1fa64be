import { exactText } from '../../shared/json/exactJson';
import { ExactNumber, plainNumber } from '../../shared/json/exactNumber';
import type { TableHint } from '../../shared/protocol';
import { own } from '../../shared/json/own';
import { valueAt } from '../../shared/json/pointer';

export interface AnswerTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** By column: whether it holds numbers. Some services write them as texts and give the type next to the rows. */
  isNumeric: readonly boolean[];
  /** How many rows there are at the service, when the answer says so. */
  total?: number;
}

/** Rows read for a column's width and kind; more would make long tables slow to open for little gain. */
const measuredRows = 200;

/**
 * The table in an answer, as text; undefined when the answer has none where the hint says.
 * @param json the body, with the digits of its numbers as received
 */
export function answerTable(json: unknown, hint: TableHint): AnswerTable | undefined {
  const rows = rowsAt(json, hint.rows);
  if (!Array.isArray(rows)) return undefined;
  const declared = hint.columns === undefined ? undefined : valueAt(json, hint.columns);
  const columns = inOrder(named(declared) ?? columnsOf(rows, hint), hint.first ?? []);
  const isNumeric = columns.map(name => isNumericType(declared, name) ?? holdsNumbers(rows, name));
  const total = hint.total === undefined ? undefined : plainNumber(valueAt(json, hint.total));
  return {
    columns,
    isNumeric,
    rows: rows.map(row => cells(row, columns)),
    ...(total !== undefined && { total }),
  };
}

/**
 * The rows at a pointer. A step `*` means each entry of a list: then the rows of all are one after the other, each
 * with what its entry says of it, as a feed gives the time of its readings.
 */
export function rowsAt(json: unknown, pointer: string): readonly unknown[] | undefined {
  const [outer = '', inner] = pointer.split('/*');
  const found = valueAt(json, outer);
  if (!Array.isArray(found)) return undefined;
  if (inner === undefined) return found as readonly unknown[];
  return found.flatMap((entry: unknown) => {
    const rows = valueAt(entry, inner);
    if (!Array.isArray(rows) || !isObject(entry)) return [];
    const said = Object.fromEntries(Object.entries(entry).filter(([, value]) => !isNested(value)));
    return rows.map((row: unknown) => ({ ...said, ...(isObject(row) ? row : { value: row }) }));
  });
}

const isNested = (value: unknown): boolean => typeof value === 'object' && !(value instanceof ExactNumber);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof ExactNumber);
}

/** Column names from a list of names or of `{id}` objects; undefined when it is neither, or empty. */
function named(list: unknown): readonly string[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const names = list.map((item: unknown) => (isObject(item) ? item.id : item)).filter(name => typeof name === 'string');
  return names.length > 0 && names.length === list.length ? names : undefined;
}

/**
 * Without a list, every name that a row has, in the order of first sight. Rows that are no objects make one column. Without
 * rows, those that are known to come first.
 */
function columnsOf(rows: readonly unknown[], { first = [] }: TableHint): readonly string[] {
  if (rows.length === 0) return first;
  const names = new Set(rows.flatMap(row => (isObject(row) ? Object.keys(row) : [])));
  return names.size > 0 ? [...names] : ['value'];
}

function inOrder(names: readonly string[], first: readonly string[]): readonly string[] {
  const known = first.filter(name => names.includes(name));
  return known.length === 0 ? names : [...known, ...names.filter(name => !known.includes(name))];
}

const numericType = /^(?:numeric|number|integer|float|double|decimal|real|int\d*|float\d+|bigint)$/i;

/** What the list of columns says of one; undefined when it says nothing. */
function isNumericType(declared: unknown, name: string): boolean | undefined {
  if (!Array.isArray(declared)) return undefined;
  const column: unknown = declared.find((item: unknown) => isObject(item) && item.id === name);
  return isObject(column) && typeof column.type === 'string' ? numericType.test(column.type) : undefined;
}

/** Without a declared type, a column of JSON numbers. */
function holdsNumbers(rows: readonly unknown[], name: string): boolean {
  const values = rows.slice(0, measuredRows).map(row => (isObject(row) ? own(row, name) : undefined));
  const given = values.filter(value => value !== null && value !== undefined);
  return given.length > 0 && given.every(value => typeof value === 'number' || value instanceof ExactNumber);
}

function cells(row: unknown, columns: readonly string[]): readonly string[] {
  if (!isObject(row)) return columns.map((_, index) => (index === 0 ? cellText(row) : ''));
  return columns.map(column => (Object.hasOwn(row, column) ? cellText(row[column]) : ''));
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : exactText(value);
}

/** Of the arrow behind the name of a column that is sorted, in characters. */
const arrowWidth = 4;
/** How much wider than a digit a capital is, and a letter of the bold names. */
const capitalWidth = 1.35;
const boldWidth = 1.12;

const textWidth = (text: string): number => text.length + (capitalWidth - 1) * (text.match(/\p{Lu}/gu)?.length ?? 0);

/** A width in characters for each column, wide enough for most values and never so wide that it hides its neighbours. */
export function columnWidths(table: AnswerTable, hasArrow = (_name: string) => false): readonly number[] {
  const measured = table.rows.slice(0, measuredRows);
  return table.columns.map((name, index) => {
    const longest = measured.reduce(
      (most, row) => Math.max(most, textWidth(row[index] ?? '')),
      textWidth(name) * boldWidth + (hasArrow(name) ? arrowWidth : 0),
    );
    return Math.min(Math.max(Math.ceil(longest), 4), 40) + 3;
  });
}
