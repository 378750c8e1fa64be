import type { IncomingMessage } from 'node:http';

/**
 * The body as UTF-8 text, or undefined when it is longer than `limitBytes`. A longer one is still read to its end,
 * without being kept: a caller that is still sending would not see the answer. Rejects when the connection breaks.
 */
export function readBody(request: IncomingMessage, limitBytes: number): Promise<string | undefined> {
  if (!hasBody(request)) return Promise.resolve('');
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limitBytes) chunks.push(chunk);
    });
    request.once('end', () => resolve(bytes <= limitBytes ? Buffer.concat(chunks).toString('utf8') : undefined));
    request.once('error', reject);
  });
}

/** HTTP/1.1 says so in the headers; most requests have none, and reading it costs a turn of the event loop. */
const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
