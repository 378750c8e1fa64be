import * as zlib from 'node:zlib';
import { ByteSource } from './byteSource';
import { inflated } from './inflated';

/** Magic numbers, little-endian: https://www.rfc-editor.org/rfc/rfc8878#section-3.1 */
const frameMagic = 0xfd2fb528;
const isSkippable = (magic: number): boolean => magic >>> 4 === 0x184d2a5;
/** A block type: one byte, to be repeated. */
const repeatedByte = 1;

/** Node.js has it since 22.15; a host on an older one says that it cannot undo it. */
export const hasZstd = 'createZstdDecompress' in zlib;

const magicOf = (bytes: Buffer): number => (bytes.length < 4 ? 0 : bytes.readUInt32LE());
const isFrame = (magic: number): boolean => magic === frameMagic || isSkippable(magic);

export const isZstdFrame = (beginning: Buffer): boolean => isFrame(magicOf(beginning));

/**
 * All frames, one after the other. Node.js's decoder drops the second of two frames that come in one part (24.21), so
 * each is given to a decoder of its own.
 */
export async function* zstdFrames(source: ByteSource): AsyncGenerator<Buffer> {
  do {
    const magic = magicOf(await source.peek(4));
    if (isSkippable(magic)) await pass(source, 4 + 4 + (await source.peek(8)).readUInt32LE(4));
    else yield* inflated(new ByteSource(frame(source)), zlib.createZstdDecompress());
  } while (isFrame(magicOf(await source.peek(4))));
}

/** The bytes of one frame: header, blocks up to the last, checksum. */
async function* frame(source: ByteSource): AsyncGenerator<Buffer> {
  const [, , , , descriptor = 0] = await source.peek(5);
  yield await source.take(5 + headerLength(descriptor));
  for (let isLast = false; !isLast;) {
    const block = await source.take(3);
    yield block;
    const header = block.readUIntLE(0, 3);
    isLast = (header & 1) === 1;
    const isRepeated = ((header >> 1) & 3) === repeatedByte;
    yield await source.take(isRepeated ? 1 : header >> 3);
  }
  if (descriptor & 4) yield await source.take(4);
}

/** Window, dictionary and content size behind the descriptor: https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1.1 */
function headerLength(descriptor: number): number {
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const dictionary = [0, 1, 2, 4][descriptor & 3]!;
  const size = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6]!;
  return (isSingleSegment ? 0 : 1) + dictionary + size;
}

async function pass(source: ByteSource, length: number): Promise<void> {
  for (let left = length; left > 0;) {
    const part = await source.next(left);
    if (!part) return;
    left -= part.length;
  }
}
