import type { Automaton } from './automaton';
import { backslash, beginsEscape, codePointOf, escapeAt, lengthOf, longestEscape } from './escapes';
import { OpenValue, type ValueKind } from './openValue';
import { longestPlain, plainEscapeAt, readPlain } from './plainRun';
import { Trail } from './trail';
import { isCode, isIgnored, lowered } from './units';

/** A text that is searched for, in lower case and without escapes. */
export interface Needle {
  text: string;
  /**
   * `secret`: it is what is not to be seen. `rest`: the end of a secret, whose beginning may be hidden in an escape before.
   * Any other: a secret of this kind begins behind it.
   */
  kind: 'secret' | 'rest' | ValueKind;
  /** Fewer characters are no secret. */
  leastLength?: number;
  /** Only where it cannot be the end of another word. */
  isWord?: boolean;
  /** Only where a parameter of an address can begin. */
  isParameter?: boolean;
}

export interface Needles {
  /** Searched for in what the text says when nothing in it is escaped. */
  said: readonly Needle[];
  /** Searched for in the letters and digits of it alone, as codes for bytes can have anything between them. */
  coded: readonly Needle[];
  saidBy: Automaton;
  codedBy: Automaton;
  /** See `plainClasses`. */
  plain: Int32Array;
}

/** From and to, in the text as it came. */
export type Range = readonly [number, number];

/**
 * Reads a text once, puts each escape's meaning in its place as soon as it is complete, and searches what is there then.
 * So the time grows with the text's length alone.
 */
export class Search {
  private readonly said: Trail;
  private readonly coded: Trail;
  private readonly ranges: (readonly [number, number])[] = [];
  private readonly open: OpenValue[] = [];
  /** Where the last sign stands that can begin an escape. */
  private nearest = -Infinity;

  /** @param reach characters that may be asked for again, beside those of the longest needle */
  constructor(
    private readonly needles: Needles,
    reach = 64,
  ) {
    this.said = new Trail(needles.saidBy, longest(needles.said) + reach);
    this.coded = new Trail(needles.codedBy, longest(needles.coded) + 64);
  }

  /** @returns where secrets stand, in order, none touching another */
  rangesIn(text: string): readonly Range[] {
    this.readAll(text);
    for (const value of [...this.open]) this.close(value, text.length);
    return joined(this.ranges);
  }

  /** @param text of at most `longestSecret` characters @returns what it says, in lower case */
  saidBy(text: string): string {
    const { said } = this;
    for (let i = 0; i < text.length; i += 1) this.read(text.charCodeAt(i), i);
    return Buffer.from(said.units.slice(0, said.length).buffer).toString('utf16le');
  }

  private readAll(text: string): void {
    for (let i = 0; i < text.length; i += 1) {
      if (this.open.length === 0 && this.said.length - this.nearest > longestEscape) i = this.skipPlain(text, i);
      if (i < text.length) this.read(text.charCodeAt(i), i);
    }
  }

  private read(unit: number, start: number): void {
    if (isIgnored(unit)) return;
    this.add(lowered(unit), start, start + 1);
    if (this.said.length - this.nearest <= longestEscape) this.resolve(start + 1);
    if (this.open.length > 0) this.watch(start + 1);
  }

  /** @returns where a character needs care; what stands before it is in the trails then, as far as it may be asked for */
  private skipPlain(text: string, from: number): number {
    const place = { at: from, said: this.said.state, coded: this.coded.state };
    readPlain(text, place, this.needles);
    if (place.at === text.length) return place.at;
    // One more than can be in what is found next: it is looked at what stands before that.
    let said = (depthOf(this.needles.saidBy, place.said) + 1) * longestPlain;
    let coded = depthOf(this.needles.codedBy, place.coded) * longestPlain;
    let start = place.at;
    for (; start > from && (said > 0 || coded > 0); start -= 1) {
      said -= 1;
      if (isCode(lowered(text.charCodeAt(start - 1)))) coded -= 1;
    }
    // What was there before is too far away to matter.
    if (start > from) this.said.length = this.coded.length = 0;
    while (start < place.at) {
      const escape = beginsEscape(text.charCodeAt(start)) ? plainEscapeAt(text, start) : 0;
      const width = escape === 0 ? 1 : escape >>> 16;
      this.add(lowered(escape === 0 ? text.charCodeAt(start) : escape & 0xffff), start, start + width);
      start += width;
    }
    this.nearest = -Infinity;
    return place.at;
  }

