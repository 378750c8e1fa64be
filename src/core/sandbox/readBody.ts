import type { IncomingMessage } from 'node:http';

/**
 * The body as UTF-8 text, or undefined when it is longer than `limitBytes`. A longer one is read to its end all the same,
 * without being kept: a caller that is still sending would not see the answer. Rejects when the connection breaks.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= limitBytes) chunks.push(chunk);
  }
  return bytes <= limitBytes ? Buffer.concat(chunks).toString('utf8') : undefined;
}
