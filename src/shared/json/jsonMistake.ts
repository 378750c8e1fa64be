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

/** Browsers word their own messages, often without a place, so the first mistake is looked for with a parser that has one. */
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
      if (names.at(-1)?.has(name)) found(`“${name}” stands here a second time.`, offset, line, column);
      names.at(-1)?.add(name);
    },
  });
  return first ?? (isRead ? refused(text) : tooDeep);
}

const tooDeep: JsonMistake = { message: 'This is nested too deep to be read.', line: 1, column: 1, offset: 0 };

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
      const became = Number.isFinite(Number(number)) ? `would become ${Number(number)}` : 'is too large';
      const message = `This number cannot be sent with all its digits: ${number} ${became}. Shorten it, or put it in double quotes if the service takes a text.`;
      first = { message, offset, line: line + 1, column: column + 1 };
    },
  });
  return first;
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
    return { message: 'This is not JSON.', line: 1, column: 1, offset: 0 };
  }
}

/** What is wrong at a place, and how many characters behind it. */
function mistakeAt(text: string, offset: number, code: ParseErrorCode): { message: string; skipped: number } {
  const name = printParseErrorCode(code);
  const isWord = name === 'InvalidSymbol' || /^[.+\d]/.test(text.slice(offset, offset + 1));
  const word = isWord ? wordMistake(text, offset) : undefined;
  return word ?? { message: sentences[name] ?? 'This is not JSON: texts need double quotes.', skipped: 0 };
}

const sentences: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A name in double quotes is missing here, or there is a comma too many before.',
  ValueExpected: 'A value is missing here, or there is a comma too many before.',
  ColonExpected: 'A colon is missing here.',
  CommaExpected: 'A comma is missing here.',
  CloseBraceExpected: 'The closing } is missing.',
  CloseBracketExpected: 'The closing ] is missing.',
  EndOfFileExpected: 'Nothing may follow here.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfComment: 'JSON has no comments.',
  UnexpectedEndOfString: 'The closing double quote is missing.',
  UnexpectedEndOfNumber: 'The number is not finished.',
  InvalidNumberFormat: 'This is no JSON number.',
  InvalidUnicode: 'After \\u there must be four hexadecimal digits.',
  InvalidEscapeCharacter: 'This character cannot follow a backslash.',
  InvalidCharacter: 'This character must be written as an escape, like \\n for a new line.',
};
