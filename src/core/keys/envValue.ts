/** Why the whole value of a variable is not known for certain: programs read it in different ways, or not at all. */
export type ValueProblem =
  | 'quotedNextLine'
  | 'notClosed'
  | 'afterQuote'
  | 'backticks'
  | 'backslash'
  | 'quoteInside'
  | 'hash'
  | 'hashFirst'
  | 'continues'
  | 'dollar'
  | 'endsCommand';

/** What follows the name of a variable, and how it was understood. */
export interface EnvValue {
  value: string;
  /** Its quotes were left out. */
  isQuoted: boolean;
  /** Such a value is never a key. */
  problem?: ValueProblem;
  comment: string;
  /** The commas or semicolons after it, which were left out. */
  mark: string;
  /** Where the value and what belongs to it end in the text. */
  end: number;
}

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '“”',
  '„': '“”',
  '‘': '‘’',
  '«': '»',
};
const manyLines = `"'\``;

/** Reads values of one text from its beginning to its end: each character is read a fixed number of times. */
export class EnvValues {
  /** Quotes of which the rest of the text has no more. */
  private readonly noMore = new Set<string>();

  constructor(private readonly text: string) {}

  /** @param end of the line @param isJson what is quoted is a text of JSON */
  read(start: number, end: number, isJson: boolean): EnvValue {
    const quote = this.text[start] ?? '';
    if (start >= end && this.continuesQuoted(end))
      return { value: '', isQuoted: false, comment: '', mark: '', end, problem: 'quotedNextLine' };
    if (start >= end || closing[quote] === undefined) return unquoted(this.text.slice(start, end), end);
    const close = this.closeOf(start, end, closing[quote]);
    if (close !== undefined) return this.quoted(start, close, end, isJson);
    const far = manyLines.includes(quote) ? this.farClose(start, quote) : undefined;
    const last = far === undefined ? end : lineEnd(this.text, far);
    if (far !== undefined && tailOf(this.text.slice(far + 1, last)) !== undefined)
      return this.quoted(start, far, last, false);
    return { value: '', isQuoted: false, comment: '', mark: '', end, problem: 'notClosed' };
  }

  private quoted(start: number, close: number, end: number, isJson: boolean): EnvValue {
    const raw = this.text.slice(start + 1, close);
    const tail = tailOf(this.text.slice(close + 1, end));
    const base = { value: raw, isQuoted: true, comment: tail?.comment ?? '', mark: tail?.mark ?? '', end };
    if (this.text[start] === '`') return { ...base, problem: 'backticks' };
    if (tail === undefined) return { ...base, problem: 'afterQuote' };
    const replaced = !isJson && this.text[start] === '"' ? replacedIn(raw) : undefined;
    if (replaced !== undefined) return { ...base, problem: replaced };
    if (!raw.includes('\\')) return base;
    const decoded = isJson ? jsonText(this.text.slice(start, close + 1)) : undefined;
    return decoded === undefined ? { ...base, problem: 'backslash' } : { ...base, value: decoded };
  }

  /** Some programs skip ends of lines after an equals sign when a quote follows. */
  private continuesQuoted(end: number): boolean {
    const next = /\S/g;
    next.lastIndex = end;
    return `"'\``.includes(next.exec(this.text)?.[0] ?? ' ');
  }

  private closeOf(start: number, end: number, closers: string): number | undefined {
    for (let at = start + 1; at < end; at += 1) {
      if (this.text[at] === '\\') at += 1;
      else if (closers.includes(this.text[at]!)) return at;
    }
    return undefined;
  }

  /** Ends at the next quote, where the next search begins at the earliest: no part is searched twice. */
  private farClose(start: number, quote: string): number | undefined {
    if (this.noMore.has(quote)) return undefined;
    const found = this.closeOf(start, this.text.length, quote);
    if (found === undefined) this.noMore.add(quote);
    return found;
  }
}

/** The first end of a line from a place on, or the end of the text. */
export function lineEnd(text: string, from: number): number {
  const ends = /[\r\n]/g;
  ends.lastIndex = from;
  return ends.exec(text)?.index ?? text.length;
}

/** What may follow a closing quote. @returns undefined for anything else */
function tailOf(tail: string): { mark: string; comment: string } | undefined {
  const trimmed = tail.trim();
  const mark = /^[,;]+/.exec(trimmed)?.[0] ?? '';
  const comment = trimmed.slice(mark.length).trimStart();
  return comment === '' || /^(#|\/\/)/.test(comment) ? { mark, comment } : undefined;
}

function unquoted(raw: string, end: number): EnvValue {
  const hash = /[ \t]#/.exec(` ${raw}`);
  const isEmpty = hash?.index === 0;
  const cut = hash && !isEmpty ? raw.slice(0, hash.index - 1) : raw;
  const whole = cut.trim();
  const comment = raw.slice(cut.length).trim();
  const value = withoutMarks(whole);
  const mark = whole.slice(value.length);
  const problem = problemOf(value);
  return { value, isQuoted: false, comment, mark, end, ...(problem !== undefined && { problem }) };
}

/** Of a value that is nothing else, all of it. */
function withoutMarks(whole: string): string {
  let end = whole.length;
  while (end > 0 && ',;'.includes(whole[end - 1]!)) end -= 1;
  return end === 0 ? whole : whole.slice(0, end);
}

function problemOf(value: string): ValueProblem | undefined {
  if (value.includes('#', 1)) return 'hash';
  if (value.startsWith('#')) return 'hashFirst';
  if (value.endsWith('\\')) return 'continues';
  if (value.includes('\\')) return 'backslash';
  if (/["'`]/.test(value)) return 'quoteInside';
  return replacedIn(value) ?? (/[;&|]/.test(value) ? 'endsCommand' : undefined);
}

/** Shells, Docker Compose and dotenvx insert a variable there, where dotenv does not. What is replaced as a whole is named elsewhere. */
const replacedIn = (value: string): ValueProblem | undefined =>
  /\$[A-Za-z_]/.test(value) && !/^\$\w+$/.test(value) ? 'dollar' : undefined;

function jsonText(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined; // no text of JSON after all
  }
}
