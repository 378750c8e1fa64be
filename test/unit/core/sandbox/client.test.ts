import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundledForm } from '../../../../scripts/bundledForm.mjs';
import { startSandboxWorker } from '../../../../src/core/sandbox/client';
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

  it('answers from a thread of its own until it is stopped, and tells when it has ended', async () => {
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
      /state\.json is no state that it can use/,
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
});
