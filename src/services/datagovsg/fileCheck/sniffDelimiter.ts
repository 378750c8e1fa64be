import * as l10n from '@vscode/l10n';
import { writeGuide, type PreflightFinding } from './preflightFinding';
import { isBlank, sampleRows } from '../../../core/fileKinds/sampleRows';

const delimiters = [',', ';', '\t', '|'] as const;

/** Excel reads a first line like `sep=;` as an instruction, and no other program does. */
const instruction = /^\uFEFF?"?sep=(.)"?[ \t,;|]*(?:\r\n|\n|\r|$)/i;

/** The delimiter that a first line `sep=` names. */
export const orderedDelimiter = (text: string): string | undefined => instruction.exec(text)?.[1];

/**
 * What separates the values, by the first rows and not by the first line alone, which may have any character in its names.
 * @param known names of the dataset's columns: they decide between two that fit equally well
 */
export function delimiterOf(text: string, known: readonly string[] = []): string {
  const ordered = orderedDelimiter(text);
  if (ordered !== undefined) return ordered;
  const scores = delimiters.map(delimiter => ({ delimiter, ...scoreOf(text, delimiter, known) }));
  const [commas] = scores;
  const fitting = scores.filter(score => score.share > 0 && score.known >= (commas?.known ?? 0));
  // “April 15, 2023;4028” has a comma in every line that separates nothing: a sentence continues after a space.
  const others = fitting.filter(({ isProse }) => !isProse);
  const [best] = (others.length > 0 ? others : fitting).toSorted((a, b) => b.known - a.known || b.share - a.share);
  return best?.delimiter ?? ',';
}

/** How well the rows fit a delimiter. */
interface Score {
  /** Of the rows that are not blank: those that are cut into as many values as most are; 0 where nothing is cut. */
  share: number;
  /** Names of the dataset that come out whole. */
  known: number;
  /** Whether each of it is followed by a space. */
  isProse: boolean;
}

function scoreOf(text: string, delimiter: string, known: readonly string[]): Score {
  const rows = sampleRows(text, delimiter).filter(row => !isBlank(row) || row.length > 1);
  const cut = rows.filter(row => row.length > 1);
  const counts = new Map<number, number>();
  for (const { length } of cut) counts.set(length, (counts.get(length) ?? 0) + 1);
  const named = delimiter === ',' ? rows : cut;
  const mostKnown = Math.max(0, ...named.map(row => row.filter(name => known.includes(name.trim())).length));
  // A file of one column has any character in its values, but none in its name.
  const isOfHeader = (rows[0]?.length ?? 0) > 1 || mostKnown > 0;
  return {
    share: isOfHeader ? Math.max(0, ...counts.values()) / rows.length : 0,
    known: mostKnown,
    isProse: cut.length > 0 && cut.every(row => row.slice(1).every(value => /^\s/.test(value))),
  };
}

function separatedText(delimiter: string): string {
  switch (delimiter) {
    case ';':
      return l10n.t('The values are separated by semicolons.');
    case '\t':
      return l10n.t('The values are separated by tabs.');
    case '|':
      return l10n.t('The values are separated by vertical bars.');
    default:
      return l10n.t('The values are separated by “{0}”.', delimiter);
  }
}

export const delimiterFinding = (delimiter: string): PreflightFinding => ({
  severity: 'error',
  line: 1,
  message: `${separatedText(delimiter)} ${l10n.t('The only kind of file that is known to be accepted has commas.')}`,
  advice: l10n.t('Save it as “CSV UTF-8” with commas. Excel uses the list separator of the system.'),
  evidence: 'seenInCode',
  source: writeGuide,
});
