/** Slots of 8 bytes: 8 MiB, whatever the file. */
const slots = 2 ** 20;
/** Fuller than this, looking up becomes slow. */
const capacity = 700_000;

/**
 * Remembers rows by a 64-bit hash, in constant memory. Two different rows with one hash are about as likely as one in
 * 70 million for a full memory, so what it says is a warning and never an error.
 */
export class RowMemory {
  private readonly table = new BigUint64Array(slots);
  private size = 0;

  /** No more rows are taken in; those that come are still compared with the remembered ones. */
  get isFull(): boolean {
    return this.size >= capacity;
  }

  static readonly capacity = capacity;

  /** @returns whether the same row was there before */
  hasSeen(row: readonly string[]): boolean {
    const [low, high] = hash(row);
    const mark = (BigInt(high) << 32n) | BigInt(low) || 1n; // 0 is an empty slot
    let at = low % slots;
    for (;;) {
      const there = this.table[at];
      if (there === mark) return true;
      if (there === 0n) break;
      at = (at + 1) % slots;
    }
    if (!this.isFull) {
      this.table[at] = mark;
      this.size++;
    }
    return false;
  }
}

/** Two mixed 32-bit sums, in the way of cyrb53 by bryc, which is in the public domain. Not for secrets. */
function hash(row: readonly string[]): readonly [number, number] {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const value of row) {
    for (let at = 0; at <= value.length; at++) {
      const unit = at < value.length ? value.charCodeAt(at) : 0x1f_ff_ff; // between values: no code unit is as large
      one = Math.imul(one ^ unit, 2654435761);
      two = Math.imul(two ^ unit, 1597334677);
    }
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one >>> 0, two >>> 0];
}
