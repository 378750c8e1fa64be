import { openToRead } from '../../storage/openToRead';
import type { Readable } from 'node:stream';

/** Enough to distinguish a table from a web page that begins with the name of a column, from the first visible character on. */
const significantBytes = 4096;
/** Blanks that are read past at the most; the bound is ours. A beginning that is shorter and blank is all of its file. */
export const maxBeginningBytes = 64 * 1024;

/**
 * The parts with which a body begins, all of them if it is short. The rest can be read on, without a detour that a long
 * body would pay for.
 */
export async function bodyBeginning(body: Readable): Promise<readonly Buffer[]> {
  const parts: Buffer[] = [];
  let [bytes, significant] = [0, 0];
  for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    parts.push(part);
    bytes += part.length;
    const first = significant > 0 ? 0 : part.findIndex(isSeen);
    if (first >= 0) significant += part.length - first;
    if (significant >= significantBytes || bytes >= maxBeginningBytes) break;
  }
  return parts;
}

/** Neither a blank of ASCII nor the zero of one in UTF-16. */
const isSeen = (byte: number): boolean => byte > 0x20;

export async function fileBeginning(file: string): Promise<Buffer> {
  const handle = await openToRead(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(maxBeginningBytes), 0, maxBeginningBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The first part of a file that holds more than blanks and separators; an empty one if none does. */
export async function significantPart(file: string): Promise<Buffer> {
  const handle = await openToRead(file);
  try {
    const block = Buffer.alloc(maxBeginningBytes);
    for (let position = 0; ; position += maxBeginningBytes) {
      const { bytesRead } = await handle.read(block, 0, maxBeginningBytes, position);
      if (bytesRead < maxBeginningBytes || block.some(isTelling)) return block.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

const between: ReadonlySet<number> = new Set(Buffer.from(',;|"\''));
const isTelling = (byte: number): boolean => isSeen(byte) && !between.has(byte);
