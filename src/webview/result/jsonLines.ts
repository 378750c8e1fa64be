/** What a piece of JSON text is, for its colour. */
export type TokenKind = 'name' | 'string' | 'number' | 'keyword' | 'mark';

export interface Token {
  kind: TokenKind;
  text: string;
}

export interface JsonLine {
  depth: number;
  tokens: readonly Token[];
}

/** A string may also end with the text, when that was cut in the middle of one. */
const tokenPattern = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|-?\d[\d.eE+-]*|true|false|null|[{}[\],:]/g;

/**
 * Pretty-printed lines of a JSON text, or undefined when it is not JSON. Works on the text itself, so a number stays as it
 * was sent: 1.0 is not shown as 1, and a long id does not lose its last digits.
 * @param isCut the text is only the beginning, so it need not be whole JSON
 */
export function jsonLines(text: string, isCut = false): readonly JsonLine[] | undefined {
  if (!(isCut ? /^\s*[{[]/.test(text) : isJson(text))) return undefined;
  const writer = new LineWriter();
  const tokens = text.match(tokenPattern) ?? [];
  tokens.forEach((token, index) => writer.write(token, tokens[index + 1]));
  return writer.lines;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

class LineWriter {
  readonly lines: { depth: number; tokens: Token[] }[] = [];
  private depth = 0;
  private isLineOpen = false;

  write(text: string, following: string | undefined): void {
    if (text === '{' || text === '[') return this.open(text, following === '}' || following === ']');
    if (text === '}' || text === ']') return this.close(text);
    if (text === ',') return this.endLine({ kind: 'mark', text });
    this.add({ kind: kindOf(text, following), text: text === ':' ? ': ' : text });
  }

  private open(text: string, isEmpty: boolean): void {
    const mark: Token = { kind: 'mark', text };
    this.depth += 1;
    if (isEmpty) this.add(mark, this.depth - 1);
    else this.endLine(mark, this.depth - 1);
  }

  /** An empty object or list closes on the line that it opened on. */
  private close(text: string): void {
    this.depth -= 1;
    const opened = this.lines.at(-1)?.tokens.at(-1)?.text;
    const isEmpty = this.isLineOpen && (opened === '{' || opened === '[');
    if (!isEmpty) this.isLineOpen = false;
    this.add({ kind: 'mark', text });
  }

  private endLine(token: Token, depth = this.depth): void {
    this.add(token, depth);
    this.isLineOpen = false;
  }

  private add(token: Token, depth = this.depth): void {
    const line = this.isLineOpen ? this.lines.at(-1) : undefined;
    if (line) line.tokens.push(token);
    else this.lines.push({ depth, tokens: [token] });
    this.isLineOpen = true;
  }
}

function kindOf(text: string, following: string | undefined): TokenKind {
  if (text === ':') return 'mark';
  if (text.startsWith('"')) return following === ':' ? 'name' : 'string';
  return /^[tfn]/.test(text) ? 'keyword' : 'number';
}
