import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteSource } from './byteSource';
import { inflated } from './inflated';
import { UnpackProblem } from './unpackProblem';

/** With the only method there is: https://www.rfc-editor.org/rfc/rfc1952#page-5 */
export const gzipMagic = Buffer.from([0x1f, 0x8b, 8]);

const [hasHeaderChecksum, hasExtra, hasName, hasComment] = [2, 4, 8, 16];

/** All members, one after the other. What stands behind the last is no part of it, as gzip itself and browsers have it. */
export async function* gunzipped(source: ByteSource): AsyncGenerator<Buffer> {
  do {
    yield* member(source);
  } while ((await source.peek(3)).equals(gzipMagic));
}

async function* member(source: ByteSource): AsyncGenerator<Buffer> {
  await skipHeader(source);
  let [checksum, length] = [0, 0];
  for await (const part of inflated(source, createInflateRaw())) {
    checksum = crc32(part, checksum);
    length += part.length;
    yield part;
  }
  const trailer = await source.take(8);
  if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== length % 2 ** 32)
    throw new UnpackProblem('BAD_CHECKSUM');
}

async function skipHeader(source: ByteSource): Promise<void> {
  const header = await source.take(10);
  if (!header.subarray(0, 3).equals(gzipMagic)) throw new UnpackProblem('Z_DATA_ERROR');
  const flags = header[3]!;
  if (flags & hasExtra) await source.take((await source.take(2)).readUInt16LE());
  if (flags & hasName) await skipText(source);
  if (flags & hasComment) await skipText(source);
  if (flags & hasHeaderChecksum) await source.take(2);
}

/** Up to its zero byte. */
async function skipText(source: ByteSource): Promise<void> {
  while ((await source.take(1))[0] !== 0);
}
