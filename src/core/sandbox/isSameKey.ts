import { timingSafeEqual } from 'node:crypto';

/** Compares without telling by its time how much fits. */
export function isSameKey(sent: string, expected: string): boolean {
  const [a, b] = [Buffer.from(sent), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
