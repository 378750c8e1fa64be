import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export interface ReadBodyOptions {
  maxBodyBytes: number;
  /** Called once, when the decompressed body passes the limit; reading stops then. */
  onTooLarge: () => void;
  /** Called with the bytes of each part as it arrives, before decompression. */
  onReceived: (bytes: number) => void;
}

/** By the value of `content-encoding`. */
export const decompressors: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/**
 * Reads a body to its end, decompressed. The limit counts decompressed bytes, so a small answer that unpacks to a huge
 * one is stopped too.
 * @param encoding value of `content-encoding`; an unknown one is read as it is
 */
export async function readBody(body: Readable, encoding: string, options: ReadBodyOptions): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length > options.maxBodyBytes) {
      options.onTooLarge();
      throw new Error('The answer is too large.');
    }
    parts.push(part);
  };
  const decompress = decompressors[encoding];
  if (!decompress) {
    for await (const part of body as AsyncIterable<Buffer>) {
      options.onReceived(part.length);
      keep(part);
    }
  } else {
    await pipeline(body, counted(options.onReceived), decompress(), async (source: AsyncIterable<Buffer>) => {
      for await (const part of source) keep(part);
    });
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts, length);
}

const counted = (onReceived: (bytes: number) => void) =>
  async function* (source: AsyncIterable<Buffer>) {
    for await (const part of source) {
      onReceived(part.length);
      yield part;
    }
  };
