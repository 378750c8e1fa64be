/** Ids in one piece of the memory, a bit each. */
const pieceBits = 65_536;
const maxId = 2 ** 31;

/** Which rows were read already, by their number: a bit for each, so that millions of rows cost little. */
export class SeenIds {
  private readonly pieces = new Map<number, Uint8Array>();

  /** @returns whether it was there before. What is no row number never was. */
  add(id: unknown): boolean {
    if (typeof id !== 'number' || !Number.isInteger(id) || id < 0 || id >= maxId) return false;
    const piece = this.pieceOf(Math.floor(id / pieceBits));
    const [at, bit] = [(id % pieceBits) >> 3, 1 << (id & 7)];
    const wasThere = ((piece[at] ?? 0) & bit) !== 0;
    piece[at] = (piece[at] ?? 0) | bit;
    return wasThere;
  }

  private pieceOf(number: number): Uint8Array {
    const known = this.pieces.get(number) ?? new Uint8Array(pieceBits / 8);
    this.pieces.set(number, known);
    return known;
  }
}
