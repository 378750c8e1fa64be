// Loaded into the VS Code server before it starts. The page seals its secrets with a key of which the server keeps one
// half, asked for by POST …/mint-key. In the package it is code-server's own front that answers; we run the VS Code
// server without that front, so without this the page could not store a secret over a reload.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Server } from 'node:http';
import { join } from 'node:path';

const keyBytes = 32; // what the page asks for: AES-256
const file = join(process.argv[process.argv.indexOf('--server-data-dir') + 1], 'serve-web-key-half');

function keyHalf() {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    const made = randomBytes(keyBytes);
    writeFileSync(file, made, { mode: 0o600 });
    return made;
  }
}

const { emit } = Server.prototype;
Server.prototype.emit = function emitRequest(event, request, response, ...rest) {
  const isAsked = event === 'request' && request.method === 'POST' && /\/mint-key$/.test(request.url);
  if (!isAsked) return emit.call(this, event, request, response, ...rest);
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(keyHalf());
  return true;
};
