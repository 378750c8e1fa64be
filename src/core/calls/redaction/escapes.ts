import { digit } from './units';

/** UTF-16 code units of the characters that begin an escape. */
export const backslash = 0x5c;
const [percent, ampersand] = [0x25, 0x26];
const [u, x, hash, semicolon, openBrace, closeBrace] = [0x75, 0x78, 0x23, 0x3b, 0x7b, 0x7d];

/** Characters of the longest escape, `&#x10ffff;` or a name like `&verticalbar;`. The bound is ours. */
export const longestEscape = 13;

/** Whether an escape, or a character in UTF-8, can begin with a code unit. */
export const beginsEscape = (unit: number): boolean =>
  unit === percent || unit === backslash || unit === ampersand || (unit >= 0xc2 && unit <= 0xf4);

/** An escape's length and code point in one number, as none is to be made for each. 0: there is no escape. */
export const lengthOf = (escape: number): number => escape >>> 21;
export const codePointOf = (escape: number): number => escape & 0x1fffff;
const found = (length: number, codePoint: number): number =>
  codePoint > 0x10ffff ? 0 : ((length << 21) | codePoint) >>> 0;

/**
 * The escape that ends where a text ends: `%70`, `%u0070`, `\x70`, `\u0070`, `\u{70}`, `\n`, `\/`, `&#112;`, `&#x70;`, `&amp;`,
 * or the bytes of one character in UTF-8. Escapes of escapes need nothing more: the inner one is complete when the outer
 * one has been put in its place.
 * @param units of the text, in lower case @param end length of the text @returns see `lengthOf`
 */
export function escapeAt(units: Uint16Array, end: number): number {
  const last = units[end - 1]!;
  if (last >= 0x80) return last <= 0xbf ? utf8At(units, end) : 0;
  if (units[end - 2] === backslash) return single(last);
  if (last === semicolon) return entityAt(units, end);
  if (last === closeBrace) return bracedAt(units, end);
  return hexAt(units, end, last);
}

function hexAt(units: Uint16Array, end: number, last: number): number {
  if (digit(last) < 0 || digit(units[end - 2]!) < 0) return 0;
  if (units[end - 3] === percent) return found(3, hexOf(units, end - 2, end));
  if (units[end - 3] === x && units[end - 4] === backslash) return found(4, hexOf(units, end - 2, end));
  if (units[end - 5] !== u || (units[end - 6] !== backslash && units[end - 6] !== percent)) return 0;
  const code = hexOf(units, end - 4, end);
  return code < 0 ? 0 : found(6, code);
}

/** What a character behind a backslash means: in JSON, in JavaScript, in shells. -1: nothing, or it begins a longer escape. */
export const singleMeaning = (unit: number): number => meanings[unit] ?? -1;

function single(unit: number): number {
  const meant = singleMeaning(unit);
  return meant < 0 ? 0 : found(2, meant);
}

const letters: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const meanings = Array.from({ length: 0x80 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  // Behind `%` and `&` another escape may hide the letter that the backslash waits for.
  return /[a-z0-9%&]/.test(character) ? letters[character]?.charCodeAt(0) : unit;
});

function bracedAt(units: Uint16Array, end: number): number {
  for (let at = end - 2; at > end - 9 && at > 1; at -= 1) {
    if (units[at] !== openBrace) continue;
    const code =
      at < end - 2 && units[at - 1] === u && units[at - 2] === backslash ? hexOf(units, at + 1, end - 1) : -1;
    return code < 0 ? 0 : found(end - at + 2, code);
  }
  return 0;
}

function entityAt(units: Uint16Array, end: number): number {
  for (let at = end - 2; at >= end - longestEscape && at >= 0; at -= 1) {
    if (units[at] !== ampersand) continue;
    const name = String.fromCharCode(...units.subarray(at + 1, end - 1));
    const code = units[at + 1] === hash ? numbered(name.slice(1)) : entities.get(name);
    return code === undefined ? 0 : found(end - at, code);
  }
  return 0;
}

const numbered = (number: string): number | undefined => {
  if (/^\d+$/.test(number)) return Number(number);
  return /^x[0-9a-f]+$/.test(number) ? parseInt(number.slice(1), 16) : undefined;
};

/** Names of HTML for the characters that a key or an address can have, in lower case: https://html.spec.whatwg.org/entities.json */
const entities: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{
      excl: '!',
      quot: '"',
      num: '#',
      dollar: '$',
      percnt: '%',
      amp: '&',
      apos: "'",
      lpar: '(',
      rpar: ')',
      ast: '*',
    },
    ...{
      plus: '+',
      comma: ',',
      period: '.',
      sol: '/',
      colon: ':',
      semi: ';',
      lt: '<',
      equals: '=',
      gt: '>',
      quest: '?',
    },
    ...{
      commat: '@',
      lsqb: '[',
      lbrack: '[',
      bsol: '\\',
      rsqb: ']',
      rbrack: ']',
      hat: '^',
      lowbar: '_',
      underbar: '_',
    },
    ...{ grave: '`', lcub: '{', lbrace: '{', vert: '|', verbar: '|', verticalline: '|', rcub: '}', rbrace: '}' },
    ...{ newline: '\n', tab: '\t', nbsp: ' ', shy: '\u00ad', zwj: '\u200d', zwnj: '\u200c', zerowidthspace: '\u200b' },
  }).map(([name, character]) => [name, character.charCodeAt(0)]),
);

/** Bytes that were written one by one, as by `%C3%A9`, or read as if each were a character. */
function utf8At(units: Uint16Array, end: number): number {
  for (let length = 2, code = 0; length <= 4 && length <= end; length += 1) {
    code |= (units[end - length + 1]! & 0x3f) << (6 * (length - 2));
    const lead = units[end - length]!;
    if (lead >= 0x80 && lead <= 0xbf) continue;
    const mark = (0xf00 >> length) & 0xff;
    const isLead = lead >= 0xc2 && lead <= 0xf4 && lead >= mark && lead < mark + (0x80 >> length);
    return isLead ? found(length, code | ((lead - mark) << (6 * (length - 1)))) : 0;
  }
  return 0;
}

/** @returns -1 when there is another character among them */
function hexOf(units: Uint16Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const each = digit(units[at]!);
    if (each < 0) return -1;
    value = value * 16 + each;
  }
  return value;
}
