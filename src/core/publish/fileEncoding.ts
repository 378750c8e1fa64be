import { isUtf8 } from 'node:buffer';
import type { PreflightFinding } from './preflightFinding';

const seen = { evidence: 'seen in this file' } as const;
const wanted = 'The only kind of file that is known to be taken is CSV text in UTF-8.';

/** What the first bytes of a file say about what it is. An error here means that its rows cannot be read. */
export function findingOfFirstBytes(first: Buffer): PreflightFinding | undefined {
  if (first.length === 0) return { severity: 'error', message: 'The file is empty.', ...seen };
  const kind = kinds.find(([, bytes]) => first.subarray(0, bytes.length).equals(bytes))?.[0];
  if (kind === 'utf16' || hasManyNuls(first)) {
    const message = `The file is not UTF-8; it looks like UTF-16 (Excel’s “Unicode Text”). ${wanted} Save it as “CSV UTF-8”.`;
    return { severity: 'error', message, ...seen };
  }
  if (kind === undefined) return undefined;
  const workbook = workbooks[kind];
  const message = workbook
    ? `The file is ${workbook}, not CSV. ${wanted} Export it as “CSV UTF-8”.`
    : `The file is a ${kind}, not CSV. ${wanted}`;
  return { severity: 'error', message, ...seen };
}

const kinds: readonly (readonly [string, Buffer])[] = [
  ['utf16', Buffer.from([0xff, 0xfe])],
  ['utf16', Buffer.from([0xfe, 0xff])],
  ['zip', Buffer.from('PK\u0003\u0004')],
  ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['PDF', Buffer.from('%PDF-')],
  ['compressed file (gzip)', Buffer.from([0x1f, 0x8b])],
];

const workbooks: Readonly<Record<string, string>> = {
  zip: 'a ZIP archive or an Excel workbook',
  xls: 'an Excel workbook of the older kind (.xls)',
};

const hasManyNuls = (first: Buffer): boolean => first.filter(byte => byte === 0).length > first.length / 8;

/** UTF-8's byte order mark. */
export const hasMark = (first: Buffer): boolean => first.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));

/** Looks for bytes that are not UTF-8, part by part, and remembers the line of the first. */
export class EncodingWatch {
  private line = 1;
  private rest = Buffer.alloc(0);
  private firstBad: { line: number; byte: number } | undefined;

  add(part: Buffer): void {
    if (this.firstBad) return;
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, part]) : part;
    const whole = bytes.length - unfinishedBytes(bytes);
    this.check(bytes.subarray(0, whole));
    this.rest = Buffer.from(bytes.subarray(whole));
  }

  finding(): PreflightFinding | undefined {
    if (this.rest.length > 0) this.check(this.rest);
    if (!this.firstBad) return undefined;
    const { line, byte } = this.firstBad;
    const hex = byte.toString(16).toUpperCase().padStart(2, '0');
    const message = `Line ${line} holds a byte that is not UTF-8 (0x${hex}). The file is probably in Windows-1252, which Excel writes as plain “CSV”. Save it as “CSV UTF-8”, or letters beyond plain ASCII are lost.`;
    return { severity: 'error', line, message, ...seen };
  }

  private check(bytes: Buffer): void {
    if (!isUtf8(bytes)) {
      const at = firstBadIndex(bytes);
      this.firstBad = { line: this.line + lineEnds(bytes.subarray(0, at)), byte: bytes[at] ?? 0 };
      return;
    }
    this.line += lineEnds(bytes);
  }
}

/** Bytes at the end that begin a character whose rest is in the next part. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
  }
  return 0;
}

const lengthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);

/** Character by character: only ever done once for a file. */
function firstBadIndex(bytes: Buffer): number {
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : lengthOf(byte);
    if (byte >= 0x80 && !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return 0;
}

function lineEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}
