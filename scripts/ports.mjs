// Ports of 127.0.0.1: whether one can be had, and which one is free.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { PlainError } from './setup.mjs';

/** Throws a sentence when nothing can listen on a port, before anything is built for it. */
export async function checkPort(port) {
  await listened(port).catch(error => {
    throw portProblem(error.code, port) ?? error;
  });
}

export const freePort = () => listened(0);

/** What to say about a port that cannot be listened on; undefined for any other error. */
export function portProblem(code, port) {
  const why = { EADDRINUSE: 'is in use', EACCES: 'needs more rights' }[code];
  const what = 'Choose another one with --port, or leave it out for any free one.';
  return why && new PlainError(`Port ${port} ${why}. ${what}`);
}

async function listened(wanted) {
  const probe = createServer().listen(wanted, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
