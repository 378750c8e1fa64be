import type { ByteSource } from './byteSource';
import { UnpackProblem } from './unpackProblem';

/** Size in hexadecimal, and a signature where the chunks are signed: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html */
const header = /^([0-9a-f]{1,8})(;chunk-signature=[0-9a-f]{64})?\r\n/i;
const maxHeader = 8 + 17 + 64 + 2;
/** Larger chunks without a signature are not read whole to distinguish them from text that begins with a number. Ours. */
const maxUnsigned = 8 * 1024 * 1024;

/**
 * Takes the framing of `aws-chunked` away. It is for uploads, and object storage undoes it: what comes back usually has the
 * label alone, and some stores keep the frames. So bytes that are not framed are passed on as they are.
 */
export async function* unchunked(source: ByteSource): AsyncGenerator<Buffer> {
  if (!(await isFramed(source))) {
    yield* source;
    return;
  }
  for (;;) {
    const [line = '', size = ''] = header.exec((await source.peek(maxHeader)).toString('latin1')) ?? [];
    if (line === '') throw new UnpackProblem((await source.peek(1)).length === 0 ? 'TRUNCATED' : 'BAD_CHUNK');
    await source.take(line.length);
    let left = parseInt(size, 16);
    if (left === 0) return; // trailers may follow, which say nothing that is needed here
    while (left > 0) {
      const part = await source.next(left);
      if (!part) throw new UnpackProblem('TRUNCATED');
      left -= part.length;
      yield part;
    }
    if ((await source.take(2)).toString('latin1') !== '\r\n') throw new UnpackProblem('BAD_CHUNK');
  }
}

/** A signature is proof; without one the next chunk must begin where the first ends. */
async function isFramed(source: ByteSource): Promise<boolean> {
  const [line, size = '', signature] = header.exec((await source.peek(maxHeader)).toString('latin1')) ?? [];
  if (line === undefined || signature !== undefined) return line !== undefined;
  const bytes = parseInt(size, 16);
  if (bytes > maxUnsigned) return false;
  const end = line.length + bytes;
  const behind = (await source.peek(end + 2 + maxHeader)).subarray(end).toString('latin1');
  // The last chunk is empty, with a blank line behind it or trailers.
  return bytes === 0 ? /^(\r\n$|x-amz-)/i.test(behind) : behind.startsWith('\r\n') && header.test(behind.slice(2));
}
