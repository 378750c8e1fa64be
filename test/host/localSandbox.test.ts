import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { TestedApp } from '../../src/host/testedApp';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

describe('LocalSandbox', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));

  it('starts once for all who ask at the same time', async () => {
    const threads = await threadsStartedBy(async () => {
      await app.sandbox.restart();
      const infos = await Promise.all([1, 2, 3].map(() => app.sandbox.info()));
      assert.equal(new Set(infos.map(info => info.url)).size, 1);
      assert.equal(app.sandbox.url, infos[0]?.url);
    });
    assert.equal(threads.length, 1);
  });

  it('has a new key after a restart, and answers at the new address', async () => {
    const before = await app.sandbox.info();
    const after = await app.sandbox.restart();
    assert.notEqual(after.paysg.key, before.paysg.key);
    assert.equal((await fetch(after.url)).status, 200);
    await assert.rejects(fetch(before.url), `${before.url} still answers`);
  });

  it('does not leave a second one behind when it is asked for while it restarts', async () => {
    const threads = await threadsStartedBy(async () => {
      const restarts = [app.sandbox.restart(), app.sandbox.restart()];
      const infos = await Promise.all([...restarts, app.sandbox.info()]);
      assert.equal(new Set(infos.map(info => info.url)).size, 1);
    });
    const alive = await until('only one thread is left', () => alone(threads.filter(isAlive)));
    assert.ok(alive);
    assert.equal((await fetch((await app.sandbox.info()).url)).status, 200);
  });

  it('starts anew after its thread died', async () => {
    const [thread] = await threadsStartedBy(() => app.sandbox.restart());
    const before = await app.sandbox.info();
    await thread?.terminate();
    await until('the death is noticed', () => app.sandbox.url === undefined);
    const after = await app.sandbox.info();
    assert.notEqual(after.paysg.key, before.paysg.key);
    assert.equal((await fetch(after.url)).status, 200);
  });

  it('tells when it starts and when it ends', async () => {
    const seen: (string | undefined)[] = [];
    const listening = app.sandbox.onDidChange(() => seen.push(app.sandbox.url));
    const { url } = await app.sandbox.restart();
    listening.dispose();
    assert.deepEqual(seen, [undefined, url]);
  });

  describe('with a port in the settings', () => {
    let occupant: Server;
    let port: number;

    before(async () => {
      occupant = createServer().listen(0, '127.0.0.1');
      await once(occupant, 'listening');
      port = (occupant.address() as AddressInfo).port;
      await setPort(port);
      await assert.rejects(app.sandbox.restart());
    });
    after(async () => {
      occupant.close();
      await setPort(undefined);
      await app.sandbox.restart();
    });

    it('says which port is in use', async () => {
      // Told once: who draws its status anew must not start it again, or that would go round for ever.
      let changes = 0;
      const listening = app.sandbox.onDidChange(() => void (changes += 1));
      await assert.rejects(app.sandbox.info(), new RegExp(`port ${port} is in use`));
      listening.dispose();
      assert.equal(changes, 1);
      assert.match(app.sandbox.status, new RegExp(`port ${port} is in use`));
    });

    it('refuses a call with the same words, and sends nothing', async () => {
      const sent = app.history.list().length;
      const plan = {
        operationId: 'datastoreSearch',
        environment: 'sandbox',
        values: { resource_id: datasetId },
      } as const;
      const outcome = await app.caller.run(plan);
      assert.equal(outcome.kind, 'refused');
      assert.match(JSON.stringify(outcome), new RegExp(`port ${port} is in use`));
      assert.equal(app.history.list().length, sent);
    });

    it('listens there once it is free, and again after a restart', async () => {
      occupant.close();
      await once(occupant, 'close');
      assert.equal((await app.sandbox.info()).url, `http://127.0.0.1:${port}`);
      const [first, second] = await Promise.all([app.sandbox.restart(), app.sandbox.info()]);
      assert.equal(first.url, `http://127.0.0.1:${port}`);
      assert.equal(second.url, first.url);
    });
  });
});

/** Of the right form, which is all that is asked before the sandbox is. */
const datasetId = `d_${'0'.repeat(32)}`;

const setPort = (port: number | undefined) =>
  vscode.workspace.getConfiguration('sgApi').update('sandbox.port', port, vscode.ConfigurationTarget.Global);

/** Node tells of every thread that this process starts. */
async function threadsStartedBy(work: () => Promise<unknown>): Promise<readonly Worker[]> {
  const threads: Worker[] = [];
  const note = (thread: Worker) => void threads.push(thread);
  process.on('worker', note);
  await work().finally(() => process.off('worker', note));
  return threads;
}

/** Node gives a thread that has ended the id -1. */
const isAlive = (thread: Worker): boolean => thread.threadId !== -1;
const alone = <T>(items: readonly T[]): boolean => items.length === 1;
