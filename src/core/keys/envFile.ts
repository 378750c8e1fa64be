import { parse } from 'dotenv';

/**
 * One definition as `dotenv` reads it, so that what is removed is what was found. Its pattern is the package's own
 * (version 18.0.10, `dist/index.cjs`), with the parts named that tell where the definition begins and ends.
 */
const definition =
  /^\s*(?<start>(?:export\s+)?(?<name>[\w.-]+)(?:\s*=\s*?|:\s+?)(?:\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?)\s*(?:#.*)?$/gm;

/** The variables that a `.env` file defines, by name; of two definitions the later holds, as for whoever loads the file. */
export const variablesIn = (text: string): Readonly<Record<string, string>> => parse(text);

/**
 * The text without the lines that define a variable, and with every other character as it was.
 * @returns the text unchanged when the rest would then read differently, as after a quote that is never closed
 */
export function withoutVariable(text: string, name: string): string {
  const left = definitionsOf(text, name).reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
    text,
  );
  return isSameWithout(variablesIn(text), variablesIn(left), name) ? left : text;
}

function definitionsOf(text: string, name: string): readonly { from: number; to: number }[] {
  return [...text.matchAll(definition)].flatMap(({ 0: all, index, groups }) => {
    if (groups?.name !== name || groups.start === undefined) return [];
    // What stands before the definition is white space, and may be lines of it; what follows may be comments of the next.
    const start = index + all.search(/\S/);
    return [{ from: startOfLine(text, start), to: endOfLine(text, start + groups.start.length) }];
  });
}

/** A byte order mark belongs to the file, not to its first line. */
const lineEnds = ['\n', '\r', '\u2028', '\u2029', '\uFEFF'];

const startOfLine = (text: string, index: number): number =>
  Math.max(...lineEnds.map(end => text.lastIndexOf(end, index - 1))) + 1;

function endOfLine(text: string, index: number): number {
  const rest = /^.*(?:\r\n|[\n\r\u2028\u2029])?/.exec(text.slice(index));
  return index + (rest?.[0].length ?? 0);
}

function isSameWithout(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  name: string,
): boolean {
  const kept = Object.entries(before).filter(([each]) => each !== name);
  return kept.length === Object.keys(after).length && kept.every(([each, value]) => after[each] === value);
}
