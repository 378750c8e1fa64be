import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { partFileOf, partRecordOf, readPartRecord } from '../../../../../src/core/calls/files/partRecord';
import { receiveProblem } from '../../../../../src/core/calls/files/receiveFailure';
import { receiveFile, type ReceiveOptions } from '../../../../../src/core/calls/files/receiveFile';
import type { TransferProgress } from '../../../../../src/core/calls/files/transferRate';
import { failed, ok } from '../../../../../src/core/model/result';
import {
  breakAfter,
  hangAfter,
  headersOf,
  randomFile,
  refuse,
  serve,
  startFileServer,
  type Mischief,
} from '../../../support/fileServer';
import { temporaryFolder } from '../../../support/temporaryFolder';

type Server = Awaited<ReturnType<typeof startFileServer>>;

const identity = { environment: 'sandbox', datasetId: 'd_1', columnNames: [], filters: [] };
const size = 5 * 1024 * 1024 + 321;

const childFile = join(import.meta.dirname, '..', '..', '..', 'support', 'receiveInChild.ts');
const ranges = (server: Server) => server.received.map(({ headers }) => headers.range);

const optionsFor = (server: Server, over: Partial<ReceiveOptions> = {}): ReceiveOptions => ({
  environment: 'sandbox',
  sandboxOrigin: server.url,
  identity,
  userAgent: 'sg-api-keys/test',
  limits: { idleMs: 5_000 },
  wait: (_, signal) => pause(5, undefined, { ...(signal && { signal }) }),
  ...over,
});

