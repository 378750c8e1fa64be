import type { CsvError } from 'csv-parse';
import { writeGuide, type PreflightFinding } from './preflightFinding';
import { own } from '../../../shared/json/own';
import { plural } from '../../../shared/text/counts';

/** A row that is longer is taken for a quote that was never closed, so that one cannot fill the memory. */
export const maxRowBytes = 1024 * 1024;

/** Nothing below the first line that holds something. */
export const noRows: PreflightFinding = {
  severity: 'error',
  message:
    'The file has no rows below the line that is taken for the names of the columns, so there is nothing to send.',
  advice: 'Look whether the rows were exported, and whether the first line holds names.',
  evidence: 'seen in this file',
};

export const onlyBlanks: PreflightFinding = {
  severity: 'error',
  message: 'The file holds nothing but spaces, commas and line ends.',
  advice: 'Export it again.',
  evidence: 'seen in this file',
};

export const markFinding: PreflightFinding = {
  severity: 'warning',
  line: 1,
  message:
    'The file begins with a byte order mark, as Excel writes it. Whether it is taken for a part of the first column’s name is not known.',
  advice: 'Saving as UTF-8 without it is safer.',
  evidence: 'unknown',
};

export function brokenFinding(error: CsvError, line: number): PreflightFinding {
  const said = own(sentences, error.code) ?? `cannot be read as CSV (${error.code})`;
  const message = `The row that begins on line ${line} ${said}. What follows it was not looked at.`;
  const advice = 'Look at the quotes of that row and of the one before it.';
  return { severity: 'error', line, message, advice, evidence: 'seen in this file', source: writeGuide };
}

const sentences: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'opens a quote that is never closed',
  INVALID_OPENING_QUOTE:
    'has a quote inside a value that does not begin with one; such a value is quoted, and the quote doubled',
  CSV_INVALID_CLOSING_QUOTE: 'has something after a closing quote; a quote inside a quoted value is doubled',
  CSV_MAX_RECORD_SIZE: `is longer than ${maxRowBytes / 1024 / 1024} MiB; a quote may be open that is never closed`,
};

/** "2 errors and 1 warning". */
export function countWords(findings: readonly PreflightFinding[]): string {
  const count = (severity: PreflightFinding['severity']) => findings.filter(each => each.severity === severity).length;
  return `${plural(count('error'), 'error')} and ${plural(count('warning'), 'warning')}`;
}
