import { once } from 'node:events';
import type { Transform } from 'node:stream';
import type { ByteSource } from './byteSource';
import { truncated, UnpackProblem } from './unpackProblem';

/** A decoder of zlib counts what it read, which the type of streams leaves out. */
type Decoder = Transform & { bytesWritten: number };

/**
 * Decodes one packed stream and gives back what stands behind its end. Node.js's own decoders drop that, or take it for
 * more, by where the parts of the source happen to end.
 */
export async function* inflated(source: ByteSource, decoder: Decoder): AsyncGenerator<Buffer> {
  const feeding = feed(source, decoder);
  feeding.catch(() => undefined); // checked below, when all is read
  try {
    for await (const part of decoder as AsyncIterable<Buffer>) yield part;
  } catch (error) {
    throw asProblem(error);
  } finally {
    decoder.destroy();
  }
  await feeding;
}

async function feed(source: ByteSource, decoder: Decoder): Promise<void> {
  const over = once(decoder, 'close').catch(() => undefined); // an error is seen by whoever reads
  let fed = 0;
  try {
    while (!decoder.destroyed) {
      const part = await source.next();
      if (!part) return void decoder.end();
      fed += part.length;
      // One that has come to its end never says that it took the rest.
      await Promise.race([written(decoder, part), over]);
      const unread = fed - decoder.bytesWritten;
      if (unread > 0) return source.giveBack(part.subarray(part.length - unread));
    }
  } catch (error) {
    // The source broke, which is for the reader to know.
    decoder.destroy(error as Error);
  }
}

const written = (decoder: Transform, part: Buffer): Promise<void> =>
  new Promise(done => void decoder.write(part, () => done()));

function asProblem(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !/^Z_|^ERR_BROTLI|^ERR__ERROR|^ERR_ZSTD|^ZSTD_/.test(code)) return error;
  return code === 'Z_BUF_ERROR' ? truncated() : new UnpackProblem(code);
}
