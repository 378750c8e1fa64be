/** Counts in a file that is given block by block. */
export interface PartCounter {
  add(block: Uint8Array): void;
  end(): number;
}

const [quote, lineFeed, carriageReturn, backslash] = [0x22, 0x0a, 0x0d, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket, comma] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c];

/**
 * Rows of a CSV file but its first, the header. A line end within quotes belongs to a value; a line with nothing on it is
 * no row. A doubled quote ends and begins quoting, which comes to the same.
 */
export class CsvRowCounter implements PartCounter {
  private lines = 0;
  private isQuoted = false;
  private isLineEmpty = true;

  add(block: Uint8Array): void {
    let { lines, isQuoted, isLineEmpty } = this;
    for (let at = 0; at < block.length; at++) {
      const byte = block[at];
      if (byte === quote) {
        isQuoted = !isQuoted;
        isLineEmpty = false;
      } else if (!isQuoted && (byte === lineFeed || byte === carriageReturn)) {
        if (!isLineEmpty) lines++;
        isLineEmpty = true;
      } else {
        isLineEmpty = false;
      }
    }
    Object.assign(this, { lines, isQuoted, isLineEmpty });
  }

  end(): number {
    return Math.max(0, this.lines + (this.isLineEmpty ? 0 : 1) - 1);
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

  end(): number {
    return this.count;
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
