import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { bundledForm } from '../../../../scripts/bundledForm.mjs';
import { startSandboxWorker } from '../../../../src/core/sandbox/client';
import { setLanguage } from '../../../../src/shared/text/language';
import type { WorkerOptions } from '../../../../src/core/sandbox/workerMessages';
import type { SandboxInfo } from '../../../../src/services/sandbox';
import { send } from './sandboxUnderTest';

describe('startSandboxWorker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-worker-'));
  const workerFile = join(folder, 'sandboxWorker.js');
  // As it is built for the extension.
  before(() =>
    build({
      entryPoints: ['src/services/sandboxWorker.ts'],
      outfile: workerFile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node22',
      alias: bundledForm,
      logLevel: 'error',
    }),
  );
  after(() => rmSync(folder, { recursive: true }));

  it('answers from a thread of its own until it is stopped, and reports when it has ended', async () => {
    const sandbox = await startSandboxWorker<SandboxInfo>(workerFile, { port: 0 });
    const { url, paysg } = sandbox.info;
    const path = `/v1/payment-services/${paysg.paymentServiceId}/payments?limit=1`;
    assert.equal((await send(paysg.baseUrl, path, { headers: { 'x-api-key': paysg.key } })).status, 200);
    const ended = new Promise<void>(resolve => sandbox.onExit(resolve));
    await sandbox.stop();
    await ended;
    await assert.rejects(send(url, '/'), { code: 'ECONNREFUSED' });
    await sandbox.stop();
  });

  it('shows its pages in the language of whoever starts it', async () => {
    setLanguage({ locale: 'zh-cn', sentences: { 'SG API Keys Sandbox': 'SG API Keys 沙盒' } });
    const starting = startSandboxWorker<SandboxInfo>(workerFile, { port: 0 });
    setLanguage({ locale: 'en' });
    const sandbox = await starting;
    const { text } = await send(sandbox.info.url, '/');
    assert.match(text, /<html lang="zh-CN">[^]*<h1>SG API Keys 沙盒<\/h1>/);
    await sandbox.stop();
  });

  it('starts again on the port that it had, with other keys', async () => {
    const first = await startSandboxWorker<SandboxInfo>(workerFile, { port: 0 });
    const port = Number(new URL(first.info.url).port);
    await first.stop();
    const second = await startSandboxWorker<SandboxInfo>(workerFile, { port });
    assert.equal(second.info.url, first.info.url);
    assert.notEqual(second.info.paysg.key, first.info.paysg.key);
    await second.stop();
  });

  it('takes its settings along, and keeps its state when it is stopped', async () => {
    const settings = { port: 0, seed: 'seed', startMs: Date.UTC(2030, 0, 1), stateFile: join(folder, 'state.json') };
    const first = await startSandboxWorker<SandboxInfo>(workerFile, settings);
    assert.match((await send(first.info.url, '/sandbox/clock')).text, /"2030-01-01T00:/);
    await first.stop();
    const second = await startSandboxWorker<SandboxInfo>(workerFile, { port: 0, stateFile: settings.stateFile });
    assert.equal(second.info.paysg.key, first.info.paysg.key);
    await second.stop();
    writeFileSync(settings.stateFile, '{}');
    await assert.rejects(
      startSandboxWorker<SandboxInfo>(workerFile, settings),
      /state\.json cannot be used as the state of the sandbox/,
    );
  });

  it('says that a port is in use', async () => {
    const sandbox = await startSandboxWorker<SandboxInfo>(workerFile, { port: 0 });
    const port = Number(new URL(sandbox.info.url).port);
    await assert.rejects(startSandboxWorker<SandboxInfo>(workerFile, { port }), {
      message: new RegExp(`port ${port} is in use`),
    });
    await sandbox.stop();
  });

  it('rejects when the thread cannot start or ends early', async () => {
    await assert.rejects(startSandboxWorker(join(folder, 'absent.js'), { port: 0 }), /cannot start/);
    const silent = join(folder, 'silent.js');
    writeFileSync(silent, '');
    await assert.rejects(startSandboxWorker(silent, { port: 0 }), /ended before it was ready/);
  });

  for (const [what, message] of [
    ['no message at all', 'undefined'],
    ['nothing', 'null'],
    ['a text', '"ready"'],
    ['no type', '{ info }'],
    ['a type that it does not know', '{ type: "later", info }'],
    ['ready, without where', '{ type: "ready" }'],
    ['ready, at another host', '{ type: "ready", info: { ...info, url: "http://203.0.113.7:80" } }'],
    ['ready, at a part of an address', '{ type: "ready", info: { ...info, url: info.url + "@203.0.113.7" } }'],
    ['ready, with a key that is no text', '{ type: "ready", info: { ...info, keys: { paysg: 1 } } }'],
    ['ready, with a service’s part that is none', '{ type: "ready", info: { ...info, paysg: "x" } }'],
    ['ready, with an unknown entry', '{ type: "ready", info, then: 1 }'],
    ['failed, without why', '{ type: "failed" }'],
    ['failed, with a code that is none', '{ type: "failed", message: "x", code: 5 }'],
  ] as const) {
    it(`refuses a thread that sends ${what}, and ends it`, async () => {
      const port = await freePort();
      const file = join(folder, 'other.js');
      writeFileSync(file, otherThread(message));
      await assert.rejects(startSandboxWorker(file, { port }), /cannot start: its thread sent an unknown message/);
      await assert.rejects(send(`http://127.0.0.1:${port}`, '/'), { code: 'ECONNREFUSED' });
    });
  }

  it('does not start with settings that it does not know, and says which', async () => {
    for (const [settings, why] of [
      [{ port: -1 }, /port is not/],
      [{ port: 0, startMs: NaN }, /startMs is not/],
      [{ port: 0, links: 'v3' }, /links is not/],
      [{ port: 0, colour: 'red' }, /an entry that is not known/],
    ] as const) {
      const start = startSandboxWorker(workerFile, settings as unknown as WorkerOptions);
      await assert.rejects(start, { message: why });
    }
  });

  it('refuses an unknown message to the thread, and continues', async () => {
    const worker = new Worker(workerFile, { workerData: { port: 0, language: { locale: 'en' } } });
    const [ready] = (await once(worker, 'message')) as [{ type: string; info: SandboxInfo }];
    for (const message of ['clos', null, { type: 'close' }, ['close']]) {
      worker.postMessage(message);
      const [{ type, message: why }] = (await once(worker, 'message')) as [{ type: string; message: string }];
      assert.equal(type, 'failed');
      assert.match(why, /an unknown message/);
    }
    assert.equal((await send(ready.info.url, '/')).status, 200);
    worker.postMessage('close');
    await once(worker, 'exit');
  });
});

/** A thread that listens, as the sandbox does, and says something of its own. @param message an expression */
const otherThread = (message: string) => `
  const { parentPort, workerData } = require('node:worker_threads');
  const server = require('node:http').createServer((request, response) => response.end());
  server.listen(workerData.port, '127.0.0.1', () => {
    const info = { url: 'http://127.0.0.1:' + workerData.port, keys: {} };
    parentPort.postMessage(${message});
  });`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
