/** How the bytes of a text file are read, and written back as they were. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * By the byte order mark, else by where the zero bytes of the first characters are: PowerShell and Notepad write such
 * files. The text keeps its mark.
 * @returns undefined when the bytes are no text
 */
export function readTextBytes(bytes: Uint8Array): { text: string; encoding: TextEncoding } | undefined {
  const encoding = encodingOf(bytes);
  try {
    // Strict, and with its byte order mark: what is written back must be what was there.
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding };
  } catch {
    return undefined; // no text in this encoding is an answer here
  }
}

export function textBytes(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

const examinedBytes = 512;

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const first = bytes.subarray(0, examinedBytes);
  const zeros = (rest: number) => first.filter((byte, at) => byte === 0 && at % 2 === rest).length;
  if (bytes.length < 2 || bytes.length % 2 !== 0) return 'utf-8';
  if (zeros(1) * 4 > first.length && zeros(0) === 0) return 'utf-16le';
  return zeros(0) * 4 > first.length && zeros(1) === 0 ? 'utf-16be' : 'utf-8';
}
