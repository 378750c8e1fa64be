import * as l10n from '@vscode/l10n';
import { cutText, quoted, type PreflightFinding } from './preflightFinding';
import { isBlank, sampleRows } from '../../../core/fileKinds/sampleRows';
import { orderedDelimiter } from './sniffDelimiter';

/** Where the names of the columns stand. */
export interface HeaderPlace {
  /** Rows above it: an instruction for Excel, titles, blank lines. */
  rowsAbove: number;
  findings: readonly PreflightFinding[];
}

const about = { severity: 'error', line: 1, evidence: 'seenInFile' } as const;

/**
 * Finds the names of the columns, which people put below a title or a blank line.
 * @param known names of the dataset's columns
 */
export function findHeader(text: string, delimiter: string, known: readonly string[]): HeaderPlace {
  const rows = sampleRows(text, delimiter);
  if (rows.every(isBlank)) return { rowsAbove: 0, findings: [] };
  const ordered = orderedDelimiter(text) === undefined ? 0 : 1;
  const below = rows.slice(ordered);
  const names = headerIndex(below, known);
  const above = below.slice(0, names);
  const findings: PreflightFinding[] = [];
  const advice = l10n.t('Delete all lines above the names of the columns: they must be the first line.');
  if (ordered > 0) {
    const message = l10n.t(
      'The first line is an instruction for Excel (“{0}”), which other programs read as the names of the columns.',
      'sep=',
    );
    findings.push({ ...about, message, advice });
  }
  const title = above.find(row => !isBlank(row));
  if (title) {
    const value = title.filter(cell => cell.trim() !== '').join(' ');
    const message = l10n.t('The names of the columns seem to be below {0}, which looks like a title.', quoted(value));
    findings.push({ ...about, value: cutText(value), message, advice });
  } else if (above.length > 0) {
    const message = l10n.t('The file begins with a blank line, above the names of the columns.');
    findings.push({ ...about, message, advice });
  }
  return { rowsAbove: ordered + names, findings };
}

/** The row that most likely holds the names. */
function headerIndex(rows: readonly (readonly string[])[], known: readonly string[]): number {
  const byName = rows.findIndex(row => isOfKnown(row, known));
  if (byName >= 0) return byName;
  const width = usualWidth(rows);
  const first = rows.findIndex(row => !isBlank(row));
  const wide = rows.findIndex(row => row.length === width && filled(row) * 2 > width);
  // A title is a short row above one that could hold names.
  const isTitle = width > 1 && wide > first && rows.slice(first, wide).every(row => filled(row) * 2 <= width);
  return isTitle && rows[wide]?.every(name => !isNumber(name)) ? wide : Math.max(0, first);
}

const isOfKnown = (row: readonly string[], known: readonly string[]): boolean =>
  known.length > 0 && known.filter(name => row.some(cell => isNearly(cell, name))).length * 2 > known.length;

const isNearly = (cell: string, name: string): boolean => cell.trim().toLowerCase() === name.trim().toLowerCase();

const filled = (row: readonly string[]): number => row.filter(cell => cell.trim() !== '').length;

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

/** The number of values that most rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (!isBlank(row)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
