import type { Evidence } from '../../../core/model/operation';

/** One thing that the look at a file before it is sent has shown. */
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
  evidence: Evidence | 'seen in this file';
  source?: string;
}

const guide = 'https://guide.data.gov.sg/user-guide';
/** What data.gov.sg asks of column names and values. Whether the ingester enforces any of it is not known. */
export const dataTypesGuide = `${guide}/content-quality-guidelines/data-types`;
export const principlesGuide = `${guide}/content-quality-guidelines/data-principles`;
export const writeGuide = `${guide}/for-data-owners/write-apis`;

const maxQuoted = 40;

/** A text of the file on one line, cut at a whole character. Signs that turn the direction of a text are left out. */
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
export const quoted = (text: string): string => `“${cutText(text)}”`;

export const quotedList = (texts: readonly string[]): string => texts.map(quoted).join(', ');
