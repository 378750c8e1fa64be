import { isUtf8 } from 'node:buffer';
import type { Reading } from '../model/exchange';

/** A text, and how its bytes were read where that is not plain UTF-8. */
export interface DecodedText extends Pick<Reading, 'charset' | 'isCharsetUnknown' | 'isDamaged'> {
  text: string;
}

/** Byte order marks; the longer ones first, as one of UTF-32 begins like one of UTF-16. */
const marks = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/** Where the zeros are when a text begins with two ASCII characters, as JSON and web pages do (RFC 4627, section 3). */
const zeros = [
  ['utf-32be', /^0001/],
  ['utf-32le', /^1000/],
  ['utf-16be', /^0101/],
  ['utf-16le', /^1010/],
] as const;

/**
 * Reads bytes as text: by their byte order mark, which is no part of the text, else by their content type, else as UTF-8.
 * JSON is UTF-8 whatever its headers say, where it can be (RFC 8259, section 8.1): many servers name ISO-8859-1 by default.
 * @param contentType the header's value; empty where there is none
 */
export function decodeText(bytes: Uint8Array, contentType = ''): DecodedText {
  const named = /;\s*charset\s*=\s*["']?([^"';,\s]+)/i.exec(contentType)?.[1];
  const charset = markOf(bytes) ?? patternOf(bytes) ?? charsetOf(named, bytes, contentType);
  if (charset === undefined) return { ...decoded(bytes, 'utf-8'), isCharsetUnknown: true };
  return { ...decoded(bytes, charset), ...(charset !== 'utf-8' && { charset }) };
}

const markOf = (bytes: Uint8Array): string | undefined =>
  marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];

function patternOf(bytes: Uint8Array): string | undefined {
  const pattern = [...bytes.subarray(0, 4)].map(byte => (byte === 0 ? 0 : 1)).join('');
  return zeros.find(([, form]) => form.test(pattern))?.[0];
}

/** @returns undefined for a name that is not known */
function charsetOf(named: string | undefined, bytes: Uint8Array, contentType: string): string | undefined {
  if (named === undefined) return 'utf-8';
  const known = knownName(named);
  // In these any bytes are a text; that they are valid UTF-8 as well is no accident.
  const isAnyBytes = known !== undefined && /^(windows|iso-8859|koi8|macintosh|x-mac|ibm)/.test(known);
  return isAnyBytes && isJson(contentType) && isUtf8(bytes) ? 'utf-8' : known;
}

const isJson = (contentType: string): boolean => /^\s*[\w.+-]+\/([\w.+-]+\+)?json\s*(;|$)/i.test(contentType);

function knownName(label: string): string | undefined {
  if (/^utf-?32$/i.test(label)) return 'utf-32le';
  if (/^utf-?32[lb]e$/i.test(label)) return `utf-32${label.slice(-2).toLowerCase()}`;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined; // what it throws is that it does not know the label
  }
}

function decoded(bytes: Uint8Array, charset: string): DecodedText {
  if (charset.startsWith('utf-32')) return { text: fromUtf32(bytes, charset === 'utf-32be') };
  // Some programs write the mark twice.
  const text = new TextDecoder(charset).decode(bytes).replace(/^\uFEFF+/, '');
  return { text, ...(text.includes('\uFFFD') && isDamaged(bytes, charset) && { isDamaged: true }) };
}

/** The replacement character may also be in the text that was sent. */
function isDamaged(bytes: Uint8Array, charset: string): boolean {
  if (charset === 'utf-8') return !isUtf8(bytes);
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true; // what it throws is that the bytes do not fit
  }
}

function fromUtf32(bytes: Uint8Array, isBigEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, !isBigEndian);
    parts.push(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code));
  }
  return parts.join('').replace(/^\uFEFF+/, '');
}

/** A header's value, which RFC 9110 leaves open: UTF-8 where it is valid, else one character a byte. @param raw a character a byte */
export function headerText(raw: string): string {
  const bytes = Buffer.from(raw, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : raw;
}
