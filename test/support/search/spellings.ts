/** Writes a text in another way. */
export type Write = (text: string) => string;

const hex = (code: number, length: number) => code.toString(16).padStart(length, '0');
const unitsOf = (text: string) => Array.from({ length: text.length }, (_, n) => text.charCodeAt(n));
const bytesOf = (text: string) => [...Buffer.from(text)];

/** Ways of writing that can be put into one another. */
export const layers: readonly (readonly [string, Write])[] = [
  [
    'all percent',
    text =>
      bytesOf(text)
        .map(byte => `%${hex(byte, 2)}`)
        .join(''),
  ],
  ['percent where needed', encodeURIComponent],
  [
    'percent of UTF-16',
    text =>
      unitsOf(text)
        .map(unit => `%u${hex(unit, 4)}`)
        .join(''),
  ],
  ['JSON', text => JSON.stringify(text).slice(1, -1)],
  [
    'JSON with code points',
    text =>
      unitsOf(text)
        .map(unit => `\\u${hex(unit, 4).toUpperCase()}`)
        .join(''),
  ],
  [
    'JavaScript bytes',
    text =>
      bytesOf(text)
        .map(byte => `\\x${hex(byte, 2)}`)
        .join(''),
  ],
  ['JavaScript braces', text => [...text].map(sign => `\\u{${hex(sign.codePointAt(0)!, 1)}}`).join('')],
  ['HTML numbers', text => [...text].map(sign => `&#${sign.codePointAt(0)};`).join('')],
  ['HTML hex', text => [...text].map(sign => `&#x${hex(sign.codePointAt(0)!, 1)};`).join('')],
  ['HTML names', text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')],
  ['zero-width signs between', text => [...text].join('\u200b')],
  ['soft hyphens between', text => [...text].join('\u00ad')],
  ['zeros of UTF-16', text => [...text].join('\0')],
];

/** Ways of writing bytes, of a key as the API takes it. */
export const codes: readonly (readonly [string, Write])[] = [
  ['hex', text => Buffer.from(text).toString('hex')],
  [
    'capital hex with dashes',
    text =>
      bytesOf(text)
        .map(byte => hex(byte, 2).toUpperCase())
        .join('-'),
  ],
  [
    'hex with colons',
    text =>
      bytesOf(text)
        .map(byte => hex(byte, 2))
        .join(':'),
  ],
  [
    'hex as numbers',
    text =>
      bytesOf(text)
        .map(byte => `0x${hex(byte, 2)}`)
        .join(', '),
  ],
  ['a list of bytes', text => JSON.stringify(bytesOf(text))],
  ['base64', text => Buffer.from(text).toString('base64')],
  ['base64 for addresses', text => Buffer.from(text).toString('base64url')],
  ['base64 behind one byte', text => Buffer.from(`:${text}`).toString('base64')],
  ['base64 behind two', text => Buffer.from(`u:${text}`).toString('base64')],
  ['base64 with a line end', text => Buffer.from(`${text}\n`).toString('base64')],
  ['base64 in lines', text => Buffer.from(text).toString('base64').replace(/.{8}/g, '$&\r\n')],
  ['base64 of UTF-16', text => Buffer.from(text, 'utf16le').toString('base64')],
  ['letters in lines', text => text.replace(/.{7}/g, '$&\n')],
];
