/** What bytes say when everything but one kind of signs is left out: by table, as files have many megabytes. */
type Kept = Uint8Array;

const keptSigns = (signs: string, write: (sign: string) => string): Kept => {
  const kept = new Uint8Array(256);
  for (const sign of signs) kept[sign.charCodeAt(0)] = write(sign).charCodeAt(0);
  return kept;
};
const digits = '0123456789';
const small = 'abcdefghijklmnopqrstuvwxyz';
const alphanumeric = keptSigns(digits + small + small.toUpperCase(), sign => sign.toLowerCase());
const ofBase64 = keptSigns(`${digits}${small}${small.toUpperCase()}+/-_`, sign =>
  sign.replace('-', '+').replace('_', '/'),
);

/** Letters and digits alone, in small letters: signs between them, of any kind, do not hide a key. */
export const lettersOf = (bytes: Buffer): Buffer => only(bytes, alphanumeric);
/** The signs of base64 alone, those of the form for addresses as the usual ones. */
export const base64Of = (bytes: Buffer): Buffer => only(bytes, ofBase64);

/** The numbers alone, with a space between: of a list of bytes, or of an object of them by place. */
export function numbersOf(text: string): string {
  return text.replace(/"\d+":/g, '').replace(/\D+/g, ' ');
}

function only(bytes: Buffer, kept: Kept): Buffer {
  const found = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (const byte of bytes) {
    const sign = kept[byte] ?? 0;
    if (sign > 0) found[length++] = sign;
  }
  return found.subarray(0, length);
}

/** Zero-width signs, soft hyphens and byte order marks, as bytes of UTF-8, and of UTF-16 without zeros. */
const unseen = /\xe2\x80[\x8b-\x8f]|\xe2\x81\xa0|\xef\xbb\xbf|\xc2?\xad|\v | \v/g;

/** Escapes in escapes. */
const maxRounds = 5;
const hex = '[0-9a-f]';
const escapes = new RegExp(
  [
    `%u(${hex}{4})`,
    `%(${hex}{2})`,
    `\\\\x(${hex}{2})`,
    `\\\\u\\{(${hex}{1,6})\\}`,
    `\\\\u(${hex}{4})`,
    `&#x(${hex}{1,6});?`,
    '&#(\\d{1,7});?',
    '&(amp|percnt|bsol|num|semi|quot);',
    '&[a-z]{2,31};',
    '\\\\[nrtbfv0]',
    '\\\\(?=[^\\w\\s])',
  ].join('|'),
  'gi',
);
const named: Readonly<Record<string, string>> = { amp: '&', percnt: '%', bsol: '\\', num: '#', semi: ';', quot: '"' };

/**
 * A text, and what it says when its escapes are read, and the escapes in that: each of them, as what a key itself holds may
 * look like an escape. Without zeros, so that UTF-16 reads as what it says,
 * and without signs that nobody sees.
 */
export function readings(bytes: Buffer): readonly Buffer[] {
  let text = bytes.toString('latin1').replaceAll('\0', '').replace(unseen, '');
  const found = [Buffer.from(text, 'latin1')];
  for (let round = 0; round < maxRounds; round++) {
    const read = text.replace(escapes, signOf);
    if (read === text) break;
    found.push(Buffer.from(read, 'latin1'));
    text = read;
  }
  return found;
}

/** Of an escape that is no sign of ASCII, only that something stands there. */
function signOf(whole: string, ...groups: readonly (string | undefined)[]): string {
  const [decimal, name] = [groups[6], groups[7]];
  if (name !== undefined) return named[name.toLowerCase()] ?? ' ';
  const digitsOfIt = groups.slice(0, 6).find(group => group !== undefined);
  if (digitsOfIt === undefined && decimal === undefined) return whole === '\\' ? '' : ' ';
  const code = digitsOfIt === undefined ? Number(decimal) : parseInt(digitsOfIt, 16);
  return code > 0 && code < 128 ? String.fromCharCode(code) : ' ';
}
