import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** Enough to tell a table from a web page. */
const beginningBytes = 512;

/**
 * The parts with which a body begins, all of them if it is short. The rest can be read on, without a detour that a long
 * body would pay for.
 */
export async function bodyBeginning(body: Readable): Promise<readonly Buffer[]> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= beginningBytes) break;
  }
  return parts;
}

export async function fileBeginning(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginningBytes), 0, beginningBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