  /** Puts meanings in the place of escapes, from the inside out. */
  private resolve(end: number): void {
    const { said, coded } = this;
    for (;;) {
      const escape = escapeAt(said.units, said.length);
      const length = lengthOf(escape);
      if (length === 0 || length > said.length || this.isOfTwoLayers()) return;
      const start = said.starts[said.length - length]!;
      const isByte = length <= 4 && said.units[said.length - 1]! < 0x80;
      for (let n = 0; n < length; n += 1) if (isCode(said.units[--said.length]!)) coded.length -= 1;
      // What is left may begin the next one.
      this.nearest = said.length;
      const code = codePointOf(escape);
      if (code > 0xffff) {
        this.add(0xd800 + ((code - 0x10000) >> 10), start, end);
        this.add(0xdc00 + (code & 0x3ff), start, end);
      } else if (!isIgnored(code) || (isByte && this.isWithinCharacter(code))) this.add(lowered(code), start, end);
      else return;
    }
  }

  /** Two backslashes, of which one was written as another escape: the second begins an escape of its own. */
  private isOfTwoLayers(): boolean {
    const { units, widths, length } = this.said;
    const isPair = units[length - 1] === backslash && units[length - 2] === backslash;
    return isPair && widths[length - 1] !== widths[length - 2];
  }

  /** A byte of UTF-8 that alone would be a soft hyphen. */
  private isWithinCharacter(unit: number): boolean {
    const before = this.said.units[this.said.length - 1] ?? 0;
    return unit === 0xad && this.said.length > 0 && before >= 0x80 && before <= 0xf4;
  }

  private add(unit: number, start: number, end: number): void {
    const { said, coded } = this;
    if (said.isFull) this.forget();
    if (beginsEscape(unit)) this.nearest = said.length;
    const state = said.add(unit, start, end);
    if (state < 0) this.found(~state, end);
    if (!isCode(unit)) return;
    if (coded.isFull) coded.forget();
    const codedState = coded.add(unit, start, end);
    if (codedState < 0) this.foundCoded(~codedState, end);
  }

  private forget(): void {
    const moved = this.said.forget();
    this.nearest -= moved;
    for (const value of this.open) value.moved(moved);
  }

  private found(state: number, end: number): void {
    for (const index of this.needles.saidBy.endingAt(state)) {
      const needle = this.needles.said[index]!;
      const first = this.said.length - needle.text.length;
      if (first < 0) continue;
      if (needle.kind === 'secret') this.note(this.said.starts[first]!, end);
      else if (needle.kind === 'rest') this.noteRest(first, end);
      else if (this.fits(needle, first)) this.begin(needle.kind, end, needle.leastLength, first);
    }
  }

  /** Only after an escape: it may have swallowed the beginning of the secret. */
  private noteRest(first: number, end: number): void {
    const { starts, widths } = this.said;
    if (first > 0 && widths[first - 1]! > 1) this.note(starts[first - 1]!, end);
  }

  private fits({ isWord, isParameter }: Needle, first: number): boolean {
    if (first <= 0) return true;
    const before = this.said.units[first - 1]!;
    return isParameter ? '?&;#'.includes(String.fromCharCode(before)) : !isWord || !isCode(before);
  }

  private foundCoded(state: number, end: number): void {
    for (const index of this.needles.codedBy.endingAt(state)) {
      const { text, kind } = this.needles.coded[index]!;
      const start = this.coded.starts[this.coded.length - text.length]!;
      this.note(start, end);
      if (kind !== 'secret') this.begin('encoded', start);
    }
  }

  /** @param first where the mark in front of the value begins in the trail */
  private begin(kind: ValueKind, from: number, leastLength = 1, first = 0): void {
    const other = this.open.find(value => value.kind === kind);
    // The other mark was only the beginning of this one.
    if (other && kind === 'key' && other.index > first && !other.mayHaveEnded) {
      this.open.splice(this.open.indexOf(other), 1);
      this.open.push(new OpenValue(kind, from, this.said.length, leastLength));
      return;
    }
    // Within the other one, which is taken out as a whole.
    if (other && !other.mayHaveEnded) return;
    if (other) this.close(other, from);
    this.open.push(new OpenValue(kind, from, this.said.length, leastLength));
  }

  private watch(end: number): void {
    for (let n = this.open.length - 1; n >= 0; n -= 1) {
      if (this.open[n]!.hasEnded(this.said)) this.close(this.open[n]!, end);
    }
  }

  private close(value: OpenValue, end: number): void {
    this.open.splice(this.open.indexOf(value), 1);
    const range = value.range(this.said, end);
    if (range) this.note(...range);
  }

  private note(from: number, to: number): void {
    const last = this.ranges.at(-1);
    // Texts that repeat themselves are found at each character.
    if (last && from <= last[1] && to >= last[1]) this.ranges[this.ranges.length - 1] = [Math.min(from, last[0]), to];
    else this.ranges.push([from, to]);
  }
}

const depthOf = ({ depths, width }: Automaton, state: number): number => depths[state / width]!;

const longest = (needles: readonly Needle[]): number => Math.max(0, ...needles.map(({ text }) => text.length));

function joined(ranges: readonly Range[]): readonly Range[] {
  const whole: Range[] = [];
  for (const [from, to] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) whole[whole.length - 1] = [last[0], Math.max(last[1], to)];
    else whole.push([from, to]);
  }
  return whole;
}
