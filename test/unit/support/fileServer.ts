import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { startServer } from './localServer';

/** What a file server does to one request, in place of serving it well. */
export type Mischief = (request: IncomingMessage, response: ServerResponse, served: ServedFile) => void;

export interface ServedFile {
  content: Buffer;
  etag?: string;
  lastModified?: string;
}

export const randomFile = (bytes: number): ServedFile => {
  const content = randomBytes(bytes);
  return { content, etag: `"${createHash('md5').update(content).digest('hex')}"` };
};

/** A file server like object storage, which does to its first requests what it is told, one each, and then behaves. */
export async function startFileServer(served: ServedFile, ...mischiefs: Mischief[]) {
  const state = { served };
  const server = await startServer((request, response) => {
    (mischiefs.shift() ?? serve)(request, response, state.served);
  });
  return Object.assign(server, {
    link: `${server.url}/file?X-Amz-Signature=${randomBytes(16).toString('hex')}`,
    state,
  });
}

/** As it should be: ranges on condition, validators, whole otherwise. */
export const serve: Mischief = (request, response, served) => {
  const { content } = served;
  const from = wantedFrom(request, served);
  const headers = headersOf(served);
  if (from === undefined)
    return void response.writeHead(200, { ...headers, 'content-length': content.length }).end(content);
  if (from >= content.length)
    return void response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end();
  const range = `bytes ${from}-${content.length - 1}/${content.length}`;
  response.writeHead(206, { ...headers, 'content-length': content.length - from, 'content-range': range });
  response.end(content.subarray(from));
};

export const headersOf = ({ etag, lastModified }: ServedFile) => ({
  ...(etag !== undefined && { etag }),
  ...(lastModified !== undefined && { 'last-modified': lastModified }),
});

function wantedFrom({ headers }: IncomingMessage, { etag, lastModified }: ServedFile): number | undefined {
  const from = /^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1];
  return from !== undefined && [etag, lastModified].includes(headers['if-range'] as string) ? Number(from) : undefined;
}

/** Begins well, and breaks the connection once so many bytes are on their way. */
export const breakAfter =
  (bytes: number): Mischief =>
  (_, response, served) => {
    response.writeHead(200, { ...headersOf(served), 'content-length': served.content.length });
    response.write(served.content.subarray(0, bytes), () => setTimeout(() => response.destroy(), 50));
  };

/** Begins well, and then says nothing more. */
export const hangAfter =
  (bytes: number): Mischief =>
  (_, response, served) => {
    response.writeHead(200, { ...headersOf(served), 'content-length': served.content.length });
    response.write(served.content.subarray(0, bytes));
  };

/** An answer of object storage in its own form; real ones repeat parts of the request. */
export const refuse =
  (status: number, code: string): Mischief =>
  ({ url }, response) => {
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(
      `<?xml version="1.0"?><Error><Code>${code}</Code><Message>Request has expired</Message><Got>${url ?? ''}</Got></Error>`,
    );
  };
