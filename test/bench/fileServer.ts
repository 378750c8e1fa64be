// A server in a process of its own: sends a file of so many bytes from one fixed block, and takes files and forgets them.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const bytes = Number(process.argv[2]);
const block = Buffer.alloc(1024 * 1024, 'ANG MO KIO,1234567890\n');

/** For what is loaded once, before anything is measured. */
const smallBytes = 1024;

const server = createServer((request, response) => {
  if (request.method === 'PUT') return void request.resume().on('end', () => response.end());
  const size = request.url === '/small' ? smallBytes : bytes;
  response.writeHead(200, { 'content-length': size, etag: `"${size}"` });
  send(size, response);
});

function send(left: number, response: ServerResponse): void {
  if (left === 0) return void response.end();
  const next = block.subarray(0, Math.min(block.length, left));
  if (response.write(next)) send(left - next.length, response);
  else response.once('drain', () => send(left - next.length, response));
}

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
