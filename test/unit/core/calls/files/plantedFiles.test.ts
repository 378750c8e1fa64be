import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { receiveProblem } from '../../../../../src/core/calls/files/receiveFailure';
import { receiveFile } from '../../../../../src/core/calls/files/receiveFile';
import { headersOf, randomFile, serve, startFileServer, type Mischief } from '../../../support/fileServer';
import { temporaryFolder } from '../../../support/temporaryFolder';

const identity = { datasetId: 'd_1' };
const secret = 'what must stay as it is';
const hex = '0123456789abcdef01234567';

describe('receiveFile, where others may write', function () {
  if (process.platform === 'win32') return;
  let folder: string;
  let file: string;
  let victim: string;
  beforeEach(() => {
    const root = temporaryFolder();
    folder = join(root, 'shared');
    mkdirSync(folder);
    file = join(folder, 'x.csv');
    victim = join(root, 'victim');
    writeFileSync(victim, secret);
  });
  afterEach(() => assert.equal(readFileSync(victim, 'utf8'), secret, 'nothing was written through'));

  async function receive(...mischief: Mischief[]) {
    const server = await startFileServer(randomFile(5_000), ...mischief);
    const result = await receiveFile(server.link, file, {
      environment: 'sandbox',
      sandboxOrigin: server.url,
      identity,
      userAgent: 'sg-api-keys/test',
      wait: () => Promise.resolve(),
    });
    return { result, content: server.state.served.content };
  }
  async function received(...mischief: Mischief[]) {
    const { result, content } = await receive(...mischief);
    assert.ok(result.ok, result.ok ? '' : receiveProblem(result.error));
    assert.ok(lstatSync(file).isFile());
    if (mischief.length === 0) assert.ok(readFileSync(file).equals(content));
    return result.value;
  }
  async function problem() {
    const { result } = await receive();
    assert.ok(!result.ok);
    return receiveProblem(result.error);
  }
  const record = (part: string, more = {}) =>
    writeFileSync(`${file}.part.json`, JSON.stringify({ part, identity, bytes: 3, ...more }));
  const packed: Mischief = (_, response, served) =>
    response.writeHead(200, { ...headersOf(served), 'content-encoding': 'gzip' }).end(gzipSync('a,b\n'));

  for (const ending of ['.part', '.part.json.new', '.part.plain']) {
    it(`writes nothing through a link named x.csv${ending}, also when it came compressed`, async () => {
      symlinkSync(victim, file + ending);
      await received();
      await received(packed);
    });

    it(`makes no file where a link named x.csv${ending} leads`, async () => {
      symlinkSync(join(folder, 'made'), file + ending);
      await received();
      assert.ok(!existsSync(join(folder, 'made')));
    });
  }

  it('replaces a link that has the final name itself, and says so', async () => {
    symlinkSync(victim, file);
    assert.match(String((await received()).notice), /x\.csv was a link\. It is now a file of its own/);
  });

  it('replaces a link that leads nowhere', async () => {
    symlinkSync(join(folder, 'made'), file);
    await received();
    assert.ok(!existsSync(join(folder, 'made')));
  });

  it('replaces one of two names of a file, and says so', async () => {
    linkSync(victim, file);
    assert.match(String((await received()).notice), /one of several names/);
  });

  for (const name of ['x.csv', 'x.csv.part.json']) {
    it(`refuses a pipe named ${name}, and does not wait for it`, async function () {
      if (spawnSync('mkfifo', [join(folder, name)]).status !== 0) return this.skip();
      assert.match(await problem(), /pipe, a device or the like|not from one of our downloads/);
    });

    it(`refuses a folder named ${name}`, async () => {
      mkdirSync(join(folder, name));
      assert.match(await problem(), /is a folder|not from one of our downloads/);
    });
  }

  it('refuses a link to a folder', async () => {
    symlinkSync(folder, file);
    assert.match(await problem(), /is a folder/);
  });

  it('refuses a record that is a link', async () => {
    symlinkSync(victim, `${file}.part.json`);
    assert.match(await problem(), /not from one of our downloads/);
  });

  for (const part of ['../victim', 'victim', `x.csv.${hex}.part/../../../victim`, `y.csv.${hex}.part`, '', hex]) {
    it(`refuses a record that names ${JSON.stringify(part)}`, async () => {
      record(part);
      assert.match(await problem(), /not from one of our downloads/);
    });
  }

  for (const [what, more] of [
    ['a length below nothing', { bytes: -1 }],
    ['a header of two lines', { etag: ['a', 'b'] }],
    ['no identity', { identity: null }],
  ] as const) {
    it(`refuses a record with ${what}`, async () => {
      record(`x.csv.${hex}.part`, more);
      assert.match(await problem(), /not from one of our downloads/);
    });
  }

  for (const [what, plant] of [
    ['a link', symlinkSync],
    ['a second name', linkSync],
  ] as const) {
    it(`starts over when a record leads to ${what} of another file`, async () => {
      record(`x.csv.${hex}.part`, { totalBytes: 5_000, etag: '"1"' });
      plant(victim, join(folder, `x.csv.${hex}.part`));
      assert.equal((await received()).resumedFromBytes, 0);
      assert.deepEqual(readdirSync(folder), ['x.csv']);
    });
  }

  it('writes nothing into a folder that takes the place of its own', async () => {
    const other = join(folder, '..', 'other');
    mkdirSync(other);
    const { result } = await receive((request, response, served) => {
      renameSync(folder, `${folder}.moved`);
      symlinkSync(other, folder);
      serve(request, response, served);
    });
    assert.ok(!result.ok);
    assert.match(receiveProblem(result.error), /may have been moved or removed/);
    assert.deepEqual(readdirSync(other), []);
    rmSync(`${folder}.moved`, { recursive: true });
  });

  it('takes nothing for the file that took the place of the unfinished one', async () => {
    const { result } = await receive((request, response, served) => {
      const part = readdirSync(folder).find(name => name.endsWith('.part'));
      rmSync(join(folder, String(part)));
      symlinkSync(victim, join(folder, String(part)));
      serve(request, response, served);
    });
    assert.ok(!result.ok);
    assert.ok(!existsSync(file));
  });

  for (const [umask, mode] of [
    [0o022, 0o644],
    [0o077, 0o600],
    [0o000, 0o666],
  ] as const) {
    it(`leaves who may read a download to the umask ${umask.toString(8)}, and keeps the record to ourselves`, async () => {
      const before = process.umask(umask);
      try {
        await receive((request, response, served) => {
          assert.equal(statSync(`${file}.part.json`).mode & 0o777, 0o600);
          serve(request, response, served);
        });
      } finally {
        process.umask(before);
      }
      assert.equal(statSync(file).mode & 0o777, mode);
    });
  }

  it('opens a file that it replaces to nobody else', async () => {
    writeFileSync(file, '', { mode: 0o600 });
    await received();
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });
});
