import { dispatcherFor } from './network/dispatcher';
import type { NetworkSettings } from './network/networkSettings';

export interface PictureOptions {
  userAgent: string;
  /** Longest time for all of it, milliseconds. */
  limitMs: number;
  maxBytes: number;
  network?: NetworkSettings;
  signal?: AbortSignal;
}

/** The first bytes of every PNG: https://www.w3.org/TR/png-3/#5PNG-file-signature */
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Fetches a PNG without a key and without following redirects. The type is known by its bytes, not by what the server
 * says of them.
 * @returns undefined when there is none: the caller can do without
 */
export async function fetchPng(address: string, options: PictureOptions): Promise<Buffer | undefined> {
  const { userAgent, limitMs, maxBytes, network } = options;
  const { origin, pathname, search } = new URL(address);
  const limit = AbortSignal.timeout(limitMs);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  try {
    const { statusCode, body } = await dispatcherFor(address, limitMs, network).request({
      origin,
      path: pathname + search,
      method: 'GET',
      headers: { accept: 'image/png', 'user-agent': userAgent },
      signal,
    });
    const bytes = await readAtMost(body, statusCode === 200 ? maxBytes : 0);
    return bytes?.subarray(0, pngSignature.length).equals(pngSignature) ? bytes : undefined;
  } catch {
    return undefined; // no picture is an answer here, whatever the reason
  }
}

async function readAtMost(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > maxBytes) return undefined; // leaving the loop ends the request
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}
