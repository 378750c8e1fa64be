// Moves one file in a process of its own: "download" or "upload", the server's address, and the file. Prints as JSON the
// milliseconds until the last byte and in all, and the memory at its peak above what it was before.
import { setTimeout as wait } from 'node:timers/promises';
import { receiveFile } from '../../src/core/calls/files/receiveFile';
import { sendFile } from '../../src/core/calls/files/sendFile';

const [direction, origin = '', file = '', small = ''] = process.argv.slice(2);

const mebibyte = 1024 * 1024;
const sampleMs = 20;
const userAgent = 'sg-api-keys/bench';

async function main(): Promise<void> {
  const move = direction === 'upload' ? upload : download;
  await move(`${origin}/small`, small);
  const idleBytes = process.memoryUsage.rss();
  let peakBytes = idleBytes;
  const sampling = setInterval(() => (peakBytes = Math.max(peakBytes, process.memoryUsage.rss())), sampleMs);
  const startedMs = performance.now();
  const lastByteMs = (await move(`${origin}/large`, file)) - startedMs;
  const wholeMs = performance.now() - startedMs;
  clearInterval(sampling);
  console.log(JSON.stringify({ lastByteMs, wholeMs, memoryMebibytes: (peakBytes - idleBytes) / mebibyte }));
}

async function download(link: string, to: string): Promise<number> {
  let lastByteMs = NaN;
  const result = await receiveFile(link, to, {
    environment: 'sandbox',
    sandboxOrigin: origin,
    identity: { link: 'bench' },
    userAgent,
    wait: ms => wait(ms),
    onProgress: () => (lastByteMs = performance.now()),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return lastByteMs;
}

async function upload(link: string, from: string): Promise<number> {
  const result = await sendFile(link, from, { userAgent, sandboxOrigin: origin });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return performance.now();
}

void main(); // a rejection ends the process with an error
