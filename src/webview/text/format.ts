/** Quantities as short text for people. Pure, so that the tests need no page. */

/** Bytes with one decimal from 1 KB on; 1 KB is 1000 bytes, as in browsers' network panes. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Milliseconds as "0.4 ms", "35 ms" or "1.24 s". */
export function durationText(milliseconds: number): string {
  if (milliseconds < 10) return `${Number(milliseconds.toFixed(1))} ms`;
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return `${Number((milliseconds / 1000).toFixed(2))} s`;
}

/** Whole cents as "S$1,234.50", or undefined for anything that is not a whole number of cents. */
export function dollarsText(cents: unknown): string | undefined {
  if (typeof cents !== 'number' || !Number.isSafeInteger(cents)) return undefined;
  const dollars = Math.abs(cents / 100).toLocaleString('en-SG', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${cents < 0 ? '-' : ''}S$${dollars}`;
}

/** "1 row", "2 rows", "1,234 rows". */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-SG')} ${count === 1 ? one : many}`;
}
