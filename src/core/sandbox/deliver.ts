import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Reply } from './reply';

/** Puts an answer on the wire whole. Rejects when the caller goes away while a stream is sent. */
export async function deliver(response: ServerResponse, reply: Reply): Promise<void> {
  writeHead(response, reply);
  if (reply.body instanceof Readable) await pipeline(reply.body, response);
  else response.end(reply.body);
}

/** Sends the same answer in drops, ten a second. */
export async function deliverSlowly(response: ServerResponse, reply: Reply, bytesPerSecond: number): Promise<void> {
  writeHead(response, reply);
  const size = Math.ceil(bytesPerSecond / 10);
  const drops = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += size) {
        yield chunk.subarray(at, at + size);
        await pause(100);
      }
    }
  };
  await pipeline(streamOf(reply), drops, response);
}

/** Sends the first half of the answer and breaks the connection. */
export async function deliverHalf(response: ServerResponse, reply: Reply): Promise<void> {
  writeHead(response, reply);
  let left = Math.floor(lengthOf(reply) / 2);
  for await (const chunk of streamOf(reply)) {
    const part = (chunk as Uint8Array).subarray(0, left);
    left -= part.length;
    await new Promise(resolve => response.write(part, resolve));
    if (left === 0 || response.destroyed) break;
  }
  response.socket?.destroy();
}

/** Guesses are joined into one header; `x-sandbox` marks every answer, so that none is ever taken for a real one. */
function writeHead(response: ServerResponse, { status, contentType, body, headers, guesses }: Reply): void {
  const bytes = body instanceof Readable ? undefined : Buffer.byteLength(body);
  response.writeHead(status, {
    ...(bytes !== 0 && { 'content-type': contentType }),
    ...(bytes !== undefined && { 'content-length': bytes }),
    'cache-control': 'no-store',
    'x-sandbox': 'sg-api-keys',
    ...(guesses.length > 0 && { 'x-sandbox-guess': guesses.join('; ') }),
    ...headers,
  });
}

function lengthOf({ body, headers }: Reply): number {
  return body instanceof Readable ? Number(headers['content-length'] ?? 0) : Buffer.byteLength(body);
}

function streamOf({ body }: Reply): Readable {
  return body instanceof Readable ? body : Readable.from([Buffer.from(body)]);
}