describe('receiveFile', () => {
  let folder: string;
  let file: string;
  const names = () => readdirSync(folder).sort();
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder, 'data.csv');
  });

  /** What came so far. */
  async function keptOf(): Promise<Buffer> {
    const record = await readPartRecord(file);
    assert.ok(record);
    return readFileSync(partFileOf(file, record));
  }

  async function received(server: Server, over: Partial<ReceiveOptions> = {}) {
    const result = await receiveFile(server.link, file, optionsFor(server, over));
    assert.ok(result.ok, result.ok ? '' : receiveProblem(result.error));
    assert.ok(readFileSync(file).equals(server.state.served.content), 'every byte is there');
    assert.deepEqual(names(), ['data.csv'], 'nothing else is left');
    return result.value;
  }

  async function failure(server: Server, over: Partial<ReceiveOptions> = {}) {
    const result = await receiveFile(server.link, file, optionsFor(server, over));
    assert.ok(!result.ok);
    return { ...result.error, text: receiveProblem(result.error) };
  }

  it('receives a file, reports how far it is, and sends neither key nor cookie', async () => {
    const server = await startFileServer(randomFile(size));
    const reported: TransferProgress[] = [];
    const result = await received(server, { onProgress: progress => reported.push(progress) });
    assert.deepEqual(result, { file, bytes: size, resumedFromBytes: 0, announcedBytes: size });
    assert.equal(reported.at(-1)?.receivedBytes, size);
    assert.equal(reported.at(-1)?.totalBytes, size);
    const { host: _, connection: __, ...headers } = server.received[0]!.headers;
    assert.deepEqual(headers, { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'sg-api-keys/test' });
  });

  it('receives an empty file', async () => void (await received(await startFileServer(randomFile(0)))));

  it('replaces a file that is there only by a whole one', async () => {
    writeFileSync(file, 'before');
    const server = await startFileServer(
      randomFile(size),
      breakAfter(1000),
      ...Array<Mischief>(9).fill(refuse(404, 'NoSuchKey')),
    );
    await failure(server);
    assert.equal(readFileSync(file, 'utf8'), 'before');
    await received(await startFileServer(server.state.served));
  });

  it('resumes after a break where it stopped', async () => {
    const server = await startFileServer(randomFile(size), breakAfter(3_000_000), breakRest(1_000_000));
    await received(server);
    assert.equal(server.received.length, 3);
    const [first, second = '', third = ''] = ranges(server) as string[];
    assert.equal(first, undefined);
    const from = [second, third].map(range => Number(/\d+/.exec(range)?.[0]));
    assert.ok(from[0]! > 0 && from[0]! <= 3_000_000 && from[1]! > from[0]!, String(from));
  });

  it('resumes in a later run', async () => {
    const server = await startFileServer(randomFile(size), hangAfter(2_000_000));
    await cancelled(server);
    assert.match(names().join(), /^data\.csv\.[0-9a-f]{24}\.part,data\.csv\.part\.json$/);
    const kept = (await keptOf()).length;
    const result = await received(server);
    assert.equal(result.resumedFromBytes, kept);
    assert.equal(ranges(server)[1], `bytes=${kept}-`);
  });

  it('keeps the link out of what it notes', async () => {
    const server = await startFileServer(randomFile(size), hangAfter(100_000));
    await cancelled(server);
    const noted = readFileSync(partRecordOf(file), 'utf8');
    assert.doesNotMatch(noted, /https?:|Signature/);
    assert.equal((JSON.parse(noted) as { bytes: number }).bytes, 100_000);
  });

  /** Cancels once something has come. */
  async function cancelled(server: Server, over: Partial<ReceiveOptions> = {}) {
    const stop = new AbortController();
    const onProgress = ({ receivedBytes }: TransferProgress) =>
      void (receivedBytes >= 0 && setTimeout(() => stop.abort(), 100));
    const { kind } = await failure(server, { signal: stop.signal, onProgress, ...over });
    assert.equal(kind, 'cancelled');
  }

  for (const [what, change] of [
    ['another dataset is asked for', { identity: { ...identity, datasetId: 'd_2' } }],
    ['other columns are asked for', { identity: { ...identity, columnNames: ['a'] } }],
  ] as const) {
    it(`starts over when ${what}`, async () => {
      const server = await startFileServer(randomFile(size), hangAfter(2_000_000));
      await cancelled(server);
      assert.equal((await received(server, change)).resumedFromBytes, 0);
      assert.deepEqual(ranges(server), [undefined, undefined]);
    });
  }

  it('starts over when the server has another file by now', async () => {
    const server = await startFileServer(randomFile(size), hangAfter(2_000_000));
    await cancelled(server);
    server.state.served = randomFile(size - 7);
    await received(server);
  });

  for (const [what, mischief] of [
    ['ignores the condition and sends the rest of another file', restWhatever],
    ['sends another part than was asked for', otherPart],
    ['has less than was received', refuse(416, 'InvalidRange')],
    ['ignores ranges', wholeAgain],
  ] as const) {
    it(`starts over when the server ${what}`, async () => {
      const server = await startFileServer(randomFile(size), hangAfter(2_000_000), mischief);
      await cancelled(server);
      server.state.served = randomFile(size);
      await received(server);
    });
  }

  it('starts over when the server gave nothing to know the file by', async () => {
    const server = await startFileServer({ content: randomFile(size).content }, hangAfter(2_000_000));
    await cancelled(server);
    await received(server);
    assert.deepEqual(ranges(server), [undefined, undefined]);
  });

  it('resumes by the date where the tag is a weak one', async () => {
    const served = { ...randomFile(size), etag: 'W/"1"', lastModified: 'Fri, 20 Nov 2026 10:00:00 GMT' };
    const server = await startFileServer(served, hangAfter(2_000_000));
    await cancelled(server);
    await received(server);
    assert.equal(server.received[1]?.headers['if-range'], served.lastModified);
  });

  it('asks for a fresh link when the old one has expired, and resumes', async () => {
    const server = await startFileServer(randomFile(size), breakAfter(1_000_000), refuse(403, 'AccessDenied'));
    let asked = 0;
    await received(server, { freshLink: () => Promise.resolve(ok(`${server.link}&n=${++asked}`)) });
    assert.equal(asked, 1);
    assert.match(server.received[2]!.url, /n=1$/);
    assert.match(String(server.received[2]!.headers.range), /^bytes=\d{6,}-$/);
  });

  it("asks for a fresh link when the right of the old one's signer ended", async () => {
    const server = await startFileServer(randomFile(size), refuse(400, 'ExpiredToken'));
    await received(server, { freshLink: () => Promise.resolve(ok(`${server.link}&n=1`)) });
    assert.equal(server.received.length, 2);
  });

  it('gives up on a server that always begins anew and breaks now here, now there', async () => {
    const places = Array.from({ length: 20 }, (_, n) => breakAfter(n % 2 === 0 ? 200_000 : 100_000));
    const server = await startFileServer(randomFile(size), ...places);
    await failure(server);
    assert.equal(server.received.length, 6);
  });

  it('gives up on links that are refused one after the other', async () => {
    const server = await startFileServer(randomFile(10), ...Array<Mischief>(9).fill(refuse(403, 'AccessDenied')));
    const { text } = await failure(server, { freshLink: () => Promise.resolve(ok(server.link)) });
    assert.match(text, /refused the link \(403, AccessDenied\)/);
    assert.equal(server.received.length, 4);
    assert.deepEqual(names(), []);
  });

  it('says why there is no fresh link', async () => {
    const server = await startFileServer(randomFile(10), refuse(403, 'AccessDenied'));
    const { text } = await failure(server, { freshLink: () => Promise.resolve(failed('The export failed.')) });
    assert.equal(text, 'The export failed.');
  });

  for (const [status, code, pattern] of [
    [404, 'NoSuchKey', /no longer has the file \(404, NoSuchKey\)/],
    [403, 'AccessDenied', /has expired/],
    [400, 'ExpiredToken', /has expired/],
    [302, '<b>', /redirect \(302\), which is not followed/],
    [400, 'AuthorizationQueryParametersError', /did not send the file \(400, Authorization/],
  ] as const) {
    it(`says what a server meant by ${status}, and repeats nothing of the link`, async () => {
      const server = await startFileServer(randomFile(10), refuse(status, code));
      const { text } = await failure(server);
      assert.match(text, pattern);
      assert.doesNotMatch(text, /Signature|http/);
      assert.equal(server.received.length, 1);
      assert.deepEqual(names(), []);
    });
  }

  it('waits while the server has a problem', async () => {
    await received(await startFileServer(randomFile(size), refuse(503, 'SlowDown'), refuse(500, 'InternalError')));
  });

  it('gives up on a server that sends nothing, and keeps what came', async () => {
    const hang: Mischief = () => undefined;
    const server = await startFileServer(randomFile(size), hangAfter(50_000), ...Array<Mischief>(9).fill(hang));
    const { text } = await failure(server, { limits: { idleMs: 200 } });
    assert.match(text, /No answer in 200 ms/);
    assert.equal((await keptOf()).length, 50_000);
  });

  it('refuses a length that does not fit', async () => {
    const short: Mischief = (_, response, served) => {
      response.writeHead(200, { ...headersOf(served), 'content-length': size + 9 });
      response.write(served.content, () => setTimeout(() => response.destroy(), 50));
    };
    const server = await startFileServer(randomFile(size), ...Array<Mischief>(9).fill(short));
    await failure(server);
    assert.ok(!existsSync(file));
  });

  it('decompresses what was compressed unrequested, also after a break', async () => {
    const plain = Buffer.from('a,b\n1,2\n'.repeat(200_000));
    const packed = gzipSync(plain, { level: 0 });
    const server = await startFileServer({ content: packed, etag: '"1"' }, packedBreak, packedRest);
    const result = await receiveFile(server.link, file, optionsFor(server));
    assert.ok(result.ok);
    assert.ok(readFileSync(file).equals(plain));
    assert.deepEqual(names(), ['data.csv']);
  });

  const foreign = (beginning: Uint8Array) =>
    Buffer.from(beginning).toString().startsWith('<html>') ? 'It is a web page.' : undefined;
  const loginPage: Mischief = (_, response) => response.writeHead(200).end('<html>Log in</html>');

  it('never takes a foreign answer for the file, and leaves what is there', async () => {
    writeFileSync(file, 'before');
    const { kind, text } = await failure(await startFileServer(randomFile(1), loginPage), { foreign });
    assert.deepEqual([kind, text, names()], ['foreign', 'It is a web page.', ['data.csv']]);
    assert.equal(readFileSync(file, 'utf8'), 'before');
  });

  it('keeps what was received before a foreign answer, and resumes it later', async () => {
    const server = await startFileServer(randomFile(size), breakAfter(3_000_000), loginPage);
    assert.equal((await failure(server, { foreign })).kind, 'foreign');
    const { bytes = 0 } = (await readPartRecord(file)) ?? {};
    assert.ok(bytes > 0);
    assert.equal((await received(server, { foreign })).resumedFromBytes, bytes);
  });

  it('keeps nothing of a foreign answer that came compressed', async () => {
    const packed: Mischief = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<html>'));
    const { text } = await failure(await startFileServer(randomFile(1), packed), { foreign });
    assert.deepEqual([text, names()], ['It is a web page.', []]);
  });

  for (const length of [0, 1, 511, 512, 513]) {
    it(`loses nothing of ${length} bytes that are checked first`, async () => {
      await received(await startFileServer(randomFile(length)), { foreign });
    });
  }

  it('keeps nothing of a file that cannot be decompressed', async () => {
    const packed = Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7]);
    for (const encoding of ['gzip', 'compress', '__proto__']) {
      const { text } = await failure(await startFileServer({ content: packed }, sentAs(encoding)));
      assert.match(text, /could not be decompressed.*Nothing was saved/);
      assert.deepEqual(names(), []);
    }
  });

  const table = Buffer.from('a,b\n1,2\n'.repeat(9));
  for (const [encoding, packed] of [
    ['aws-chunked,gzip', gzipSync(table)],
    [
      'aws-chunked',
      Buffer.concat([Buffer.from(`${table.length.toString(16)}\r\n`), table, Buffer.from('\r\n0\r\n\r\n')]),
    ],
    ['zstd', zstdCompressSync(table)],
    ['identity, gzip', gzipSync(table)],
    ['gzip, br', brotliCompressSync(gzipSync(table))],
    ['gzip, gzip', gzipSync(gzipSync(table))],
    ['GZIP ', gzipSync(table)],
    ['', gzipSync(table)],
    ['gzip', table],
  ] as const) {
    it(`saves the plain file that came as “${encoding}”`, async () => {
      const server = await startFileServer({ content: packed }, sentAs(encoding));
      const result = await receiveFile(server.link, file, optionsFor(server, { isText: true }));
      assert.ok(result.ok, result.ok ? '' : receiveProblem(result.error));
      assert.equal(readFileSync(file, 'utf8'), table.toString());
      assert.deepEqual(names(), ['data.csv']);
    });
  }

  it('reads several headers of encodings as one list', async () => {
    const twice: Mischief = (_, response) =>
      response
        .writeHead(
          200,
          [
            ['content-encoding', 'gzip'],
            ['content-encoding', 'br'],
          ].flat(),
        )
        .end(brotliCompressSync(gzipSync(table)));
    const server = await startFileServer(randomFile(1), twice);
    assert.ok((await receiveFile(server.link, file, optionsFor(server))).ok);
    assert.equal(readFileSync(file, 'utf8'), table.toString());
  });

  it('starts over when the rest is packed in another way than the beginning', async () => {
    const plain = Buffer.from('a,b\n1,2\n'.repeat(200_000));
    const packed = gzipSync(plain, { level: 0 });
    const rest: Mischief = (request, response, served) => {
      response.setHeader('content-encoding', 'br');
      serve(request, response, served);
    };
    const server = await startFileServer({ content: packed, etag: '"1"' }, packedBreak, rest, sentAs('gzip'));
    assert.ok((await receiveFile(server.link, file, optionsFor(server))).ok);
    assert.ok(readFileSync(file).equals(plain));
    assert.deepEqual(
      ranges(server).map(range => range !== undefined),
      [false, true, false],
    );
  });

  it('leaves a file that is packed itself as it is', async () => {
    const content = gzipSync(table);
    await received(await startFileServer({ content }));
  });

  for (const [link, pattern] of [
    ['http://169.254.169.254/latest', /not the sandbox/],
    ['https://elsewhere.example/file', /not the sandbox/],
    ['file:///etc/passwd', /not the sandbox/],
    ['nonsense', /not a web address/],
  ] as const) {
    it(`does not follow ${link} from the sandbox`, async () => {
      const server = await startFileServer(randomFile(1));
      const result = await receiveFile(link, file, optionsFor(server));
      assert.ok(!result.ok);
      assert.match(receiveProblem(result.error), pattern);
      assert.deepEqual(names(), []);
    });
  }

  it('follows nothing but https from a real service', async () => {
    const server = await startFileServer(randomFile(1));
    const { sandboxOrigin: _, ...options } = optionsFor(server, { environment: 'production' });
    const result = await receiveFile(server.link, file, options);
    assert.ok(!result.ok);
    assert.match(receiveProblem(result.error), /not https/);
    assert.equal(server.received.length, 0);
  });

  it('leaves alone what is not ours', async () => {
    writeFileSync(partRecordOf(file), 'of another program');
    const { text } = await failure(await startFileServer(randomFile(1)));
    assert.match(text, /data\.csv\.part\.json already exists and is not from one of our downloads/);
    assert.deepEqual(names(), ['data.csv.part.json']);
    assert.equal(readFileSync(partRecordOf(file), 'utf8'), 'of another program');
  });

  it('does not receive one file twice at once', async () => {
    const server = await startFileServer(randomFile(size));
    const [first, second] = await Promise.all([
      receiveFile(server.link, file, optionsFor(server)),
      receiveFile(server.link, file, optionsFor(server)),
    ]);
    assert.ok(first.ok && !second.ok && second.error.kind === 'busy');
  });

  it('says that a folder is gone', async () => {
    file = join(folder, 'gone', 'data.csv');
    assert.match((await failure(await startFileServer(randomFile(1)))).text, /its folder no longer exists/);
  });

  it('says that a folder has the name', async () => {
    mkdirSync(file);
    assert.match((await failure(await startFileServer(randomFile(1)))).text, /is a folder/);
  });

  it('says that a folder may not be written', async function () {
    if (process.getuid?.() === 0) return this.skip();
    chmodSync(folder, 0o500);
    const { text } = await failure(await startFileServer(randomFile(1)));
    chmodSync(folder, 0o700);
    assert.match(text, /no permission to write/);
  });

  it('says that the disk is full', () =>
    assert.match(receiveProblem({ kind: 'disk', code: 'ENOSPC', file }), /^The disk is full/));

  it('keeps what was received when a small disk becomes full, and resumes when there is room', async function () {
    const mount = (bytes: string) =>
      spawnSync('mount', ['-t', 'tmpfs', '-o', bytes, 'tmpfs', folder], { stdio: 'ignore' }).status === 0;
    if (!mount('size=1m')) return this.skip();
    try {
      const server = await startFileServer(randomFile(size));
      assert.match((await failure(server)).text, /^The disk is full/);
      const { bytes = 0, processId } = (await readPartRecord(file)) ?? {};
      assert.ok(bytes > 500_000 && processId === undefined, String(bytes));
      assert.ok(mount('remount,size=8m'));
      assert.equal((await received(server)).resumedFromBytes, bytes);
    } finally {
      spawnSync('umount', [folder]);
    }
  });

  it('says that the unfinished file was taken away', async () => {
    const server = await startFileServer(randomFile(size), (request, response, served) => {
      rmSync(
        join(
          folder,
          names().find(name => name.endsWith('.part'))!,
        ),
      );
      serve(request, response, served);
    });
    assert.match((await failure(server)).text, /may have been moved or removed/);
    assert.ok(!existsSync(file));
  });
});

