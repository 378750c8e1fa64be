import { exactText } from '../../../shared/json/exactJson';
import { isSameDecimal, plainNumber } from '../../../shared/json/exactNumber';
import type { PublishMode } from './headerFindings';
import { quoted, type PreflightFinding } from './preflightFinding';
import { valueAt } from '../../../shared/json/pointer';
import { plural } from '../../../shared/text/counts';

/** Some rows of a dataset as row search gives them, by column name, and how many it has in all. */
export interface TodaysRows {
  total: number;
  rows: readonly Readonly<Record<string, string>>[];
}

/** Rows that are compared at either end of a dataset. */
export const comparedRows = 20;

/** Reads the answer of `datastoreSearch`, with the digits that came. Values are texts there, even those of numeric columns; an empty one may be null. */
export function todaysRowsIn(body: unknown): TodaysRows | undefined {
  const total = plainNumber(valueAt(body, '/result/total'));
  const records = valueAt(body, '/result/records');
  if (total === undefined || !Array.isArray(records)) return undefined;
  return { total, rows: records.filter(isRecord).map(texts) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const texts = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, textOf(value)]));

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : exactText(value);

/** A value that differs between the file and the dataset. */
export interface RowDifference {
  /** From 1, without the header. */
  row: number;
  column: string;
  file: string;
  dataset: string;
}

/** Whether two values are the same to the service, which may write a number in another way: 1.50 and 1.5. */
export function isSameValue(one: string, other: string): boolean {
  const [left, right] = [one.trim(), other.trim()];
  return left === right || (!isCode(left) && !isCode(right) && isSameDecimal(left, right));
}

/** With leading zeros it is a code, as a postal code is: a spreadsheet that drops them changes the value. */
const isCode = (text: string): boolean => /^[+-]?0\d/.test(text);

/** Differences between rows of the file and those of the dataset at the same places; of columns that both have. */
export function rowDifferences(
  names: readonly string[],
  fileRows: readonly (readonly string[])[],
  dataset: TodaysRows['rows'],
  firstRow = 1,
): readonly RowDifference[] {
  return fileRows.slice(0, dataset.length).flatMap((row, index) =>
    names.flatMap((column, at) => {
      const live = ownValue(dataset[index], column);
      const file = row[at] ?? '';
      return live === undefined || isSameValue(file, live)
        ? []
        : [{ row: firstRow + index, column, file, dataset: live }];
    }),
  );
}

/** A column can be called as a part of every object is: `constructor`. */
const ownValue = (row: TodaysRows['rows'][number] | undefined, column: string): string | undefined =>
  row && Object.hasOwn(row, column) ? row[column] : undefined;

interface FileRows {
  names: readonly string[];
  rows: number;
  /** Whether these are all rows of the file. */
  isWhole: boolean;
  firstRows: readonly (readonly string[])[];
}

/** What the file does to today's data, as far as its first rows and its length tell. */
export function todayFindings(file: FileRows, today: TodaysRows, mode: PublishMode): readonly PreflightFinding[] {
  const differences = rowDifferences(file.names, file.firstRows, today.rows);
  return mode === 'append' ? appendFindings(file, today, differences) : replaceFindings(file, today, differences);
}

function appendFindings(
  file: FileRows,
  today: TodaysRows,
  differences: readonly RowDifference[],
): readonly PreflightFinding[] {
  const compared = Math.min(file.firstRows.length, today.rows.length);
  if (compared === 0 || differences.length > 0 || !hasItsColumns(file, today)) return [];
  const message = `The first ${plural(compared, 'row')} of the file ${compared === 1 ? 'is that' : 'are those'} of the dataset already. Appending adds them once more.`;
  const advice = 'Leave out the rows that are there. To send the whole table anew, replace the data instead.';
  return [{ severity: 'warning', message, advice, evidence: 'seen in this file' }];
}

/** Of a file with a column more, it is not known whether its rows are there. */
const hasItsColumns = ({ names }: FileRows, { rows: [first = {}] }: TodaysRows): boolean =>
  names.length > 0 && names.every(name => Object.hasOwn(first, name));

function replaceFindings(
  file: FileRows,
  today: TodaysRows,
  differences: readonly RowDifference[],
): readonly PreflightFinding[] {
  const findings: PreflightFinding[] = [];
  if (file.isWhole && file.rows * 2 < today.total) {
    const message = `The dataset has ${plural(today.total, 'row')} today, the file ${plural(file.rows, 'row')}. Replacing leaves only those of the file.`;
    const advice = 'If the rest is to stay, append the rows instead.';
    findings.push({ severity: 'warning', message, advice, evidence: 'seen in this file' });
  }
  const [first] = differences;
  if (first) {
    const rows = new Set(differences.map(({ row }) => row)).size;
    const compared = Math.min(file.firstRows.length, today.rows.length);
    const message = `${differing(rows, compared)} from today’s: row ${first.row}, ${quoted(first.column)}, is ${quoted(first.dataset)} today and ${quoted(first.file)} in the file.`;
    findings.push({ severity: 'info', message, evidence: 'seen in this file' });
  }
  return findings;
}

const differing = (rows: number, compared: number): string =>
  compared === 1
    ? 'The first row differs'
    : `${rows} of the first ${plural(compared, 'row')} ${rows === 1 ? 'differs' : 'differ'}`;
