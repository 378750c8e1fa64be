import type { Readable } from 'node:stream';
import { codingsOf } from './encoding/codings';
import { unpacked } from './encoding/unpacked';
import { UnpackProblem } from './encoding/unpackProblem';
import type { Reading } from '../model/exchange';

export interface ReadBodyOptions {
  maxBodyBytes: number;
  /** Called once, when the body passes the limit, as sent or unpacked; reading stops then. */
  onTooLarge: () => void;
  /** Called with the bytes of each part as it arrives, before it is unpacked. */
  onReceived: (bytes: number) => void;
}

/** A body without its codings: empty when it could not be unpacked. */
export interface ReadBody extends Pick<Reading, 'packing' | 'notUnpacked'> {
  bytes: Buffer;
}

/**
 * Reads a body to its end and unpacks it. It is whole before it is unpacked, so what is wrong with the connection and what
 * with the bytes are not mixed up. The limit counts at each coding: a small answer that unpacks to a huge one is stopped.
 * @param encodings values of the `content-encoding` headers
 */
export async function readBody(
  body: Readable,
  encodings: readonly string[],
  options: ReadBodyOptions,
): Promise<ReadBody> {
  const sent = await collected(body, options, options.onReceived);
  try {
    const notes = new Set<Reading['packing']>();
    const limits = { maxBytes: options.maxBodyBytes, isText: true };
    const bytes = await collected(
      unpacked(inOnePart(sent), codingsOf(encodings), limits, note => notes.add(note)),
      options,
    );
    const [packing] = notes;
    return { bytes, ...(packing && { packing }) };
  } catch (error) {
    const isTooLarge = error instanceof UnpackProblem && error.reason === 'TOO_LARGE';
    if (isTooLarge) options.onTooLarge();
    if (isTooLarge || !(error instanceof UnpackProblem)) throw error;
    return { bytes: Buffer.alloc(0), notUnpacked: error.reason };
  }
}

async function collected(
  body: AsyncIterable<Buffer>,
  { maxBodyBytes, onTooLarge }: ReadBodyOptions,
  onPart: (bytes: number) => void = () => undefined,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body) {
    onPart(part.length);
    length += part.length;
    if (length > maxBodyBytes) {
      onTooLarge();
      throw new Error('The answer is too large.');
    }
    parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts, length);
}

// eslint-disable-next-line @typescript-eslint/require-await -- the type that is read from is that of a stream
async function* inOnePart(bytes: Buffer): AsyncGenerator<Buffer> {
  if (bytes.length > 0) yield bytes;
}