describe('receiveFile, when its process is killed', () => {
  it('resumes with what was received', async () => {
    const file = join(temporaryFolder(), 'data.csv');
    const server = await startFileServer(randomFile(size), hangAfter(3_000_000));
    const child = spawn(process.execPath, ['--import', 'tsx', childFile, server.link, file, JSON.stringify(identity)], {
      stdio: 'inherit',
    });
    const ended = once(child, 'exit');
    // Until it was noted that something is on the disk for certain.
    while (((await readPartRecord(file))?.bytes ?? 0) === 0) {
      assert.equal(child.exitCode, null, 'it is still receiving');
      await pause(20);
    }
    child.kill('SIGKILL');
    await ended;
    assert.ok(!existsSync(file), 'no half file');
    const result = await receiveFile(server.link, file, optionsFor(server));
    assert.ok(result.ok, result.ok ? '' : receiveProblem(result.error));
    assert.ok(result.value.resumedFromBytes > 0);
    assert.equal(ranges(server).at(-1), `bytes=${result.value.resumedFromBytes}-`);
    assert.ok(readFileSync(file).equals(server.state.served.content));
  });
});

/** Sends the rest that was asked for, but breaks after so many bytes of it. */
function breakRest(bytes: number): Mischief {
  return ({ headers }, response, served) => {
    const from = Number(/\d+/.exec(headers.range ?? '')?.[0]);
    const total = served.content.length;
    const range = `bytes ${from}-${total - 1}/${total}`;
    response.writeHead(206, { ...headersOf(served), 'content-range': range, 'content-length': total - from });
    response.write(served.content.subarray(from, from + bytes), () => setTimeout(() => response.destroy(), 50));
  };
}

