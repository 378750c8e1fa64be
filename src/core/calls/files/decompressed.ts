import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { decompressors } from '../readBody';

/**
 * Unpacks a file that came compressed although it was not asked for so, as object storage does with one that was stored
 * like that. Done at the end, because only the bytes as they were sent can be gone on with after a break.
 * @param encoding value of `content-encoding`
 * @param plain where the unpacked content goes
 * @returns the file with the plain content: the same when there is nothing to unpack
 */
export async function decompressed(
  file: string,
  plain: string,
  encoding: string | undefined,
  signal?: AbortSignal,
): Promise<string> {
  const decompress = decompressors[encoding ?? ''];
  if (!decompress) return file;
  await pipeline(createReadStream(file), decompress(), createWriteStream(plain), { ...(signal && { signal }) });
  const handle = await open(plain, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  return plain;
}
