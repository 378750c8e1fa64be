import { createCipheriv, createHash } from 'node:crypto';

/** Returns this many random bytes. Passed in, so that a test can repeat a run. */
export type RandomBytes = (size: number) => Uint8Array;

/** Text of this many letters, digits, `-` and `_`: 64 characters, so six bits choose one without bias. */
export function randomText(length: number, random: RandomBytes): string {
  const bytes = random(Math.ceil((length * 6) / 8));
  return Buffer.from(bytes).toString('base64url').slice(0, length);
}

/** A random UUID, version 4. */
export function randomUuid(random: RandomBytes): string {
  const bytes = Uint8Array.from(random(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Bytes that are requested at a time: the system's source takes as long for a few as for these. */
const poolBytes = 4096;

/** The same source, asked seldom: each of its bytes is given out once. */
export function pooled(source: RandomBytes): RandomBytes {
  let pool: Uint8Array = new Uint8Array(0);
  let given = 0;
  return size => {
    if (size > poolBytes) return source(size);
    if (given + size > pool.length) [pool, given] = [source(poolBytes), 0];
    given += size;
    return pool.subarray(given - size, given);
  };
}

/**
 * Repeatable random bytes: the key stream of AES-256 in counter mode, which looks random in every respect to whoever
 * does not know the seed, and to nobody else.
 */
export function seededRandom(seed: string): RandomBytes {
  const key = createHash('sha256').update(seed).digest();
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  return size => stream.update(Buffer.alloc(size));
}
