import { lastOf, type Definition } from './envFile';
import { lineEnd } from './envValue';
import { Secret } from './secret';

/** A variable that a line seems to set in a way that is not read. */
export interface Mention {
  name: string;
  /** From 1. */
  line: number;
  /** The first characters of what it is set to, at most 64: enough for the prefix of a key. */
  beginning: Secret;
}

/** After a name: a character that sets it, and a value of its own rather than that of another variable. */
const isSet = /^["'\]]{0,2}\s{0,9}[:+?]?[=:](?!=|\/\/)["'\s]{0,9}(?<beginning>[^\s"'$%{<\])]\S*)/;
/** Characters of a name, and of what is examined after it, at most; the bounds are ours. */
const longestName = 200;
const examinedAfter = 64;

/**
 * Variables that lines set among other things, as in `export B=2 A=1` or `echo "A=1" >> $GITHUB_ENV`, and that no
 * definition has. In time that grows with the length of the text alone.
 */
export function mentionsIn(text: string, definitions: readonly Definition[]): readonly Mention[] {
  const known = new Set(lastOf(definitions).map(({ name }) => name));
  const found = new Map<string, Mention>();
  for (let from = 0, line = 1; from < text.length; line += 1) {
    const end = lineEnd(text, from);
    const whole = text.slice(from, end);
    if (!/^\s*(?:#|;|\/\/)/.test(whole))
      for (const each of setIn(whole, known)) if (!found.has(each.name)) found.set(each.name, { ...each, line });
    from = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return [...found.values()];
}

/** With the name of the list, for a place in one: `keys[0]=…`. */
function nameOf(line: string, word: string, index: number): string {
  const list = line[index - 1] === '[' && /^\d+$/.test(word) ? lastWord.exec(line.slice(0, index - 1))?.[0] : undefined;
  return list === undefined ? word.slice(word.lastIndexOf('.') + 1).replace(/^-{1,2}/, '') : `${list}[${word}]`;
}
const lastWord = /[\w.-]{1,200}$/;

function* setIn(line: string, known: ReadonlySet<string>): Iterable<Omit<Mention, 'line'>> {
  for (const { 0: word, index } of line.matchAll(/[\w.-]+/g)) {
    const name = nameOf(line, word, index);
    if (word.length > longestName || /[$%]\{?$/.test(line.slice(Math.max(0, index - 2), index))) continue;
    if (name === '' || known.has(word) || known.has(name)) continue;
    const rest = line.slice(index + word.length, index + word.length + examinedAfter);
    const beginning = isSet.exec(rest)?.groups?.beginning;
    if (beginning !== undefined) yield { name, beginning: new Secret(beginning) };
  }
}
