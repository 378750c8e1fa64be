/** Quotes that can be read in more than one way, bytes of something other than text in UTF-8, JSON that does not end. */
export type Uncounted = 'quotes' | 'zeroBytes' | 'unfinished';

/** Counts in a file that is given block by block. */
export interface PartCounter {
  add(block: Uint8Array): void;
  /** @returns or why a number would be a guess */
  end(): number | Uncounted;
}

const [quote, lineFeed, carriageReturn, backslash] = [0x22, 0x0a, 0x0d, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket, comma] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c];
/** UTF-8's mark of byte order, which is no part of the first value. */
const byteOrderMark = [0xef, 0xbb, 0xbf];
/** After one of these a quote may still open a value: in a file with other separators, or with spaces behind its commas. */
const mayBeSeparators: ReadonlySet<number | undefined> = new Set([0x3b, 0x09, 0x7c, 0x20]);

/** Where in a line of CSV the next byte stands. Numbers, as each byte of a large file is compared with them. */
const [atStart, inPlain, inQuotes, afterQuote] = [0, 1, 2, 3];

/**
 * Rows of a CSV file but its first, the header. A quote opens only at the start of a value (RFC 4180); elsewhere it is a
 * character like others, as in `5"`. A line end within quotes belongs to a value; a line with nothing on it is no row.
 */
export class CsvRowCounter implements PartCounter {
  private lines = 0;
  private place = atStart;
  private isLineEmpty = true;
  private doubt: Uncounted | undefined;
  /** The last byte of the block before. */
  private before: number | undefined;
  /** Bytes of the mark that the file has begun with so far; undefined behind it, or where there is none. */
  private marked: number | undefined = 0;

  add(block: Uint8Array): void {
    const start = this.afterMark(block);
    let { lines, place, isLineEmpty } = this;
    for (let at = start; at < block.length; at++) {
      const byte = block[at];
      if (place === inQuotes) {
        if (byte === quote) place = afterQuote;
      } else if (byte === lineFeed || byte === carriageReturn) {
        if (!isLineEmpty) lines++;
        isLineEmpty = true;
        place = atStart;
      } else {
        isLineEmpty = false;
        if (byte === comma) place = atStart;
        else if (byte === quote && place !== inPlain) place = inQuotes;
        else {
          if (byte === quote || place === afterQuote) this.checkQuote(byte, at === 0 ? this.before : block[at - 1]);
          place = inPlain;
        }
      }
    }
    if (block.includes(0)) this.doubt = 'zeroBytes'; // text in UTF-16, or no text
    Object.assign(this, { lines, place, isLineEmpty, before: block.at(-1) ?? this.before });
  }

  end(): number | Uncounted {
    const doubt = this.doubt ?? (this.place === inQuotes ? 'quotes' : undefined);
    return doubt ?? Math.max(0, this.lines + (this.isLineEmpty ? 0 : 1) - 1);
  }

  /** A quote within a value, or what follows one that has closed: seldom, so not in the loop. */
  private checkQuote(byte: number | undefined, before: number | undefined): void {
    if (byte !== quote || mayBeSeparators.has(before)) this.doubt ??= 'quotes';
  }

  /** @returns where the text begins. The mark counts as whole only: each of its bytes may be one of a value, too. */
  private afterMark(block: Uint8Array): number {
    let at = 0;
    while (this.marked !== undefined && at < block.length) {
      const isOfMark = block[at] === byteOrderMark[this.marked];
      const next: number = this.marked + 1;
      if (isOfMark) at++;
      else if (this.marked > 0) [this.place, this.isLineEmpty] = [inPlain, false]; // what began like a mark were letters
      this.marked = isOfMark && next < byteOrderMark.length ? next : undefined;
    }
    return at;
  }
}

/** Objects in the list `features` of a GeoJSON document, without holding the document. */
export class FeatureCounter implements PartCounter {
  private count = 0;
  private depth = 0;
  private isText = false;
  private isEscaped = false;
  private isFeatures = false;
  /** The text last read in the outermost object: the name of the member that follows. */
  private name = '';

  add(block: Uint8Array): void {
    for (const byte of block) {
      if (this.isText) this.addToText(byte);
      else this.addOutsideText(byte);
    }
  }

  end(): number | Uncounted {
    return this.depth === 0 && !this.isText ? this.count : 'unfinished';
  }

  private addToText(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === backslash) this.isEscaped = true;
    else if (byte === quote) this.isText = false;
    else if (this.depth === 1 && this.name.length < 16) this.name += String.fromCharCode(byte);
  }

  private addOutsideText(byte: number): void {
    if (byte === quote) {
      this.isText = true;
      if (this.depth === 1) this.name = '';
    } else if (byte === openBrace || byte === openBracket) {
      if (this.depth === 1) this.isFeatures = byte === openBracket && this.name === 'features';
      if (this.depth === 2 && this.isFeatures && byte === openBrace) this.count++;
      this.depth++;
    } else if (byte === closeBrace || byte === closeBracket) {
      this.depth--;
    } else if (byte === comma && this.depth === 1) {
      this.name = '';
    }
  }
}
