import { principlesGuide, type PreflightFinding } from './preflightFinding';

/** A fault that a single value can have, whatever its column is for. */
export interface ValueFault {
  test: (value: string) => boolean;
  severity: PreflightFinding['severity'];
  /** Follows “3 values of “town””; `one` follows “1 value of “town””. */
  many: string;
  one: string;
  advice: string;
  source?: string;
  /** Only in columns that are not declared to hold numbers. */
  isOfTexts?: true;
}

/** Signs of Windows-1252 that the bytes 0x80 to 0xBF stand for: what follows the first byte of a letter in UTF-8. */
const next = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** Without those that may well stand after a capital at the end of a word. */
const nextOfTwo = '[\\u0080-\\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜™š›œžŸ]';

/** UTF-8 that was read as Windows-1252 or Mac Roman: `CafÃ©`, `itâ€™s`, `æ–°`, `Caf√©`. */
const mangled = new RegExp(
  `Ã${nextOfTwo}|Â[\\u0080-\\u00BF]|[à-ï](?![’”…–—»]{2})${next}{2}|ð${next}{3}|√[©®´±°üß∂∫§]|‚Ä[ôúùìîò¶]`,
);

const match = (pattern: RegExp) => (value: string) => pattern.test(value);
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)';

const fromTheSource = 'Export it again from where it was whole; the lost part is not in this file.';
const asText = 'Format the column as text before the values are put in, and export it again.';

export const valueFaults: readonly ValueFault[] = [
  {
    test: match(/\uFFFD/),
    severity: 'error',
    one: 'holds the sign for a letter that was lost (U+FFFD)',
    many: 'hold the sign for a letter that was lost (U+FFFD)',
    advice: fromTheSource,
  },
  {
    test: value => mangled.test(value),
    severity: 'error',
    one: 'looks like UTF-8 that was read as another encoding',
    many: 'look like UTF-8 that was read as another encoding',
    advice: 'Read the source as UTF-8 (65001 in Excel’s import), and save it as “CSV UTF-8”.',
  },
  {
    test: match(/^\s*\?{2,}\s*$|\p{L}\?{2,}\p{L}/u),
    severity: 'warning',
    one: 'has question marks where letters may have been',
    many: 'have question marks where letters may have been',
    advice: `Saving in an encoding without these letters leaves such marks. ${fromTheSource}`,
  },
  {
    test: match(
      /^\s*#(REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)\s*$/i,
    ),
    severity: 'error',
    one: 'is an error of a spreadsheet’s formula',
    many: 'are errors of a spreadsheet’s formulas',
    advice: 'Mend the formulas in the spreadsheet, and export it again.',
  },
  {
    test: match(/^\s*#N\/A\s*$/i),
    severity: 'warning',
    one: 'is a spreadsheet’s “not available”',
    many: 'are a spreadsheet’s “not available”',
    advice: 'If the value is missing, leave it empty; else mend the formula, and export it again.',
  },
  {
    test: match(/^\s*#{3,}\s*$/),
    severity: 'error',
    one: 'is only the filling of a column that was too narrow to show it',
    many: 'are only the filling of a column that was too narrow to show them',
    advice: 'Widen the column in the spreadsheet, and export it again.',
  },
  {
    test: match(/^\s*=\s*(?:[A-Z][A-Z0-9.]*\(|\$?[A-Z]{1,3}\$?\d|".*"\s*$|[+-]?\d)/i),
    severity: 'warning',
    one: 'is a formula and not its value',
    many: 'are formulas and not their values',
    advice: 'Put the values in place of the formulas (paste as values), and export it again.',
  },
  {
    isOfTexts: true,
    test: match(/^\s*[+-]?\d(?:[.,]\d+)?E\+\d{2,3}\s*$/),
    severity: 'warning',
    one: 'is a long number as a spreadsheet shortens it; its last digits are lost',
    many: 'are long numbers as a spreadsheet shortens them; their last digits are lost',
    advice: asText,
  },
  {
    test: match(new RegExp(`^\\s*(?:\\d{1,2}-${month}|${month}-\\d{1,2})\\s*$`, 'i')),
    severity: 'warning',
    one: 'is a date as a spreadsheet writes one, and may have been a code or a range (3-4, SEPT2) before',
    many: 'are dates as a spreadsheet writes them, and may have been codes or ranges (3-4, SEPT2) before',
    advice: `Compare with the source. ${asText} Write dates as YYYY-MM-DD.`,
  },
  {
    test: match(
      /^\s*(?:1900-01-00|1899-12-3[01]|0?0-Jan-(?:19)?00|1\/0\/1900|0?0\/0?1\/1900)(?:[ T]0?0:00(?::00)?)?\s*$/i,
    ),
    severity: 'warning',
    one: 'is the date that a spreadsheet makes of an empty value or 0',
    many: 'are the date that a spreadsheet makes of an empty value or 0',
    advice: 'Leave the value empty if there is none.',
  },
  {
    test: match(/&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[0-9a-f]{1,6});/i),
    severity: 'warning',
    one: 'has a sign written as in a web page (“&amp;”)',
    many: 'have signs written as in a web page (“&amp;”)',
    advice: 'Write the sign itself.',
  },
  {
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    test: match(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/),
    severity: 'warning',
    one: 'holds a control character, which databases may refuse',
    many: 'hold control characters, which databases may refuse',
    advice: 'Remove it from the source, and export it again.',
  },
  {
    test: match(/[\u200B\u200C\u2060\uFEFF\u00AD\u202A-\u202E\u2066-\u2069]/),
    severity: 'warning',
    one: 'holds a sign that cannot be seen; it equals no other value that looks the same',
    many: 'hold signs that cannot be seen; they equal no other values that look the same',
    advice: 'Remove it, for instance with “Find and Replace”.',
    source: principlesGuide,
  },
];

/** Signs that none of the faults begins with are left out. */
const odd = /[^ !"$%'-<>@-~]|\?\?/;
const nearLetter = /-[A-Za-z]|[A-Za-z]-/;

/** Whether any of the faults can be in a value: most values are seen to be plain at once, which keeps large files quick. */
export const mayHaveFault = (value: string): boolean =>
  odd.test(value) ||
  value.includes('E+') ||
  value.includes('/1900') ||
  (value.includes('-') && (nearLetter.test(value) || value.includes('1900-') || value.includes('1899-')));
