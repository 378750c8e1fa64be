import * as l10n from '@vscode/l10n';
import { plural } from '../../../shared/text/counts';
import { principlesGuide, type PreflightFinding } from './preflightFinding';

/** A fault that a single value can have, whatever its column is for. */
export interface ValueFault {
  test: (value: string) => boolean;
  severity: PreflightFinding['severity'];
  /** @param column quoted */
  message: (count: number, column: string) => string;
  advice: () => string;
  source?: string;
  /** Only in columns that are not declared to hold numbers. */
  isOfTexts?: true;
}

/** Characters of Windows-1252 that the bytes 0x80 to 0xBF stand for: what follows the first byte of a letter in UTF-8. */
const next = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** Without those that may well be after a capital at the end of a word. */
const nextOfTwo = '[\\u0080-\\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜™š›œžŸ]';

/** UTF-8 that was read as Windows-1252 or Mac Roman: `CafÃ©`, `itâ€™s`, `æ–°`, `Caf√©`. */
const mangled = new RegExp(
  `Ã${nextOfTwo}|Â[\\u0080-\\u00BF]|[à-ï](?![’”…–—»]{2})${next}{2}|ð${next}{3}|√[©®´±°üß∂∫§]|‚Ä[ôúùìîò¶]`,
);

const match = (pattern: RegExp) => (value: string) => pattern.test(value);
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)';

const fromTheSource = (): string => l10n.t('Export it again from the source: what is lost is not in this file.');
const asText = (): string => l10n.t('Format the column as text before you enter the values, and export it again.');

