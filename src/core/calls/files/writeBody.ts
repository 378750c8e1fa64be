import type { Readable } from 'node:stream';
import type { PartFile } from './partFile';

/** Bytes, and parts, that are collected before they are written: one write of this size costs far less than sixteen small ones. */
const batchBytes = 1024 * 1024;
const batchParts = 512;
/** Milliseconds after which less is written too: over a slow connection little would be kept otherwise. */
const batchMs = 1_000;

/**
 * Writes a body to a file as it comes, after what was read of it already. One batch is collected while the other is written: so the network need not wait for
 * the disk, and no more than two batches are held however far the network is ahead.
 * @param onReceived called with the bytes of each part that arrived
 */
export async function writeBody(
  beginning: readonly Buffer[],
  body: Readable,
  part: PartFile,
  onReceived: (bytes: number) => void,
): Promise<void> {
  let batch: Buffer[] = [];
  let batched = 0;
  let flushedMs = performance.now();
  let writing: Promise<void> | undefined;
  const flush = async () => {
    await writing;
    writing = writeAndRelease(part, batch);
    // Looked at when the next batch is full; until then it must not count as unhandled.
    writing.catch(() => undefined);
    batch = [];
    batched = 0;
    flushedMs = performance.now();
  };
  const take = (chunk: Buffer) => {
    onReceived(chunk.length);
    batch.push(chunk);
    batched += chunk.length;
  };
  try {
    beginning.forEach(take);
    for await (const chunk of body as AsyncIterable<Buffer>) {
      take(chunk);
      const isFull = batched >= batchBytes || batch.length >= batchParts;
      if (isFull || performance.now() - flushedMs > batchMs) await flush();
    }
  } finally {
    // Also after a break: what was received is kept.
    if (batched > 0) await flush();
    await writing;
  }
}

async function writeAndRelease(part: PartFile, batch: readonly Buffer[]): Promise<void> {
  await part.write(batch);
  batch.forEach(release);
}

/**
 * Gives a part's memory back at once. Each read of a socket takes 64 KiB of new memory, and the collector of garbage
 * comes so late that a fast transfer would hold 100 MiB and spend half of its time on getting more.
 */
function release({ buffer, byteLength }: Buffer): void {
  // Only where nothing else can be in the same memory, like the end of the headers.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
