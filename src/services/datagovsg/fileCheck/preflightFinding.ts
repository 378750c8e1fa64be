import * as l10n from '@vscode/l10n';
import { evidenceWords, type Evidence } from '../../../shared/text/evidence';
import { listText } from '../../../shared/text/lists';

/** One thing that the check of a file found before it is sent. */
export interface PreflightFinding {
  /** `error`: it would fail or do harm. `warning`: it may be meant; the user decides. `info`: good to know. */
  severity: 'error' | 'warning' | 'info';
  /** What was found, in one or two sentences. Texts of the file in it are quoted, cut and one line each. */
  message: string;
  /** What to do about it. */
  advice?: string;
  /** The first line of the file that it is about, from 1. */
  line?: number;
  column?: string;
  /** The value on that line, cut and on one line. */
  value?: string;
  /** How often it was found, where it can be found more than once. */
  count?: number;
  evidence: Evidence | 'seenInFile';
  source?: string;
}

/** How it is known, for people. */
export const evidenceText = (evidence: PreflightFinding['evidence']): string =>
  evidence === 'seenInFile' ? l10n.t('Seen in this file') : evidenceWords(evidence).text;

const guide = 'https://guide.data.gov.sg/user-guide';
/** What data.gov.sg asks of column names and values. Whether the ingester enforces any of it is not known. */
export const dataTypesGuide = `${guide}/content-quality-guidelines/data-types`;
export const principlesGuide = `${guide}/content-quality-guidelines/data-principles`;
export const writeGuide = `${guide}/for-data-owners/write-apis`;

const maxQuoted = 40;

/** A text of the file on one line, cut at a whole character. Characters that turn the direction of a text are left out. */
export function cutText(text: string, most = maxQuoted): string {
  // Not of the whole: a value can be a megabyte.
  const line = text
    .slice(0, most * 4)
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ');
  const letters = [...line];
  return letters.length > most || text.length > most * 4 ? `${letters.slice(0, most).join('')}…` : line;
}

/** A text of the file, fit for a sentence. */
export const quoted = (text: string): string => l10n.t('“{0}”', cutText(text));

export const quotedList = (texts: readonly string[]): string => listText(texts.map(quoted));

/** Where the value is that a finding names, after a sentence that says how many there are. */
export const firstText = (count: number, value: string, line: number): string =>
  count === 1
    ? l10n.t('It is {0} on line {1}.', quoted(value), line)
    : l10n.t('The first is {0} on line {1}.', quoted(value), line);
