import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sendFile, type SendFileOptions } from '../../../../../src/core/calls/files/sendFile';
import type { SendProgress } from '../../../../../src/core/calls/files/sendFileRate';
import { deadAddress, startServer, startTcpServer } from '../../../support/localServer';

const expired =
  '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>';

describe('sendFile', () => {
  let folder: string;
  let file: string;
  let content: Buffer;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'send-file-'));
    file = join(folder, 'rows.csv');
    content = randomBytes(3_000_000);
    await writeFile(file, content);
  });
  after(() => rm(folder, { recursive: true }));

  const send = (url: string, more: Partial<SendFileOptions> = {}, path = file) =>
    sendFile(`${url}/put?signature=made-up`, path, {
      userAgent: 'sg-api-keys/test',
      sandboxOrigin: new URL(url).origin,
      ...more,
    });
  const storage = (listener: RequestListener) => startServer(listener);

  it('puts the bytes of the file, with its length, and neither a key nor a content type', async () => {
    const parts: Buffer[] = [];
    const server = await storage((request, response) => {
      request.on('data', (part: Buffer) => parts.push(part)).on('end', () => response.end());
    });
    const progress: SendProgress[] = [];
    const sent = await send(server.url, { onProgress: each => progress.push(each) });
    assert.ok(sent.ok, JSON.stringify(sent));
    assert.equal(sent.value.sentBytes, content.length);
    assert.ok(Buffer.concat(parts).equals(content));
    const { headers, url } = server.received[0]!;
    assert.equal(url, '/put?signature=made-up');
    assert.equal(headers['content-length'], String(content.length));
    assert.equal(headers['user-agent'], 'sg-api-keys/test');
    assert.deepEqual(Object.keys(headers).sort(), ['connection', 'content-length', 'host', 'user-agent']);
    assert.equal(progress.at(-1)?.sentBytes, content.length);
    assert.equal(progress.at(-1)?.totalBytes, content.length);
  });

  it('sends an empty file as an empty body', async () => {
    const empty = join(folder, 'empty.csv');
    await writeFile(empty, '');
    const server = await storage((_, response) => response.end());
    assert.ok((await send(server.url, {}, empty)).ok);
    assert.equal(server.received[0]?.headers['content-length'], '0');
  });

  for (const [what, drains] of [
    ['after the whole body', true],
    ['before the body has arrived', false],
  ] as const) {
    it(`gives what the storage says when it refuses ${what}`, async () => {
      const server = await storage((request, response) => {
        const refuse = () => response.writeHead(403, { 'content-type': 'application/xml' }).end(expired);
        if (drains) request.resume().on('end', refuse);
        else refuse();
      });
      const sent = await send(server.url);
      assert.ok(!sent.ok && sent.error.kind === 'refused', JSON.stringify(sent));
      assert.equal(sent.error.status, 403);
      assert.equal(sent.error.code, 'AccessDenied');
      assert.equal(sent.error.message, 'Request has expired');
    });
  }

  it('does not follow a redirect', async () => {
    const other = await storage((_, response) => response.end());
    const server = await storage((request, response) => {
      request.resume().on('end', () => response.writeHead(307, { location: other.url }).end());
    });
    const sent = await send(server.url);
    assert.ok(!sent.ok && sent.error.kind === 'refused' && sent.error.status === 307);
    assert.equal(other.received.length, 0);
  });

  it('gives a failure when nothing listens', async () => {
    const sent = await send(await deadAddress());
    assert.deepEqual(sent, {
      ok: false,
      error: { kind: 'noAnswer', failure: { kind: 'unreachable', code: 'ECONNREFUSED' }, sentBytes: 0 },
    });
  });

  it('gives a failure when the connection is reset in the middle', async () => {
    const server = await startTcpServer(socket => socket.once('data', () => socket.resetAndDestroy()));
    const sent = await send(server.url);
    assert.ok(
      !sent.ok && sent.error.kind === 'noAnswer' && sent.error.failure.kind === 'unreachable',
      JSON.stringify(sent),
    );
  });

  it('gives up on a storage that takes nothing more', async () => {
    const large = join(folder, 'large.csv');
    await writeFile(large, Buffer.alloc(30_000_000, 0x61)); // more than the system's buffers hold
    const server = await startTcpServer(socket => socket.once('data', () => socket.pause()));
    const sent = await send(server.url, { idleMs: 300 }, large);
    assert.ok(!sent.ok && sent.error.kind === 'noAnswer');
    assert.deepEqual(sent.error.failure, { kind: 'timeout', phase: 'body', afterMs: 300 });
    assert.ok(sent.error.sentBytes < 30_000_000);
  });

  it('gives up on a storage that never answers', async () => {
    const server = await storage(request => void request.resume());
    const sent = await send(server.url, { idleMs: 300 });
    assert.ok(!sent.ok && sent.error.kind === 'noAnswer');
    assert.deepEqual(sent.error.failure, { kind: 'timeout', phase: 'headers', afterMs: 300 });
  });

  it('gives a large file unchanged to a storage that takes it by fits and starts', async () => {
    const large = join(folder, 'random.csv');
    const bytes = randomBytes(20_000_000);
    await writeFile(large, bytes);
    const hash = createHash('sha256');
    const server = await storage((request, response) => {
      let parts = 0;
      request.on('data', (part: Buffer) => {
        hash.update(part);
        if (++parts % 20 !== 0) return;
        request.pause();
        setTimeout(() => request.resume(), 5);
      });
      request.on('end', () => response.end());
    });
    assert.ok((await send(server.url, {}, large)).ok);
    assert.equal(hash.digest('hex'), createHash('sha256').update(bytes).digest('hex'));
  });

  it('waits for a slow storage as long as it takes something', async () => {
    const server = await storage((request, response) => {
      request.on('data', () => {
        request.pause();
        setTimeout(() => request.resume(), 5);
      });
      request.on('end', () => response.end());
    });
    assert.ok((await send(server.url, { idleMs: 2_000 })).ok);
  });

  it('stops when it is cancelled', async () => {
    const stop = new AbortController();
    const server = await storage(request => request.once('data', () => stop.abort()));
    const sent = await send(server.url, { signal: stop.signal });
    assert.ok(!sent.ok && sent.error.kind === 'noAnswer');
    assert.deepEqual(sent.error.failure, { kind: 'cancelled' });
  });

  it('sends nothing of a file that is not the one that was checked', async () => {
    const server = await storage((_, response) => response.end());
    const { mtimeMs, size } = await stat(file);
    const sent = await send(server.url, { expected: { sizeBytes: size - 1, modifiedMs: mtimeMs } });
    assert.deepEqual(sent, { ok: false, error: { kind: 'fileChanged', sentBytes: 0 } });
    assert.equal(server.received.length, 0);
  });

  it('says when the file was written to while it was sent', async () => {
    const written = join(folder, 'written.csv');
    await writeFile(written, await readFile(file));
    const server = await storage((request, response) => {
      void appendFile(written, 'more').then(() => request.resume().on('end', () => response.end()));
    });
    const sent = await send(server.url, {}, written);
    assert.ok(!sent.ok && sent.error.kind === 'fileChanged', JSON.stringify(sent));
  });

  it('says when there is no file', async () => {
    const server = await storage((_, response) => response.end());
    const sent = await send(server.url, {}, join(folder, 'none.csv'));
    assert.deepEqual(sent, { ok: false, error: { kind: 'notSent', text: 'The file cannot be read (ENOENT).' } });
  });

  for (const [link, options] of [
    ['http://127.0.0.1:9/put', {}],
    ['https://storage.example/put', { sandboxOrigin: 'http://127.0.0.1:9' }],
    ['http://127.0.0.1:10/put', { sandboxOrigin: 'http://127.0.0.1:9' }],
    ['file:///etc/hosts', {}],
    ['not a link', {}],
  ] as const) {
    it(`does not send to ${link}${'sandboxOrigin' in options ? ' from the sandbox' : ''}`, async () => {
      const sent = await sendFile(link, file, { userAgent: 'sg-api-keys/test', ...options });
      assert.ok(!sent.ok && sent.error.kind === 'notSent');
      assert.ok(!sent.error.text.includes(link));
    });
  }
});
