/** What is nothing to see in a text of any kind; in UTF-32 half of the bytes of UTF-16 are zero again. */
const unseen = /[\0\u200b-\u200f\u2060\ufeff]/g;

/**
 * The texts that the first bytes of a file can be: UTF-8, and UTF-16 in both orders where there is a zero byte, which no
 * text in UTF-8 has. Only visible characters are kept. A text may be cut anywhere.
 */
export function readingsOf(bytes: Uint8Array): readonly string[] {
  const isWide = bytes.includes(0) || (bytes[0]! >= 0xfe && bytes[1]! >= 0xfe);
  const labels = isWide ? ['utf-8', 'utf-16le', 'utf-16be'] : ['utf-8'];
  return labels.map(label => new TextDecoder(label).decode(bytes).replace(unseen, ''));
}

/** Whether bytes are a text in UTF-16 or UTF-32: one with many zeros, or one that can be no UTF-8, as in Chinese. */
export function isWideText(bytes: Uint8Array): boolean {
  const zeros = bytes.filter(byte => byte === 0).length;
  return zeros > bytes.length / 8 || (zeros > 0 && !isBeginningOfUtf8(bytes));
}

function isBeginningOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // not UTF-8 is an answer here
  }
}
