import type { FileHandle } from 'node:fs/promises';

/** Read from the disk at a time; more than a socket holds back by itself, see below. 512 KiB was slower than curl on loopback. */
const partBytes = 2 * 1024 * 1024;
const partsInTurn = 3;

/**
 * A file part by part, in buffers that are used again, so that a large file leaves no garbage behind. undici asks for the
 * next part only when its socket has room, and a part is larger than what a socket keeps (64 KiB): so when part n + 1 is
 * asked for, part n has gone to the system, and its buffer is filled again no sooner than that. The next part is read
 * while the one before is on its way.
 * @param size bytes to give; a file that has become shorter gives fewer
 */
export async function* fileParts(handle: FileHandle, size: number): AsyncGenerator<Buffer> {
  const buffers = Array.from({ length: partsInTurn }, () => Buffer.allocUnsafeSlow(Math.min(partBytes, size)));
  let turn = 0;
  const read = async (position: number): Promise<Buffer> => {
    const buffer = buffers[turn++ % partsInTurn]!;
    const length = Math.min(buffer.length, size - position);
    if (length <= 0) return buffer.subarray(0, 0);
    const { bytesRead } = await handle.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
  };
  let position = 0;
  let part = await read(position);
  while (part.length > 0) {
    position += part.length;
    const next = read(position);
    // Whoever stops in between waits for the read all the same, since the file is closed then.
    try {
      yield part;
    } finally {
      await next.catch(() => undefined); // reported below, when it is its turn
    }
    part = await next;
  }
}
