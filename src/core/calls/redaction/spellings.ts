/** Letters and digits alone, in lower case: what stands between them differs from writer to writer. */
const codeOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

export const hexOf = (text: string): string => Buffer.from(text).toString('hex');

/** Base64 at each of its three offsets, without the characters that what stands before and behind has a part in. */
export const base64Of = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map(offset => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return codeOf(text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)));
  });

/** Characters that the letters and digits of a secret must have, to be searched for whatever stands between them. */
const leastSpread = 16;
/** Fewer letters and digits of a code would be found in other texts too. */
const leastCode = 8;

/** How the bytes of a secret are written down: in base64, in hex, as numbers, each also as UTF-16; and its letters one by one. */
export function codesOf(secret: string): { code: string; isBase64: boolean }[] {
  const bytes = Buffer.from(secret);
  // Whichever of its two bytes comes first: the zero at one end is left out.
  const wide = Buffer.from(secret, 'utf16le').subarray(0, -1);
  const hex = bytes.toString('hex');
  const plain = [hex, hex.replace(/..(?!$)/g, '$&0x'), [...bytes].join(''), wide.toString('hex'), [...wide].join('')];
  const letters = codeOf(secret);
  const codes = [
    ...[...plain, ...(letters.length >= leastSpread ? [letters] : [])].map(code => ({ code, isBase64: false })),
    ...[...base64Of(bytes), ...base64Of(wide)].map(code => ({ code, isBase64: true })),
  ];
  return codes.filter(({ code }) => code.length >= leastCode);
}
