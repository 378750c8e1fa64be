import { createBrotliDecompress, createInflate, createInflateRaw } from 'node:zlib';
import { unchunked } from './awsChunks';
import type { ByteSource } from './byteSource';
import { gzipMagic, gunzipped } from './gzipMembers';
import { inflated } from './inflated';
import { hasZstd, isZstdFrame, zstdFrames } from './zstdFrames';

/** One way in which a body can be packed. */
export interface Coding {
  /** Undoes it; reads no further than the packed data goes. Absent: this host cannot. */
  undo?: (source: ByteSource) => AsyncIterable<Buffer>;
  /** Whether bytes that begin so are packed like this; undefined where it has no mark of its own. */
  isMarked?: (beginning: Buffer) => boolean;
}

const gzip: Coding = { undo: gunzipped, isMarked: bytes => bytes.subarray(0, 3).equals(gzipMagic) };

/** Some servers and object storages mean a bare deflate stream by "deflate", against RFC 9110, section 8.4.1.2. */
async function* inflatedEither(source: ByteSource): AsyncGenerator<Buffer> {
  const [first = 0, second = 0] = await source.peek(2);
  // The header of RFC 1950: method 8, a window of at most 32 KiB, and a check sum over both bytes.
  const isZlib = (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;
  yield* inflated(source, isZlib ? createInflate() : createInflateRaw());
}

const zstd: Coding = { isMarked: isZstdFrame, ...(hasZstd && { undo: zstdFrames }) };

/** By their name in `content-encoding`; a Map, as the name comes from the network. */
export const codings: ReadonlyMap<string, Coding> = new Map<string, Coding>([
  ['gzip', gzip],
  ['x-gzip', gzip],
  ['deflate', { undo: inflatedEither }],
  ['br', { undo: source => inflated(source, createBrotliDecompress()) }],
  ['zstd', zstd],
  ['aws-chunked', { undo: unchunked }],
]);

/**
 * The codings of a body in the order in which they were applied (RFC 9110, section 8.4). `aws-chunked` is put last: S3
 * writes it first and means the outermost (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html).
 * @param values of every `content-encoding` header
 */
export function codingsOf(values: readonly string[]): readonly string[] {
  const names = values
    .flatMap(value => value.split(','))
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '' && name !== 'identity');
  const others = names.filter(name => name !== 'aws-chunked');
  return others.length === names.length ? names : [...others, 'aws-chunked'];
}

/** Codings that bytes show by their beginning alone. */
const marked = [gzip, zstd];

export const markedCoding = (beginning: Buffer): Coding | undefined =>
  marked.find(({ isMarked }) => isMarked?.(beginning));

export const isMarkedAsPacked = (beginning: Buffer): boolean => markedCoding(beginning) !== undefined;
