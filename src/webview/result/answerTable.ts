import type { TableHint } from '../../shared/protocol';

export interface AnswerTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** How many rows there are at the service, when the answer says so. */
  total?: number;
}

/** The table in an answer's JSON, as text; undefined when the answer has none where the hint says. */
export function answerTable(body: string, hint: TableHint): AnswerTable | undefined {
  const json = parse(body);
  const rows = at(json, hint.rows);
  if (!Array.isArray(rows)) return undefined;
  const columns = named(hint.columns === undefined ? undefined : at(json, hint.columns)) ?? columnsOf(rows);
  const total = hint.total === undefined ? undefined : at(json, hint.total);
  return { columns, rows: rows.map(row => cells(row, columns)), ...(typeof total === 'number' && { total }) };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The value at a JSON pointer (RFC 6901). */
export function at(json: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>((value, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, json);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Column names from a list of names or of `{id}` objects; undefined when it is neither, or empty. */
function named(list: unknown): readonly string[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const names = list.map((item: unknown) => (isObject(item) ? item.id : item)).filter(name => typeof name === 'string');
  return names.length > 0 && names.length === list.length ? names : undefined;
}

/** Without a list, every name that a row has, in the order of first sight. Rows that are no objects make one column. */
function columnsOf(rows: readonly unknown[]): readonly string[] {
  const names = new Set(rows.flatMap(row => (isObject(row) ? Object.keys(row) : [])));
  return names.size > 0 ? [...names] : ['value'];
}

function cells(row: unknown, columns: readonly string[]): readonly string[] {
  if (!isObject(row)) return columns.map((_, index) => (index === 0 ? cellText(row) : ''));
  return columns.map(column => (Object.hasOwn(row, column) ? cellText(row[column]) : ''));
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Rows looked at for a column's width; more would make long tables slow to open for little gain. */
const measuredRows = 200;

/** A width in characters for each column, wide enough for most values and never so wide that it hides its neighbours. */
export function columnWidths(table: AnswerTable): readonly number[] {
  const measured = table.rows.slice(0, measuredRows);
  return table.columns.map((name, index) => {
    const longest = measured.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), name.length);
    return Math.min(Math.max(longest, 4), 40) + 2;
  });
}
