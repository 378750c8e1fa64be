// The lightest load that a server can be put under from Node: fixed bytes over plain sockets, one request at a time on
// each. A real client would take more time than the server, and the measure would be of the client.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Load {
  port: number;
  method: 'GET' | 'POST';
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
}

/** @returns answers with status 200 in `durationMs` over this many connections, a second; rejects at any other status */
export async function requestsPerSecond(load: Load, connections: number, durationMs: number): Promise<number> {
  const request = requestBytes(load);
  const startedMs = performance.now();
  const isOver = (): boolean => performance.now() - startedMs >= durationMs;
  const counts = await Promise.all(Array.from({ length: connections }, () => send(load.port, request, isOver)));
  const elapsedMs = performance.now() - startedMs;
  return (counts.reduce((sum, count) => sum + count, 0) / elapsedMs) * 1000;
}

function requestBytes({ port, method, path, headers, body = '' }: Load): Buffer {
  const all = { host: `127.0.0.1:${port}`, ...headers, 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

async function send(port: number, request: Buffer, isOver: () => boolean): Promise<number> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  try {
    return await count(socket, request, isOver);
  } finally {
    socket.destroy();
  }
}

function count(socket: Socket, request: Buffer, isOver: () => boolean): Promise<number> {
  let answers = 0;
  let rest = Buffer.alloc(0);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed the connection')));
    socket.on('data', chunk => {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const length = answerLength(rest);
      if (length === undefined || rest.length < length) return;
      if (!rest.subarray(9, 12).equals(success)) return reject(new Error(rest.toString('utf8', 0, 2000)));
      rest = rest.subarray(length);
      answers += 1;
      if (isOver()) resolve(answers);
      else socket.write(request);
    });
    socket.write(request);
  });
}

const success = Buffer.from('200');

/** Undefined while its head is not there yet. Both servers send a length. */
function answerLength(bytes: Buffer): number | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1];
  return end + 4 + Number(length);
}
