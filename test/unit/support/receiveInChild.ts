// Receives a file, in a process that a test kills: link, file and identity as arguments.
import { setTimeout as wait } from 'node:timers/promises';
import { receiveFile } from '../../../src/core/calls/files/receiveFile';

const [link = '', file = '', identity = '{}'] = process.argv.slice(2);

void receiveFile(link, file, {
  environment: 'sandbox',
  sandboxOrigin: new URL(link).origin,
  identity: JSON.parse(identity) as Record<string, unknown>,
  userAgent: 'sg-api-keys/test',
  limits: { checkpointMs: 100 },
  wait: ms => wait(ms),
});
