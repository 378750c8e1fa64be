/** What stands behind the name of a variable, and how it was understood. */
export interface EnvValue {
  value: string;
  /** What was left out or taken in, for people: "without quotes". */
  remarks: readonly string[];
  /** Why the whole value is not known for certain, as the end of a sentence. Such a value is never a key. */
  problem?: string;
  comment: string;
  /** The commas or semicolons behind it, which were left out. */
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

/** Reads values of one text from its beginning to its end: each character is looked at a fixed number of times. */
export class EnvValues {
  /** Quotes of which no more stand in the rest of the text. */
  private readonly noMore = new Set<string>();

  constructor(private readonly text: string) {}

  /** @param end of the line @param isJson what is quoted is a text of JSON */
  read(start: number, end: number, isJson: boolean): EnvValue {
    const quote = this.text[start] ?? '';
    if (start >= end && this.goesOnQuoted(end))
      return { value: '', remarks: [], comment: '', mark: '', end, problem: nextLine };
    if (start >= end || closing[quote] === undefined) return unquoted(this.text.slice(start, end), end);
    const close = this.closeOf(start, end, closing[quote]);
    if (close !== undefined) return this.quoted(start, close, end, isJson);
    const far = manyLines.includes(quote) ? this.farClose(start, quote) : undefined;
    const last = far === undefined ? end : lineEnd(this.text, far);
    if (far !== undefined && tailOf(this.text.slice(far + 1, last)) !== undefined)
      return this.quoted(start, far, last, false);
    return { value: '', remarks: [], comment: '', mark: '', end, problem: 'a quote is never closed' };
  }

  private quoted(start: number, close: number, end: number, isJson: boolean): EnvValue {
    const raw = this.text.slice(start + 1, close);
    const tail = tailOf(this.text.slice(close + 1, end));
    const mark = tail?.mark ?? '';
    const base = { remarks: ['without its quotes'], comment: tail?.comment ?? '', mark, end };
    if (this.text[start] === '`') return { ...base, value: raw, problem: backtick };
    if (tail === undefined) return { ...base, value: raw, problem: 'something else stands behind its closing quote' };
    const remarks = mark === '' ? base.remarks : [...base.remarks, withoutMark(mark)];
    const replaced = !isJson && this.text[start] === '"' ? replacedIn(raw) : undefined;
    if (replaced !== undefined) return { ...base, value: raw, remarks, problem: replaced };
    if (!raw.includes('\\')) return { ...base, value: raw, remarks };
    const decoded = isJson ? jsonText(this.text.slice(start, close + 1)) : undefined;
    return decoded === undefined
      ? { ...base, value: raw, remarks, problem: backslash }
      : { ...base, value: decoded, remarks };
  }

  /** Some programs pass over ends of lines behind an equals sign when a quote follows. */
  private goesOnQuoted(end: number): boolean {
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

  /** Ends at the next quote, where the next search begins at the earliest: no part is gone through twice. */
  private farClose(start: number, quote: string): number | undefined {
    if (this.noMore.has(quote)) return undefined;
    const found = this.closeOf(start, this.text.length, quote);
    if (found === undefined) this.noMore.add(quote);
    return found;
  }
}

const nextLine = 'a quoted text stands in the next line, which some programs take for its value';
const backtick = 'it stands in backticks, which programs read in different ways';
const withoutMark = (mark: string): string => `without the “${mark}” behind it`;
const backslash = 'it has a backslash, which programs read in different ways';

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
  const behind = /[ \t]#/.exec(` ${raw}`);
  const isEmpty = behind?.index === 0;
  const cut = behind && !isEmpty ? raw.slice(0, behind.index - 1) : raw;
  const whole = cut.trim();
  const comment = raw.slice(cut.length).trim();
  const value = withoutMarks(whole);
  const mark = whole.slice(value.length);
  const remarks = mark === '' ? [] : [withoutMark(mark)];
  const problem = problemOf(value);
  return { value, remarks, comment, mark, end, ...(problem !== undefined && { problem }) };
}

/** Of a value that is nothing else, all of it. */
function withoutMarks(whole: string): string {
  let end = whole.length;
  while (end > 0 && ',;'.includes(whole[end - 1]!)) end -= 1;
  return end === 0 ? whole : whole.slice(0, end);
}

function problemOf(value: string): string | undefined {
  if (value.includes('#', 1)) return 'it has a “#” in it without quotes, where some programs end it';
  if (value.startsWith('#')) return 'it begins with “#”, which most programs take for a comment';
  if (value.endsWith('\\')) return 'it goes on in the next line';
  if (value.includes('\\')) return backslash;
  if (/["'`]/.test(value)) return 'it has a quote in it, which programs read in different ways';
  const replaced = replacedIn(value);
  if (replaced !== undefined) return replaced;
  return /[;&|]/.test(value) ? 'it has one of ; & | in it without quotes, which ends it for a shell' : undefined;
}

/** Shells, Docker Compose and dotenvx put a variable there, where dotenv does not. What is replaced as a whole is named elsewhere. */
const replacedIn = (value: string): string | undefined =>
  /\$[A-Za-z_]/.test(value) && !/^\$\w+$/.test(value)
    ? 'it has a “$” before a name, where some programs put the value of a variable'
    : undefined;

function jsonText(literal: string): string | undefined {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined; // no text of JSON after all
  }
}
