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
/** After one of these a quote may open a value all the same: in a file with other separators, or with spaces behind its commas. */
const mayBeSeparators: ReadonlySet<number | undefined> = new Set([0x3b, 0x09, 0x7c, 0x20]);

/**
 * Rows of a CSV file but its first, the header. A quote opens only at the start of a value (RFC 4180); elsewhere it is a
 * character like others, as in `5"`. A line end within quotes belongs to a value; a line with nothing on it is no row.
 */
export class CsvRowCounter implements PartCounter {
  private lines = 0;
  private place: 'start' | 'plain' | 'quoted' | 'afterQuote' = 'start';
  private isLineEmpty = true;
  private doubt: Uncounted | undefined;
  private before: number | undefined;
  /** Bytes so far, up to three, and those of them that were of the mark. */
  private bytes = 0;
  private marked = 0;

  add(block: Uint8Array): void {
    for (const byte of block) {
      if (this.bytes < 3 && this.isOfMark(byte)) continue;
      if (this.place === 'quoted') this.place = byte === quote ? 'afterQuote' : 'quoted';
      else if (byte === lineFeed || byte === carriageReturn) this.endLine();
      else this.addToLine(byte);
      if (byte === 0) this.doubt = 'zeroBytes'; // text in UTF-16, or no text
      this.before = byte;
    }
  }

  end(): number | Uncounted {
    const doubt = this.doubt ?? (this.place === 'quoted' ? 'quotes' : undefined);
    return doubt ?? Math.max(0, this.lines + (this.isLineEmpty ? 0 : 1) - 1);
  }

  /** The mark counts as whole only: each of its bytes may be one of a value, too. */
  private isOfMark(byte: number): boolean {
    const isOfMark = byte === byteOrderMark[this.bytes] && this.bytes === this.marked;
    this.bytes++;
    if (isOfMark) this.marked++;
    return isOfMark;
  }

  private endLine(): void {
    if (!this.isLineEmpty) this.lines++;
    this.isLineEmpty = true;
    this.place = 'start';
  }

  private addToLine(byte: number): void {
    this.isLineEmpty = false;
    if (byte === comma) this.place = 'start';
    else if (byte === quote && this.place !== 'plain') this.place = 'quoted';
    else {
      const isDoubtful = byte === quote ? mayBeSeparators.has(this.before) : this.place === 'afterQuote';
      if (isDoubtful) this.doubt ??= 'quotes';
      this.place = 'plain';
    }
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
      else this.addSign(byte);
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

  private addSign(byte: number): void {
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
