import * as l10n from '@vscode/l10n';
import { type JSONVisitor, type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { survives } from './exactNumber';
import { wordMistake } from './wordMistake';

/** Why a text is no JSON, and where: line and column from 1, as editors count. */
export interface JsonMistake {
  message: string;
  line: number;
  column: number;
  offset: number;
}

/** Browsers word their own messages, often without a place, so the first mistake is searched for with a parser that has one. */
export function jsonMistake(text: string): JsonMistake | undefined {
  let first: JsonMistake | undefined;
  const names: Set<string>[] = [];
  const found = (message: string, offset: number, line: number, column: number) =>
    (first ??= { message, offset, line: line + 1, column: column + 1 });
  const isRead = visited(text, {
    onError: (code, offset, _length, line, column) => {
      const { message, skipped } = mistakeAt(text, offset, code);
      found(message, offset + skipped, line, column + skipped);
    },
    onObjectBegin: () => void names.push(new Set()),
    onObjectEnd: () => void names.pop(),
    onObjectProperty: (name, offset, _length, line, column) => {
      // JSON.parse would take the last one and drop what the others hold.
      if (names.at(-1)?.has(name))
        found(l10n.t('The name “{0}” is used here a second time.', name), offset, line, column);
      names.at(-1)?.add(name);
    },
  });
  return first ?? (isRead ? refused(text) : tooDeep());
}

const atStart = (message: string): JsonMistake => ({ message, line: 1, column: 1, offset: 0 });

const tooDeep = (): JsonMistake => atStart(l10n.t('This is nested too deeply to be read.'));

/** @returns false for what is nested deeper than the parser can go */
function visited(text: string, visitor: JSONVisitor): boolean {
  try {
    visit(text, visitor, { disallowComments: true });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The first number that would be sent as another one, as no JavaScript number has all its digits. @param text JSON */
export function lostNumber(text: string): JsonMistake | undefined {
  let first: JsonMistake | undefined;
  visited(text, {
    onLiteralValue: (value, offset, length, line, column) => {
      const number = text.slice(offset, offset + length);
      if (first || typeof value !== 'number' || survives(number)) return;
      const message = lostText(number);
      first = { message, offset, line: line + 1, column: column + 1 };
    },
  });
  return first;
}

function lostText(number: string): string {
  const found = Number.isFinite(Number(number))
    ? l10n.t('This number cannot be sent with all its digits: {0} would become {1}.', number, Number(number))
    : l10n.t('This number cannot be sent: {0} is too large.', number);
  return `${found} ${l10n.t('Shorten it, or put it in double quotes if the service accepts text.')}`;
}

/** Numbers that are sent as the same number in other digits, like 1.10. @param text JSON */
export function respelledNumbers(text: string): readonly string[] {
  const found: string[] = [];
  visited(text, {
    onLiteralValue: (value, offset, length) => {
      const number = text.slice(offset, offset + length);
      if (typeof value === 'number' && JSON.stringify(value) !== number && survives(number)) found.push(number);
    },
  });
  return found;
}

/** The browser's parser has the last word. */
function refused(text: string): JsonMistake | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return atStart(l10n.t('This is not JSON.'));
  }
}

/** What is wrong at a place, and how many characters after it. */
function mistakeAt(text: string, offset: number, code: ParseErrorCode): { message: string; skipped: number } {
  const name = printParseErrorCode(code);
  const isWord = name === 'InvalidSymbol' || /^[.+\d]/.test(text.slice(offset, offset + 1));
  const word = isWord ? wordMistake(text, offset) : undefined;
  return word ?? { message: mistakeText(name), skipped: 0 };
}

/** @param name of the parser's error */
function mistakeText(name: string): string {
  switch (name) {
    case 'PropertyNameExpected':
      return l10n.t('A name in double quotes is missing here, or there is an extra comma before it.');
    case 'ValueExpected':
      return l10n.t('A value is missing here, or there is an extra comma before it.');
    case 'ColonExpected':
      return l10n.t('A colon is missing here.');
    case 'CommaExpected':
      return l10n.t('A comma is missing here.');
    case 'CloseBraceExpected':
      return l10n.t('The closing {0} is missing.', '}');
    case 'CloseBracketExpected':
      return l10n.t('The closing {0} is missing.', ']');
    case 'EndOfFileExpected':
      return l10n.t('Nothing can follow here.');
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return l10n.t('JSON has no comments.');
    case 'UnexpectedEndOfString':
      return l10n.t('The closing double quote is missing.');
    case 'UnexpectedEndOfNumber':
      return l10n.t('The number is incomplete.');
    case 'InvalidNumberFormat':
      return l10n.t('This is not a JSON number.');
    case 'InvalidUnicode':
      return l10n.t('Four hexadecimal digits must follow \\u.');
    case 'InvalidEscapeCharacter':
      return l10n.t('This character cannot follow a backslash.');
    case 'InvalidCharacter':
      return l10n.t('This character must be written as an escape, such as \\n for a new line.');
    default:
      return l10n.t('This is not JSON: text needs double quotes.');
  }
}
