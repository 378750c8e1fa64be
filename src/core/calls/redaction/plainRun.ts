import type { Automaton } from './automaton';
import { beginsEscape, singleMeaning } from './escapes';
import type { Needles } from './needles';
import { digit, isCode, isIgnored, lowered } from './units';

const [percent, backslash, u] = [0x25, 0x5c, 0x75];

/** A code unit that hides something, or may. */
const careful = -1;
const unknown = Int32Array.from({ length: 0x10000 }, (_, unit) => {
  if (isIgnored(unit) || beginsEscape(unit)) return careful;
  return isCode(lowered(unit)) ? 0x10000 : 0;
});

/**
 * What `readPlain` has to know of each code unit: the class in `said` in the lower half; in the upper one 0 when it is no
 * code, or 1 + its class in `coded`.
 */
export function plainClasses(said: Automaton, coded: Automaton): Int32Array {
  const classes = unknown.slice();
  const add = (each: number, more: number) => {
    if (classes[each] !== careful) classes[each]! += more;
  };
  const addBoth = (unit: number, more: number) => {
    add(unit, more);
    if (unit >= 0x61 && unit <= 0x7a) add(unit - 0x20, more);
  };
  for (const unit of said.units) addBoth(unit, said.classes[unit]!);
  for (const unit of coded.units) addBoth(unit, coded.classes[unit]! << 16);
  return classes;
}

/** Where a search stands between two characters. */
export interface Place {
  at: number;
  said: number;
  coded: number;
}

/**
 * Reads characters that hide nothing, which most are. It keeps no trail, and decides how fast a search is.
 * @param place where to begin, and where it ended after that: at a character that needs care, or with which something is found
 */
export function readPlain(text: string, place: Place, { saidBy, codedBy, plain }: Needles): void {
  const [saidNext, codedNext, end] = [saidBy.next, codedBy.next, text.length];
  let { at, said, coded } = place;
  while (at < end) {
    let classes = plain[text.charCodeAt(at)]!;
    let width = 1;
    if (classes === careful) {
      const escape = plainEscapeAt(text, at);
      if (escape === 0) break;
      classes = plain[escape & 0xffff]!;
      width = escape >>> 16;
    }
    const next = saidNext[said + (classes & 0xffff)]!;
    if (next < 0) break;
    if (classes > 0xffff) {
      const nextCoded = codedNext[coded + (classes >>> 16) - 1]!;
      if (nextCoded < 0) break;
      coded = nextCoded;
    }
    said = next;
    at += width;
  }
  Object.assign(place, { at, said, coded });
}

/** Characters of an escape that `plainEscapeAt` knows, at most. */
export const longestPlain = 6;

/**
 * A `%41`, `\u0041` or `\n` that stands for one character in which nothing else is hidden, where no escape is open before it.
 * @returns its length and what it stands for, `length << 16 | unit`, or 0
 */
export function plainEscapeAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1) | 0;
  if (first === percent) return escapeOf(3, hex(text, at + 1, 2), 0x80);
  if (first !== backslash) return 0;
  return lowered(second) === u
    ? escapeOf(6, hex(text, at + 2, 4), 0x10000)
    : escapeOf(2, singleMeaning(lowered(second)), 0x80);
}

const escapeOf = (length: number, unit: number, below: number): number =>
  unit < 0 || unit >= below || isIgnored(unit) || beginsEscape(unit) ? 0 : (length << 16) | unit;

/** @returns -1 when there is another character among them */
function hex(text: string, from: number, length: number): number {
  let value = 0;
  for (let at = from; at < from + length; at += 1) {
    const each = digit(text.charCodeAt(at) | 0);
    if (each < 0) return -1;
    value = value * 16 + each;
  }
  return value;
}
