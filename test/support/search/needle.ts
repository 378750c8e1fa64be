import { base64Of, lettersOf, numbersOf, readings } from './readings';

/** Letters and digits that a value has at the least: fewer stand in files by chance. */
const leastLetters = 12;
/** Shorter pieces of base64 and hex stand there by chance, too. */
const leastCode = 12;

/** One value to search for, made ready once. */
export class Needle {
  private readonly letters: readonly Buffer[];
  private readonly base64: readonly Buffer[];
  private readonly numbers: readonly string[];

  constructor(value: string) {
    const plain = lettersOf(Buffer.from(value));
    if (plain.length < leastLetters)
      throw new RangeError(`A value of ${plain.length} letters is too short to search for.`);
    const inBase64 = formsOf(value).flatMap(base64At);
    const inHex = formsOf(value).map(bytes => bytes.toString('hex'));
    // Of base64 in base64, and of hex in base64, as in headers of log-ins that hold one.
    const twice = [...inBase64, ...inHex].flatMap(text => base64At(Buffer.from(text)));
    this.letters = [plain, ...inHex.map(hex => Buffer.from(hex))];
    this.base64 = [...inBase64, ...twice]
      .filter(text => text.length >= leastCode)
      .map(text => base64Of(Buffer.from(text)));
    const bytes = [...Buffer.from(value)];
    this.numbers = [bytes.join(' '), bytes.map(byte => byte.toString(8).padStart(3, '0')).join(' ')];
  }

  static anyIn(needles: readonly Needle[], bytes: Buffer): boolean {
    return readings(bytes).some(text => {
      const letters = lettersOf(text);
      const base64 = base64Of(text);
      const numbers = numbersOf(text.toString('latin1'));
      const hex = Buffer.from(letters.toString('latin1').replaceAll('0x', ''), 'latin1');
      return needles.some(needle => needle.isIn({ letters: [letters, hex], base64, numbers }));
    });
  }

  private isIn(text: { letters: readonly Buffer[]; base64: Buffer; numbers: string }): boolean {
    return (
      this.letters.some(each => text.letters.some(letters => letters.includes(each))) ||
      this.base64.some(each => text.base64.includes(each)) ||
      this.numbers.some(each => text.numbers.includes(each))
    );
  }
}

/** The bytes of a value, as they are and as they are written in an address, in JSON and in UTF-16. */
function formsOf(value: string): readonly Buffer[] {
  const texts = new Set([value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]);
  const utf16 = Buffer.from(value, 'utf16le');
  return [...[...texts].map(text => Buffer.from(text)), utf16, Buffer.from(utf16).swap16()];
}

/** In base64 at each of its three offsets, without the ends, which also depend on what stands around it. */
export function base64At(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map(offset => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return text.slice(offset === 0 ? 0 : 4, (bytes.length + offset) % 3 === 0 ? undefined : -1);
  });
}
