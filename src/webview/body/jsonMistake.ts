import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';

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
  visit(
    text,
    {
      onError: (code, offset, _length, line, column) => found(sentence(code), offset, line, column),
      onObjectBegin: () => void names.push(new Set()),
      onObjectEnd: () => void names.pop(),
      onObjectProperty: (name, offset, _length, line, column) => {
        // JSON.parse would take the last one and drop what the others hold.
        if (names.at(-1)?.has(name)) found(`“${name}” stands here a second time.`, offset, line, column);
        names.at(-1)?.add(name);
      },
    },
    { disallowComments: true },
  );
  return first ?? refused(text);
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

const sentences: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A name in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
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

function sentence(code: ParseErrorCode): string {
  return sentences[printParseErrorCode(code)] ?? 'This is not JSON: texts need double quotes.';
}
