import { isUtf8 } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import type { PreflightFinding } from './preflightFinding';

/** Searches for bytes that are not UTF-8, part by part, and remembers the line of the first. */
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
    const likely = notInWindows1252.includes(byte)
      ? l10n.t('The file is in another encoding, perhaps an East Asian one.')
      : l10n.t('The file is probably in Windows-1252, which Excel writes as plain “CSV”.');
    const message = `${l10n.t('Line {0} has a byte that is not UTF-8 ({1}).', line, `0x${hex}`)} ${likely}`;
    const advice = l10n.t('Save it as “CSV UTF-8”. Otherwise, letters outside ASCII are lost.');
    return { severity: 'error', line, message, advice, evidence: 'seenInFile' };
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

/** Bytes that Windows-1252 leaves without a character. */
const notInWindows1252: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

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

/** Of a file that has none of LF, as old programs for Mac write it, each CR ends a line. */
function lineEnds(bytes: Buffer): number {
  return countOf(bytes, bytes.includes(0x0a) ? 0x0a : 0x0d);
}

function countOf(bytes: Buffer, wanted: number): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) count++;
  return count;
}
