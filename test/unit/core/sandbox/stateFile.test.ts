import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '../../../../src/services/sandbox';
import type { Sandbox, SandboxOptions } from '../../../../src/core/sandbox/createSandbox';
import type { SandboxInfo } from '../../../../src/services/sandbox';
import type { SandboxState } from '../../../../src/core/sandbox/state';
import { StateFile } from '../../../../src/core/sandbox/stateFile';
import { paysgClient } from '../../services/paysg/sandbox/paysgUnderTest';
import { at, send } from './sandboxUnderTest';

describe('a sandbox with a state file', () => {
  let folder: string;
  let stateFile: string;
  const open: Sandbox[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
    stateFile = join(folder, 'state.json');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map(each => each.close()));
    rmSync(folder, { recursive: true });
  });

  const start = async (
    options: SandboxOptions = {},
    port?: number,
  ): Promise<{ sandbox: Sandbox; info: SandboxInfo }> => {
    const sandbox = createSandbox({ stateFile, ...options });
    open.push(sandbox);
    return { sandbox, info: await sandbox.listen(port) };
  };
  const kept = (): { services: { paysg: { payments: unknown[] } } } =>
    JSON.parse(readFileSync(stateFile, 'utf8')) as never;

  it('keeps keys, payments, refunds, idempotent answers and its clock over a restart', async () => {
    const first = await start();
    const before = paysgClient(first);
    const headers = { 'idempotency-key': randomUUID() };
    const made = await before.create({ reference_id: 'KEPT' }, headers);
    const id = await before.seeded('SANDBOX-PAID-1');
    await before.refund(id, 1000);
    await send(first.info.url, '/sandbox/clock', {
      method: 'POST',
      body: { advanceMs: 3_600_000 },
      headers: { 'content-type': 'application/json' },
    });
    await first.sandbox.close();
    const second = await start({}, Number(new URL(first.info.url).port));
    assert.deepEqual(second.info, first.info);
    const after = paysgClient(second);
    assert.equal((await after.create({ reference_id: 'KEPT' }, headers)).text, made.text);
    assert.equal(at((await after.refund(id, 1501)).json, 'error', 'code'), 'refund_too_large');
    const { json } = await send(second.info.url, '/sandbox/clock');
    assert.ok(Date.parse(String(at(json, 'now'))) > Date.now() + 3_500_000);
    assert.equal((await after.call('?limit=100')).text.split('"KEPT"').length, 2);
  });

  it('leads its links to the address that it has now', async () => {
    const first = await start();
    const { json } = await paysgClient(first).create();
    await first.sandbox.close();
    const second = await start();
    assert.notEqual(second.info.url, first.info.url);
    const again = await paysgClient(second).call(`/${String(at(json, 'id'))}`);
    const page = String(at(again.json, 'payment_url'));
    assert.ok(page.startsWith(`${second.info.url}/`));
    assert.equal((await send(page, '')).status, 200);
  });

  it('refuses a link, from which its file would be cut at the first change, and a pipe', async function () {
    if (process.platform === 'win32') return this.skip();
    writeFileSync(join(folder, 'elsewhere.json'), 'a state');
    symlinkSync(join(folder, 'elsewhere.json'), stateFile);
    await assert.rejects(
      start(),
      /state\.json cannot be used as the state of the sandbox: it is a link, or not a file\. Choose another/,
    );
    assert.equal(readFileSync(join(folder, 'elsewhere.json'), 'utf8'), 'a state');
    rmSync(stateFile);
    assert.equal(spawnSync('mkfifo', [stateFile]).status, 0);
    await assert.rejects(start(), /is a link, or not a file/);
  });

  it('writes soon after a change, and whole, so that being killed loses next to nothing', async () => {
    const { create } = paysgClient(await start());
    const count = kept().services.paysg.payments.length;
    await create();
    const deadline = Date.now() + 10_000;
    while (kept().services.paysg.payments.length === count && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    assert.equal(kept().services.paysg.payments.length, count + 1);
    assert.deepEqual(readdirSync(folder), ['state.json']);
    if (process.platform !== 'win32') assert.equal(statSync(stateFile).mode & 0o777, 0o600);
  });

  it('removes what a run left behind that was killed while it wrote, and nothing else', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']); // over by now
    const draft = (name: string, processId: number) => `${name}.${'0a'.repeat(12)}.${processId}.tmp`;
    for (const name of [draft('state.json', pid), draft('state.json', process.pid), draft('other.json', pid)]) {
      writeFileSync(join(folder, name), '{');
    }
    await start();
    assert.deepEqual(readdirSync(folder).sort(), [draft('other.json', pid), 'state.json']);
  });

  it('does not write over what another sandbox has put into the file, and says so', async () => {
    const heard: string[] = [];
    const first = await start({ onProblem: text => heard.push(text) });
    const second = await start();
    await paysgClient(second).create({ reference_id: 'SECOND' });
    await second.sandbox.close();
    const text = readFileSync(stateFile, 'utf8');
    assert.match(text, /"SECOND"/);
    await paysgClient(first).create({ reference_id: 'FIRST' });
    await first.sandbox.close();
    assert.equal(readFileSync(stateFile, 'utf8'), text);
    assert.match(heard.join(), /another program has written to it in the meantime/);
  });

  it('gives other ids after a restart with the same seed', async () => {
    const ids = new Set<unknown>();
    for (const _ of [1, 2]) {
      const started = await start({ seed: 'seed' });
      ids.add(at((await paysgClient(started).create()).json, 'id'));
      await started.sandbox.close();
    }
    assert.equal(ids.size, 2);
  });

  for (const [what, text, reason] of [
    ['nothing', '', /it holds something else/],
    ['no JSON', '{"format":"sg-api-keys sand', /it holds something else/],
    ['something else', '{"name":"package"}', /it holds something else/],
    ['another version', '{"format":"sg-api-keys sandbox","version":99}', /version is 99/],
    ['half of it', '{"format":"sg-api-keys sandbox","version":1,"url":"http://127.0.0.1:1"}', /it is damaged/],
  ] as const) {
    it(`refuses a file with ${what}, and leaves it alone`, async () => {
      writeFileSync(stateFile, text);
      await assert.rejects(start(), ({ message }: Error) => reason.test(message) && message.includes(stateFile));
      assert.equal(readFileSync(stateFile, 'utf8'), text);
      assert.deepEqual(readdirSync(folder), ['state.json']);
    });
  }

  it('refuses a file with damaged payments, leaves it alone and does not listen', async () => {
    const { sandbox, info } = await start();
    await sandbox.close();
    const state = { ...kept(), services: { paysg: { payments: [{}], answers: [] }, datagovsg: null } };
    writeFileSync(stateFile, JSON.stringify(state));
    const port = Number(new URL(info.url).port);
    await assert.rejects(start({}, port), /its payments are damaged/);
    assert.equal(readFileSync(stateFile, 'utf8'), JSON.stringify(state));
    await assert.rejects(send(info.url, '/'), { code: 'ECONNREFUSED' });
  });

  it('refuses a place that cannot be written to', async () => {
    await assert.rejects(start({ stateFile: join(folder, 'absent', 'state.json') }), /state cannot be saved/);
  });

  it('looks at a state that is large less often, so that the sandbox has time for requests', async () => {
    const file = new StateFile(stateFile, assert.fail);
    const looks: number[] = [];
    const state = (): SandboxState => {
      looks.push(performance.now());
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50); // takes its time
      return { runs: looks.length } as SandboxState;
    };
    await file.flush(state);
    file.keep(state);
    while (looks.length < 2) await new Promise(resolve => setTimeout(resolve, 20));
    await file.flush(state);
    assert.ok((looks[1] ?? 0) - (looks[0] ?? 0) >= 500, looks.join());
  });
});
