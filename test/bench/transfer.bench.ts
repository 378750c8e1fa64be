// receiveFile and sendFile against curl, in turn, over loopback, with a server in a process of its own.
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fileBytes = 1024 ** 3;
const runs = 5;
const blockBytes = 1024 * 1024;

interface Moved {
  lastByteMs: number;
  wholeMs: number;
  memoryMebibytes: number;
}

async function main(): Promise<void> {
  if (spawnSync('curl', ['--version']).error) return console.log('files against curl: left out, curl is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'sg-api-keys-bench-'));
  const server = fork(join(import.meta.dirname, 'fileServer.ts'), [`${fileBytes}`], { execArgv: ['--import', 'tsx'] });
  try {
    const [port] = (await once(server, 'message')) as [number];
    console.log(`files of ${fileBytes / 1024 ** 3} GiB against curl, ${runs} runs each, in turn; best rates compared`);
    measureDownload(`http://127.0.0.1:${port}`, folder);
    measureUpload(`http://127.0.0.1:${port}`, folder);
  } finally {
    server.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureDownload(origin: string, folder: string): void {
  const [theirs, ours] = [join(folder, 'curl'), join(folder, 'ours')];
  const curl: Moved[] = [];
  const own: Moved[] = [];
  for (let run = 0; run < runs; run++) {
    const startedMs = performance.now();
    execFileSync('curl', ['--silent', '--output', theirs, `${origin}/large`]);
    const lastByteMs = performance.now() - startedMs;
    sync(theirs);
    curl.push({ lastByteMs, wholeMs: performance.now() - startedMs, memoryMebibytes: NaN });
    rmSync(theirs);
    own.push(moved('download', origin, ours, `${ours}.small`));
    rmSync(ours);
  }
  tell('download, to the last byte', curl, own, each => each.lastByteMs);
  tell('download, certain to be on the disk', curl, own, each => each.wholeMs);
}

function measureUpload(origin: string, folder: string): void {
  const [large, small] = [join(folder, 'large'), join(folder, 'small')];
  writeFileSync(small, 'a\n1\n');
  fill(large);
  const curl: Moved[] = [];
  const own: Moved[] = [];
  for (let run = 0; run < runs; run++) {
    const startedMs = performance.now();
    // Without `Expect` it sends at once, as ours does.
    execFileSync('curl', ['--silent', '--header', 'Expect:', '--upload-file', large, `${origin}/large`]);
    curl.push({ lastByteMs: NaN, wholeMs: performance.now() - startedMs, memoryMebibytes: NaN });
    own.push(moved('upload', origin, large, small));
  }
  tell('upload', curl, own, each => each.wholeMs);
}

function moved(direction: 'download' | 'upload', origin: string, file: string, small: string): Moved {
  const once = join(import.meta.dirname, 'transferOnce.ts');
  const args = ['--import', 'tsx', once, direction, origin, file, small];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Moved;
}

function tell(what: string, curl: readonly Moved[], own: readonly Moved[], msOf: (moved: Moved) => number): void {
  const [theirMs, ourMs] = [curl, own].map(all => Math.min(...all.map(msOf))) as [number, number];
  const rate = (fileBytes / 1024 ** 2 / (ourMs / 1000)).toFixed(0);
  const memory = Math.max(...own.map(each => each.memoryMebibytes)).toFixed(0);
  console.log(
    `  ${what}: ×${(theirMs / ourMs).toFixed(2)} of curl's rate (${rate} MiB/s), at most ${memory} MiB more memory`,
  );
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

function fill(file: string): void {
  const handle = openSync(file, 'w');
  const block = Buffer.alloc(blockBytes, 'ANG MO KIO,1234567890\n');
  for (let done = 0; done < fileBytes; done += blockBytes) writeSync(handle, block);
  fsyncSync(handle);
  closeSync(handle);
}

void main(); // a rejection ends the process with an error
