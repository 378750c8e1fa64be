import * as l10n from '@vscode/l10n';
import type { CsvError } from 'csv-parse';
import { writeGuide, type PreflightFinding } from './preflightFinding';
import { plural } from '../../../shared/text/counts';
import { listText } from '../../../shared/text/lists';

/** A row that is longer is treated as a quote that was never closed, so that one cannot fill the memory. */
export const maxRowBytes = 1024 * 1024;

/** Nothing below the first line that holds something. */
export const noRows = (): PreflightFinding => ({
  severity: 'error',
  message: l10n.t(
    'The file has no rows below the line that is read as the names of the columns, so there is nothing to send.',
  ),
  advice: l10n.t('Check that the rows were exported, and that the first line has the names.'),
  evidence: 'seenInFile',
});

export const onlyBlanks = (): PreflightFinding => ({
  severity: 'error',
  message: l10n.t('The file has only spaces, commas and line breaks.'),
  advice: l10n.t('Export it again.'),
  evidence: 'seenInFile',
});

export const markFinding = (): PreflightFinding => ({
  severity: 'warning',
  line: 1,
  message: l10n.t(
    'The file begins with a byte order mark, as Excel writes it. Whether it is read as a part of the first column’s name is not known.',
  ),
  advice: l10n.t('Saving as UTF-8 without it is safer.'),
  evidence: 'unknown',
});

export function brokenFinding({ code }: CsvError, line: number): PreflightFinding {
  const message = `${brokenText(code, line)} ${l10n.t('What follows it was not checked.')}`;
  const advice = l10n.t('Check the quotes of that row and of the row before it.');
  return { severity: 'error', line, message, advice, evidence: 'seenInFile', source: writeGuide };
}

function brokenText(code: string, line: number): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return l10n.t('The row that begins on line {0} opens a quote that is never closed.', line);
    case 'INVALID_OPENING_QUOTE':
      return l10n.t(
        'The row that begins on line {0} has a quote inside a value that does not begin with one. Quote the whole value, and double the quote.',
        line,
      );
    case 'CSV_INVALID_CLOSING_QUOTE':
      return l10n.t(
        'The row that begins on line {0} has text after a closing quote. A quote inside a quoted value must be doubled.',
        line,
      );
    case 'CSV_MAX_RECORD_SIZE':
      return l10n.t(
        'The row that begins on line {0} is longer than {1} MiB. There may be a quote that is never closed.',
        ...[line, maxRowBytes / 1024 / 1024],
      );
    default:
      return l10n.t('The row that begins on line {0} cannot be read as CSV ({1}).', line, code);
  }
}

/** "2 errors and 1 warning". */
export function countWords(findings: readonly PreflightFinding[]): string {
  const count = (severity: PreflightFinding['severity']) => findings.filter(each => each.severity === severity).length;
  return listText([
    plural(count('error'), n => ({ one: l10n.t('{0} error', n), other: l10n.t('{0} errors', n) })),
    plural(count('warning'), n => ({ one: l10n.t('{0} warning', n), other: l10n.t('{0} warnings', n) })),
  ]);
}