export const valueFaults: readonly ValueFault[] = [
  {
    test: match(/\uFFFD/),
    severity: 'error',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t('{0} value of {1} has the character that stands for a lost letter (U+FFFD).', n, column),
        other: l10n.t('{0} values of {1} have the character that stands for a lost letter (U+FFFD).', n, column),
      })),
    advice: fromTheSource,
  },
  {
    test: value => mangled.test(value),
    severity: 'error',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t('{0} value of {1} looks like UTF-8 that was read as another encoding.', n, column),
        other: l10n.t('{0} values of {1} look like UTF-8 that was read as another encoding.', n, column),
      })),
    advice: () => l10n.t('Read the source as UTF-8 (65001 in Excel’s import), and save it as “CSV UTF-8”.'),
  },
  {
    test: match(/^\s*\?{2,}\s*$|\p{L}\?{2,}\p{L}/u),
    severity: 'warning',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t('{0} value of {1} has question marks where letters may have been.', n, column),
        other: l10n.t('{0} values of {1} have question marks where letters may have been.', n, column),
      })),
    advice: () => `${l10n.t('An encoding without these letters leaves such marks.')} ${fromTheSource()}`,
  },
  {
    test: match(
      /^\s*#(REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)\s*$/i,
    ),
    severity: 'error',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t('{0} value of {1} is an error of a spreadsheet’s formula.', n, column),
        other: l10n.t('{0} values of {1} are errors of a spreadsheet’s formulas.', n, column),
      })),
    advice: () => l10n.t('Fix the formulas in the spreadsheet, and export it again.'),
  },
  {
    test: match(/^\s*#N\/A\s*$/i),
    severity: 'warning',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t('{0} value of {1} is a spreadsheet’s “not available”.', n, column),
        other: l10n.t('{0} values of {1} are a spreadsheet’s “not available”.', n, column),
      })),
    advice: () => l10n.t('Leave a missing value empty, or fix the formula, and export it again.'),
  },
  {
    test: match(/^\s*#{3,}\s*$/),
    severity: 'error',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t('{0} value of {1} is only what a column shows that is too narrow for it.', n, column),
        other: l10n.t('{0} values of {1} are only what a column shows that is too narrow for them.', n, column),
      })),
    advice: () => l10n.t('Widen the column in the spreadsheet, and export it again.'),
  },
  {
    test: match(/^\s*=\s*(?:[A-Z][A-Z0-9.]*\(|\$?[A-Z]{1,3}\$?\d|".*"\s*$|[+-]?\d)/i),
    severity: 'warning',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t('{0} value of {1} is a formula, not its value.', n, column),
        other: l10n.t('{0} values of {1} are formulas, not their values.', n, column),
      })),
    advice: () => l10n.t('Replace the formulas with their values (paste as values), and export it again.'),
  },
  {
    isOfTexts: true,
    test: match(/^\s*[+-]?\d(?:[.,]\d+)?E\+\d{2,3}\s*$/),
    severity: 'warning',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t(
          '{0} value of {1} is a long number as a spreadsheet shortens it, so its last digits are lost.',
          n,
          column,
        ),
        other: l10n.t(
          '{0} values of {1} are long numbers as a spreadsheet shortens them, so their last digits are lost.',
          n,
          column,
        ),
      })),
    advice: asText,
  },
  {
    test: match(new RegExp(`^\\s*(?:\\d{1,2}-${month}|${month}-\\d{1,2})\\s*$`, 'i')),
    severity: 'warning',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t(
          '{0} value of {1} is a date as a spreadsheet writes it, and may have been a code or a range (3-4, SEPT2) before.',
          n,
          column,
        ),
        other: l10n.t(
          '{0} values of {1} are dates as a spreadsheet writes them, and may have been codes or ranges (3-4, SEPT2) before.',
          n,
          column,
        ),
      })),
    advice: () => `${l10n.t('Compare with the source.')} ${asText()} ${l10n.t('Write dates as {0}.', 'YYYY-MM-DD')}`,
  },
  {
    test: match(
      /^\s*(?:1900-01-00|1899-12-3[01]|0?0-Jan-(?:19)?00|1\/0\/1900|0?0\/0?1\/1900)(?:[ T]0?0:00(?::00)?)?\s*$/i,
    ),
    severity: 'warning',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t('{0} value of {1} is the date that a spreadsheet makes of an empty value or 0.', n, column),
        other: l10n.t('{0} values of {1} are the date that a spreadsheet makes of an empty value or 0.', n, column),
      })),
    advice: () => l10n.t('Leave the value empty if there is none.'),
  },
  {
    test: match(/&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-f]{1,6});/i),
    severity: 'warning',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t('{0} value of {1} has a character written as in a web page (“&amp;”).', n, column),
        other: l10n.t('{0} values of {1} have characters written as in a web page (“&amp;”).', n, column),
      })),
    advice: () => l10n.t('Write the character itself.'),
  },
  {
    // eslint-disable-next-line no-control-regex -- these are what is searched for
    test: match(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/),
    severity: 'warning',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t('{0} value of {1} has a control character, which databases may refuse.', n, column),
        other: l10n.t('{0} values of {1} have control characters, which databases may refuse.', n, column),
      })),
    advice: () => l10n.t('Remove it from the source, and export it again.'),
  },
  {
    test: match(/[\u200B\u200C\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/),
    severity: 'warning',
    message: (count, column) =>
      plural(count, n => ({
        one: l10n.t(
          '{0} value of {1} has an invisible character, and differs from values that look the same.',
          n,
          column,
        ),
        other: l10n.t(
          '{0} values of {1} have invisible characters, and differ from values that look the same.',
          n,
          column,
        ),
      })),
    advice: () => l10n.t('Remove it, for instance with “Find and Replace”.'),
    source: principlesGuide,
  },
];

/** Characters that none of the faults begins with are left out. */
const odd = /[^ !"$%'-<>@-~]|\?\?/;
const nearLetter = /-[A-Za-z]|[A-Za-z]-/;

/** Whether any of the faults can be in a value: most values are seen to be plain at once, which keeps large files quick. */
export const mayHaveFault = (value: string): boolean =>
  odd.test(value) ||
  value.includes('E+') ||
  value.includes('/1900') ||
  (value.includes('-') && (nearLetter.test(value) || value.includes('1900-') || value.includes('1899-')));
