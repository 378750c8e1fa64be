import * as l10n from '@vscode/l10n';
import { exactText } from '../../../shared/json/exactJson';
import { isSameDecimal, plainNumber } from '../../../shared/json/exactNumber';
import type { PublishMode } from './headerFindings';
import { quoted, type PreflightFinding } from './preflightFinding';
import { valueAt } from '../../../shared/json/pointer';
import { numberText, plural } from '../../../shared/text/counts';

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

/** What the file does to today's data, as far as its first rows and its length show. */
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
  const message = plural(compared, n => ({
    one: l10n.t('The first row of the file is already in the dataset. Appending adds it again.'),
    other: l10n.t('The first {0} rows of the file are already in the dataset. Appending adds them again.', n),
  }));
  const advice = l10n.t(
    'Leave out the rows that are already there. To send the whole table again, replace the data instead.',
  );
  return [{ severity: 'warning', message, advice, evidence: 'seenInFile' }];
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
    const has = plural(today.total, n => ({
      one: l10n.t('The dataset has {0} row today.', n),
      other: l10n.t('The dataset has {0} rows today.', n),
    }));
    const leaves = plural(file.rows, n => ({
      one: l10n.t('After replacing it has only the {0} row of the file.', n),
      other: l10n.t('After replacing it has only the {0} rows of the file.', n),
    }));
    const message = `${has} ${leaves}`;
    const advice = l10n.t('To keep the other rows, append instead.');
    findings.push({ severity: 'warning', message, advice, evidence: 'seenInFile' });
  }
  const [first] = differences;
  if (first) {
    const rows = new Set(differences.map(({ row }) => row)).size;
    const compared = Math.min(file.firstRows.length, today.rows.length);
    const where = l10n.t('In row {row}, {column} is {dataset} today and {file} in the file.', {
      ...{ row: first.row, column: quoted(first.column), dataset: quoted(first.dataset), file: quoted(first.file) },
    });
    const message = `${differing(rows, compared)} ${where}`;
    findings.push({ severity: 'info', message, evidence: 'seenInFile' });
  }
  return findings;
}

const differing = (rows: number, compared: number): string =>
  compared === 1
    ? l10n.t('The first row differs from today’s.')
    : plural(rows, n => ({
        one: l10n.t('{0} of the first {1} rows differs from today’s.', n, numberText(compared)),
        other: l10n.t('{0} of the first {1} rows differ from today’s.', n, numberText(compared)),
      }));