function restWhatever({ headers }: { headers: { range?: string } }, ...[response, served]: Rest): void {
  breakRest(1e9)({ headers } as Parameters<Mischief>[0], response, served);
}

function otherPart(_: unknown, ...[response, served]: Rest): void {
  const total = served.content.length;
  response.writeHead(206, { ...headersOf(served), 'content-range': `bytes 5-${total - 1}/${total}` });
  response.end(served.content.subarray(5));
}

function wholeAgain(_: unknown, ...[response, served]: Rest): void {
  response.writeHead(200, headersOf(served)).end(served.content);
}

function packedBreak(_: unknown, ...[response, { content }]: Rest): void {
  response.writeHead(200, { etag: '"1"', 'content-encoding': 'gzip', 'content-length': content.length });
  response.write(content.subarray(0, 500_000), () => setTimeout(() => response.destroy(), 50));
}

/** All of it, with this header. */
function sentAs(encoding: string): Mischief {
  return (_, response, { content }) => {
    if (encoding !== '') response.setHeader('content-encoding', encoding);
    response.setHeader('etag', '"1"');
    response.writeHead(200, { 'content-length': content.length }).end(content);
  };
}

function packedRest(...args: Parameters<Mischief>): void {
  args[1].setHeader('content-encoding', 'gzip');
  serve(...args);
}

type Rest = [Parameters<Mischief>[1], Parameters<Mischief>[2]];
