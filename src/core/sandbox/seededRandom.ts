import { createCipheriv, createHash } from 'node:crypto';
import type { RandomBytes } from './chance';

/**
 * Repeatable random bytes: the key stream of AES-256 in counter mode, which looks random in every respect to whoever
 * does not know the seed, and to nobody else.
 */
export function seededRandom(seed: string): RandomBytes {
  const key = createHash('sha256').update(seed).digest();
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16));
  return size => stream.update(Buffer.alloc(size));
}
