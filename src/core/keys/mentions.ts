import { lastOf, type Definition } from './envFile';
import { lineEnd } from './envValue';

/** A variable that a line seems to set in a way that is not read. */
export interface Mention {
  name: string;
  /** From 1. */
  line: number;
}

/** Behind a name: a sign that sets it, and a value of its own rather than that of another variable. */
const isSet = /^["'\]]{0,2}\s{0,9}[:+?]?[=:](?!=|\/\/)["'\s]{0,9}[^\s"'$%{<\])]/;
/** Characters of a name, and of what is looked at behind it, at most; the bounds are ours. */
const longestName = 200;
const lookedAtBehind = 24;

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
      for (const name of namesIn(whole)) if (!known.has(name) && !found.has(name)) found.set(name, { name, line });
    from = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return [...found.values()];
}

function* namesIn(line: string): Iterable<string> {
  for (const { 0: word, index } of line.matchAll(/\w+/g)) {
    const behind = index + word.length;
    const isReference = /[$%{]$/.test(line.slice(Math.max(0, index - 1), index));
    if (word.length <= longestName && !isReference && isSet.test(line.slice(behind, behind + lookedAtBehind)))
      yield word;
  }
}
