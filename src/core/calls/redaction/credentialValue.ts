import { headerNames } from './credentialNames';
import { beginsEscape, longestEscape } from './escapes';
import type { Range } from './foundRanges';
import type { Opened } from './openValue';
import type { Trail } from './trail';

/** Between a name and its value: `: `, `=`, `": "`, ` => '`, or `","value":"` as HAR files write headers. */
const gap = /^["'`]?\s{0,8}(?:=>|:|=|,\s{0,8}["']value["']\s{0,8}:)\s{0,8}(["'`]?)/;
/** The same as far as it was read. */
const openGap = /^["'`]?\s{0,8}(?:,\s{0,8}(?:["'](?:v(?:a(?:l(?:u(?:e(?:["']\s{0,8})?)?)?)?)?)?)?)?$/;
/** Characters of the longest gap, with escapes that are not complete yet. */
const longestGap = 64;

/** Characters of a value that is checked whether it may be no secret; longer ones are secrets. */
const longestWord = 24;
/** In place of a secret: a variable of a shell or a template. */
const standIn = /^[$%]\w+%?$|^\$\{\w+\}$/;
const nothing = /^(?:null|true|false|none|undefined)$/;
/** What a sentence says of a header or a variable: "x-api-key: missing". */
const word = /^[a-z]{1,12}[.,;:!?]?$/;

/** What is set under the name of a credential. The name was found; where the value begins and ends is not known yet. */
export class CredentialValue implements Opened {
  readonly kind = 'credential';
  private readonly name: string;
  /** The quote in which the name is wrapped together with its value, as in `-H 'cookie: a=b'`. */
  private readonly wrapping: number;
  private value: { index: number; from: number; isAfterColon: boolean; quote: number; quoteWidth: number } | undefined;
  private isNone = false;
  private softIndex = -1;
  private softStart = 0;

  /** @param first where the name begins in the trail, of which it is the end */
  constructor(
    trail: Trail,
    first: number,
    public index = trail.length,
  ) {
    this.name = textOf(trail, first, index);
    this.wrapping = first > 0 ? trail.units[first - 1]! : 0;
  }

  get mayHaveEnded(): boolean {
    return this.softIndex >= 0;
  }

  moved(by: number): void {
    this.index -= by;
    this.softIndex = Math.max(-1, this.softIndex - by);
    if (this.value) this.value.index -= by;
  }

  hasEnded(trail: Trail): boolean {
    if (!this.value) this.findValue(trail);
    if (!this.value) return this.isNone;
    const last = trail.length - 1;
    if (last < this.value.index) return false;
    // What looked like an end was the beginning of an escape.
    if (this.softIndex >= last) this.softIndex = -1;
    if (this.softIndex >= 0) return last - this.softIndex > longestEscape;
    const unit = trail.units[last]!;
    const isHard = this.isEnd(unit, trail.widths[last]!);
    const isSoft = !this.value.quote && (unit === 0x26 || unit === 0x5c) && !this.isLine;
    if (isHard || isSoft) [this.softIndex, this.softStart] = [last, trail.starts[last]!];
    return isHard;
  }

  range(trail: Trail, end: number): Range | undefined {
    const { value } = this;
    if (!value) return undefined;
    const to = this.softIndex >= 0 ? this.softStart : end;
    const text = textOf(trail, value.index, this.softIndex >= 0 ? this.softIndex : trail.length, longestWord + 1);
    return to <= value.from || this.isHarmless(text) ? undefined : [value.from, to];
  }

  private get isLine(): boolean {
    return headerNames.includes(this.name);
  }

  private findValue(trail: Trail): void {
    const text = textOf(trail, this.index, trail.length, longestGap);
    const found = gap.exec(text);
    const length = found?.[0].length ?? 0;
    if (!found || length === text.length) {
      const isOpen =
        found !== null || openGap.test(text) || [...text].some(character => beginsEscape(character.charCodeAt(0)));
      this.isNone = !isOpen || text.length >= longestGap;
      return;
    }
    // It may be the beginning of an escaped quote.
    if (!found[1] && beginsEscape(text.charCodeAt(length)) && text.length - length <= longestEscape) return;
    const index = this.index + length;
    const quote = found[1] ? trail.units[index - 1]! : 0;
    const isAfterColon = found[0].includes(':');
    const quoteWidth = quote ? trail.widths[index - 1]! : 0;
    this.value = { index, from: trail.starts[index]!, isAfterColon, quote, quoteWidth };
  }

  private isEnd(unit: number, width: number): boolean {
    const { quote, quoteWidth } = this.value!;
    if (unit === 0x0a || unit === 0x0d) return !quote || width === 1;
    // An escaped quote within the value is written longer than the one that opened it.
    if (quote) return unit === quote && width <= quoteWidth;
    if (this.isLine) return unit === this.wrapping && isQuote(unit);
    return endsWord[unit] === 1;
  }

  private isHarmless(text: string): boolean {
    if (!/[a-z0-9]/.test(text) || standIn.test(text)) return true;
    if (this.value!.quote) return this.isLine && isNotSent(this.name, text);
    if (nothing.test(text) || (this.isLine && isNotSent(this.name, text))) return true;
    return this.value!.isAfterColon && (word.test(text) || text.length < 4);
  }
}

/** A column can have the name of a header; what a header sends is never one word, nor a cookie without an equals sign. */
const isNotSent = (name: string, text: string): boolean =>
  text.length <= longestWord && (name.includes('cookie') ? !text.includes('=') : word.test(text));

const isQuote = (unit: number): boolean => unit === 0x22 || unit === 0x27 || unit === 0x60;

const endsWord = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  unit < 0x80 && /[\s"'<>`,;(){}[\]|^#]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

const textOf = ({ units }: Trail, from: number, to: number, most = Infinity): string =>
  from < 0 ? 'x'.repeat(longestWord + 1) : String.fromCharCode(...units.subarray(from, Math.min(to, from + most)));
