import type { Automaton } from './automaton';
import { backslash, beginsEscape, codePointOf, escapeAt, lengthOf, longestEscape } from './escapes';
import { FoundRanges, type Range } from './foundRanges';
import type { Needle, Needles } from './needles';
import { OpenValues } from './openValues';
import { longestPlain, plainEscapeAt, readPlain } from './plainRun';
import { Trail } from './trail';
import { isCode, isIgnored, lowered } from './units';

/**
 * Reads a text once, puts each escape's meaning in its place as soon as it is complete, and searches what is there then.
 * So the time grows with the text's length alone.
 */
export class Search {
  private readonly said: Trail;
  private readonly coded: Trail;
  private readonly ranges = new FoundRanges();
  private readonly open: OpenValues;
  /** Where the last character stands that can begin an escape. */
  private nearest = -Infinity;
  /** Where an escape begins that means an invisible character: it belongs to what is read next. */
  private unseen: number | undefined;

  /** @param reach characters that may be asked for again, in addition to those of the longest needle */
  constructor(
    private readonly needles: Needles,
    reach = 64,
  ) {
    this.said = new Trail(needles.saidBy, longest(needles.said) + reach);
    this.coded = new Trail(needles.codedBy, longest(needles.coded) + 64);
    this.open = new OpenValues(this.said, this.ranges);
  }

  /** @returns where secrets stand, in order, none touching another */
  rangesIn(text: string): readonly Range[] {
    this.readAll(text);
    this.open.closeAll(text.length);
    return this.ranges.joined();
  }

  /** @param text of at most `longestSecret` characters @returns what it says, in lower case */
  saidBy(text: string): string {
    const { said } = this;
    for (let i = 0; i < text.length; i += 1) this.read(text.charCodeAt(i), i);
    return Buffer.from(said.units.slice(0, said.length).buffer).toString('utf16le');
  }

  private readAll(text: string): void {
    for (let i = 0; i < text.length; i += 1) {
      if (this.open.areNone && this.said.length - this.nearest > longestEscape) i = this.skipPlain(text, i);
      if (i < text.length) this.read(text.charCodeAt(i), i);
    }
  }

  private read(unit: number, start: number): void {
    if (isIgnored(unit)) return;
    this.add(lowered(unit), start, start + 1);
    if (this.said.length - this.nearest <= longestEscape) this.resolve(start + 1);
    if (!this.open.areNone) this.open.watch(start + 1);
  }

  /** @returns where a character needs care; what stands before it is in the trails then, as far as it may be asked for */
  private skipPlain(text: string, from: number): number {
    const place = { at: from, said: this.said.state, coded: this.coded.state };
    readPlain(text, place, this.needles);
    if (place.at === text.length) return place.at;
    // One more than can be in what is found next: what stands before that is checked.
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
      const outerStart = said.outerStarts[said.length - length]!;
      const isByte = length <= 4 && said.units[said.length - 1]! < 0x80;
      for (let n = 0; n < length; n += 1) if (isCode(said.units[--said.length]!)) coded.length -= 1;
      if (outerStart < start) this.unseen = outerStart;
      // What is left may begin the next one.
      this.nearest = said.length;
      const code = codePointOf(escape);
      if (code > 0xffff) {
        this.add(0xd800 + ((code - 0x10000) >> 10), start, end);
        this.add(0xdc00 + (code & 0x3ff), start, end);
      } else if (!isIgnored(code) || (isByte && this.isWithinCharacter(code))) this.add(lowered(code), start, end);
      else {
        this.unseen = outerStart;
        return;
      }
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
    const state = said.add(unit, start, end, this.unseen);
    this.unseen = undefined;
    if (state < 0) this.found(~state, end);
    if (!isCode(unit)) return;
    if (coded.isFull) coded.forget();
    const codedState = coded.add(unit, start, end);
    if (codedState < 0) this.foundCoded(~codedState, end);
  }

  private forget(): void {
    const moved = this.said.forget();
    this.nearest -= moved;
    this.open.moved(moved);
  }

  private found(state: number, end: number): void {
    for (const index of this.needles.saidBy.endingAt(state)) {
      const needle = this.needles.said[index]!;
      const first = this.said.length - needle.text.length;
      if (first < 0) continue;
      if (needle.kind === 'secret') this.ranges.add(this.said.starts[first]!, end);
      else if (needle.kind === 'rest') this.noteRest(first, end);
      else if (!this.fits(needle, first)) continue;
      else if (needle.kind === 'name') this.open.beginNamed(first);
      else this.open.begin(needle.kind, end, needle.leastLength, first);
    }
  }

  /** Only after an escape: it may have swallowed the beginning of the secret. */
  private noteRest(first: number, end: number): void {
    const { starts, outerStarts, widths } = this.said;
    if (outerStarts[first]! < starts[first]!) this.ranges.add(outerStarts[first]!, end);
    else if (first > 0 && widths[first - 1]! > 1) this.ranges.add(starts[first - 1]!, end);
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
      this.ranges.add(start, end);
      if (kind !== 'secret') this.open.begin('encoded', start);
    }
  }
}

const depthOf = ({ depths, width }: Automaton, state: number): number => depths[state / width]!;

const longest = (needles: readonly Needle[]): number => Math.max(0, ...needles.map(({ text }) => text.length));
