import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { openNew } from '../../storage/newFile';
import { removeFile } from '../../storage/placeFile';
import { unpackedContent, type Packing } from './packedFile';

/**
 * Unpacks a file that was sent compressed although that was not requested, as object storage does with one that was stored
 * like that. Done at the end, because only the bytes as they were sent can be resumed after a break.
 * @param plain where the unpacked content goes
 * @returns the file with the plain content: the same when there is nothing to unpack
 * @throws UnpackProblem when it cannot be unpacked
 */
export async function decompressed(
  file: string,
  plain: string,
  packing: Packing,
  signal?: AbortSignal,
): Promise<string> {
  const content = await unpackedContent(file, packing);
  if (!content) return file;
  // One that was left by a kill; of a link that was put there, the link goes.
  await removeFile(plain);
  const handle = await openNew(plain, (await stat(file)).mode & 0o777);
  try {
    const write = async (parts: AsyncIterable<Buffer>) => {
      for await (const part of parts) await handle.writeFile(part);
    };
    await pipeline(content, write, { ...(signal && { signal }) });
    await handle.sync();
  } finally {
    await handle.close();
  }
  return plain;
}
