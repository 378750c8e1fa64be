import { visit } from 'jsonc-parser';
import { ExactNumber, exactNumber } from './exactNumber';

/** A name that an object has had before. Of its values the last one counts, as everywhere in JavaScript. */
export interface Repeat {
  name: string;
  /** From 1, as editors count. */
  line: number;
  column: number;
}

export interface ExactJson {
  /** As `JSON.parse` gives it, but for numbers that would not keep their digits: those are an ExactNumber. */
  value: unknown;
  /** The first ones; the bound is ours. */
  repeats: readonly Repeat[];
}

const maxRepeats = 20;

/** Undefined for a text that is no JSON, or is nested too deep to be read with its digits. */
export function exactJson(text: string): ExactJson | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // Most answers need no more, and the way with a place for everything takes ten times as long.
    return isPlain(text, value) ? { value, repeats: [] } : read(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether every number keeps its digits and no name is twice in an object. @param value what the text says */
function isPlain(text: string, value: unknown): boolean {
  const names = plainNames(text);
  return names !== undefined && names === namesIn(value);
}

/** How many names a JSON text has; undefined when it has a number that would not keep its digits. */
function plainNames(text: string): number | undefined {
  let names = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = afterString(text, at);
      if (isName(text, at)) names += 1;
    } else if (code === minus || isDigit(code)) {
      const end = afterNumber(text, at);
      const number = text.slice(at, end);
      if (String(Number(number)) !== number) return undefined;
      at = end;
    } else {
      at += 1;
    }
  }
  return names;
}

const [quote, backslash, minus, colon] = [0x22, 0x5c, 0x2d, 0x3a];
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function afterString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === backslash) before -= 1;
  return (at - before) % 2 === 1;
}

/** A string in front of a colon. */
function isName(text: string, after: number): boolean {
  let at = after;
  while (text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === colon;
}

function afterNumber(text: string, start: number): number {
  let end = start + 1;
  while (/[\d.eE+-]/.test(text.charAt(end))) end += 1;
  return end;
}

function namesIn(value: unknown): number {
  let names = 0;
  for (const left = [value]; left.length > 0;) {
    const each = left.pop();
    if (typeof each !== 'object' || each === null) continue;
    const inner: readonly unknown[] = Object.values(each);
    if (!Array.isArray(each)) names += inner.length;
    for (const one of inner) left.push(one);
  }
  return names;
}

/** An object or a list that is being read, and the name that the next value belongs to. */
interface Open {
  entries: Record<string, unknown> | unknown[];
  name: string;
}

function read(text: string): ExactJson {
  const repeats: Repeat[] = [];
  const open: Open[] = [];
  let root: unknown;
  const put = (value: unknown): void => {
    const inner = open.at(-1);
    if (!inner) root = value;
    else if (Array.isArray(inner.entries)) inner.entries.push(value);
    else setOwn(inner.entries, inner.name, value);
  };
  const begin = (entries: Open['entries']): void => {
    put(entries);
    open.push({ entries, name: '' });
  };
  visit(text, {
    onObjectBegin: () => begin({}),
    onArrayBegin: () => begin([]),
    onObjectEnd: () => void open.pop(),
    onArrayEnd: () => void open.pop(),
    onObjectProperty: (name, _offset, _length, line, column) => {
      const inner = open.at(-1);
      if (!inner) return;
      inner.name = name;
      const isRepeated = Object.hasOwn(inner.entries, name);
      if (isRepeated && repeats.length < maxRepeats) repeats.push({ name, line: line + 1, column: column + 1 });
    },
    onLiteralValue: (value, offset, length) =>
      put(typeof value === 'number' ? exactNumber(text.slice(offset, offset + length)) : value),
  });
  return { value: root, repeats };
}

/** An own entry, also under the name __proto__. */
function setOwn(entries: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') entries[name] = value;
  else Object.defineProperty(entries, name, { value, writable: true, enumerable: true, configurable: true });
}

/** JSON of a value, with the digits that its numbers came with. What JSON has no word for is null. */
export function exactText(value: unknown): string {
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map(exactText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${exactText(each)}`).join(',')}}`;
}
