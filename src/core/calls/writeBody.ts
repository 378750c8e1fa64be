import type { Readable } from 'node:stream';
import type { PartFile } from './partFile';

/** Bytes collected before they are written: one write of this size costs far less than sixteen of a socket's 64 KiB. */
const blockBytes = 1024 * 1024;

/**
 * Writes a body to a file as it comes. Two blocks in turn, one being filled while the other is written: so the network
 * need not wait for the disk, and no more than two blocks are held however far the network is ahead.
 * @param onReceived called with the bytes of each part that arrived
 */
export async function writeBody(body: Readable, part: PartFile, onReceived: (bytes: number) => void): Promise<void> {
  const blocks = [Buffer.allocUnsafe(blockBytes), Buffer.allocUnsafe(blockBytes)] as const;
  let turn: 0 | 1 = 0;
  let filled = 0;
  let writing: Promise<void> | undefined;
  const flush = async () => {
    await writing;
    writing = part.write(blocks[turn].subarray(0, filled));
    // Looked at when the next block is full; until then it must not count as unhandled.
    writing.catch(() => undefined);
    turn = turn === 0 ? 1 : 0;
    filled = 0;
  };
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      onReceived(chunk.length);
      for (let taken = 0; taken < chunk.length;) {
        const copied = chunk.copy(blocks[turn], filled, taken);
        taken += copied;
        filled += copied;
        if (filled === blockBytes) await flush();
      }
    }
  } finally {
    // Also after a break: what came is kept.
    if (filled > 0) await flush();
    await writing;
  }
}
