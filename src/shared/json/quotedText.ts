import { invisibleCharacters } from './wordMistake';

/** What a piece of text is that is not JSON as it is. */
export type Irregularity =
  | 'otherSpaces'
  | 'invisible'
  | 'comment'
  | 'pythonWord'
  | 'plainName'
  | 'lastComma'
  | 'escape'
  | 'singleQuotes'
  | 'curlyQuotes';

/** One piece of a text between two places. */
export interface Piece {
  raw: string;
  /** What takes its place. */
  text: string;
  is?: Irregularity;
}

const curly = '“”„‟';
const curlySingle = '‘’‚‛';
/** What may close what a quote opens. Programs that make quotes curly do so one by one, so a straight one may remain. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  ...Object.fromEntries([...curly].map(quote => [quote, `${curly}"`])),
  ...Object.fromEntries([...curlySingle].map(quote => [quote, `${curlySingle}'`])),
};
/** What follows a text of JSON. */
const afterText = new RegExp(`^(?:[^\\S\\r\\n]|[${invisibleCharacters}])*(?:[,:}\\]\\r\\n#]|/[/*]|$)`);
/** Escapes of JSON; `\'` is one of the others that means only itself. */
const escape = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/;

/**
 * Reads the text in quotes that begins at a place.
 * @returns undefined for no text, one that is not closed in its line, and one that may end at another quote
 */
export function jsonString(text: string, at: number): Piece | undefined {
  const open = text[at] ?? '';
  const closing = Object.hasOwn(closers, open) ? closers[open]! : undefined;
  if (closing === undefined) return undefined;
  let content = '';
  for (let end = at + 1; end < text.length && !/[\r\n]/.test(text[end]!); end += 1) {
    const letter = text[end]!;
    if (letter === '\\') {
      const escaped = escape.exec(text.slice(end, end + 6))?.[0];
      if (escaped === undefined && text[end + 1] !== "'") return undefined;
      content += escaped ?? "'";
      end += (escaped?.length ?? 2) - 1;
    } else if (closing.includes(letter)) {
      // A quote in the middle, as in 'it's', may be meant as a character or as an end.
      if (open !== '"' && !afterText.test(text.slice(end + 1, end + 100))) return undefined;
      return textOf(text.slice(at, end + 1), open, content);
    } else if (letter < ' ') {
      return undefined;
    } else {
      content += letter === '"' ? '\\"' : letter;
    }
  }
  return undefined;
}

function textOf(raw: string, open: string, content: string): Piece {
  const text = `"${content}"`;
  if (text === raw) return { raw, text };
  if (open === '"') return { raw, text, is: 'escape' };
  return { raw, text, is: open === "'" ? 'singleQuotes' : 'curlyQuotes' };
}
