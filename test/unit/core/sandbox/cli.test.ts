import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SandboxInfo } from '../../../../src/services/sandbox';
import { send } from './sandboxUnderTest';

interface Started {
  child: ChildProcess;
  output(): string;
  errors(): string;
  /** Exit code. */
  ended: Promise<number | null>;
}

/** Not as under `npm test`: there the sandbox would end with its parent. */
const plainEnvironment = { ...process.env, npm_lifecycle_event: undefined };

function start(command: string, args: readonly string[]): Started {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: plainEnvironment });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, errors: () => errors, ended };
}

/** Waits for output that fits, or for the end. */
async function until(started: Started, pattern: RegExp): Promise<string> {
  while (!pattern.test(started.output())) {
    const isOver = await Promise.race([
      started.ended.then(() => true),
      once(started.child.stdout!, 'data').then(() => false),
    ]);
    if (isOver) assert.fail(`ended early: ${started.output()} ${started.errors()}`);
  }
  return started.output();
}

describe('npm run sandbox', () => {
  const startedOnes: Started[] = [];
  const runWith = (command: string, args: readonly string[]): Started => {
    const started = start(command, args);
    startedOnes.push(started);
    return started;
  };
  const run = (...args: string[]): Started => runWith(process.execPath, ['scripts/sandbox.mjs', ...args]);
  afterEach(() => startedOnes.splice(0).forEach(({ child }) => child.kill('SIGKILL')));

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`prints one JSON line when ready and ends with 0 on ${signal}`, async () => {
      const started = run('--port', '0', '--json');
      const lines = (await until(started, /\}\n/)).split('\n').filter(line => line.startsWith('{'));
      assert.equal(lines.length, 1);
      const { url, paysg, datagovsg } = JSON.parse(lines[0] ?? '') as SandboxInfo;
      const path = `/v1/payment-services/${paysg.paymentServiceId}/payments`;
      assert.equal((await send(paysg.baseUrl, path, { headers: { 'x-api-key': paysg.key } })).status, 200);
      assert.ok(paysg.forbiddenPaymentServiceId && datagovsg.writeKey && datagovsg.datasetId);
      started.child.kill(signal);
      assert.equal(await started.ended, 0, started.errors());
      await assert.rejects(send(url, '/'), { code: 'ECONNREFUSED' });
    });
  }

  it('ends when the npm that started it gets a signal', async () => {
    const started = runWith('npm', ['run', '-s', 'sandbox', '--', '--json']);
    const { url } = JSON.parse(await until(started, /\}\n/)) as SandboxInfo;
    started.child.kill('SIGTERM');
    await started.ended; // also of the pipe that the sandbox holds
    await assert.rejects(send(url, '/'), { code: 'ECONNREFUSED' });
  });

  it('greets a person with a command that works', async () => {
    const started = run();
    assert.match(await until(started, /curl .*\n/), /Ctrl-C/);
    started.child.kill('SIGTERM');
    assert.equal(await started.ended, 0);
  });

  it('starts with a seed, a clock, latency and limits as set, and prints its options', async () => {
    const options = [
      '--seed',
      'text',
      '--now',
      '2026-11-02T09:00:00+08:00',
      '--latency',
      '1-2',
      '--rate-limits',
      'off',
    ];
    const keys: string[] = [];
    for (const _ of [1, 2]) {
      const started = run('--json', ...options);
      const { url, paysg } = JSON.parse(await until(started, /\}\n/)) as SandboxInfo;
      keys.push(paysg.key);
      assert.match((await send(url, '/sandbox/clock')).text, /"2026-11-02T01:0/);
      started.child.kill('SIGTERM');
      await started.ended;
    }
    assert.equal(keys[0], keys[1]);
    const help = run('--help');
    assert.equal(await help.ended, 0);
    for (const option of ['--port', '--json', '--seed', '--now', '--rate-limits', '--latency', '--links', '--state']) {
      assert.ok(help.output().includes(option), option);
    }
  });

  it('keeps its state at a signal to stop, and refuses a file that is not its own with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-cli-'));
    const file = join(folder, 'state.json');
    const first = run('--json', '--state', file);
    const { paysg } = JSON.parse(await until(first, /\}\n/)) as SandboxInfo;
    first.child.kill('SIGTERM');
    assert.equal(await first.ended, 0);
    assert.ok(readFileSync(file, 'utf8').includes(paysg.key));
    writeFileSync(file, '{}');
    const second = run('--json', '--state', file);
    assert.equal(await second.ended, 1);
    assert.match(second.errors(), /^The sandbox cannot start: .*state\.json .*\n$/);
    assert.equal(readFileSync(file, 'utf8'), '{}');
    rmSync(folder, { recursive: true });
  });

  for (const args of [
    ['--prot', '1'],
    ['--port', 'x'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['extra'],
    ['--now', 'tomorrow'],
    ['--now', '2026-11-02T09:00'],
    ['--latency', 'long'],
    ['--latency', '20-10'],
    ['--rate-limits', 'some'],
    ['--links', 'v3'],
    ['--links', ''],
    ['--state', ''],
  ]) {
    it(`says in one line what is wrong with ${args.join(' ')}, and ends with 2`, async () => {
      const started = run(...args);
      assert.equal(await started.ended, 2);
      assert.match(started.errors(), /^.*Usage: .*\n$/);
      assert.equal(started.output(), '');
    });
  }

  describe('with a port that is in use', () => {
    const other = createServer();
    let port: number;
    before(async () => {
      await once(other.listen(0, '127.0.0.1'), 'listening');
      ({ port } = other.address() as AddressInfo);
    });
    after(() => other.close());

    it('says so in one line and ends with 1, also when it has to start itself again on the project’s Node', async () => {
      const args = ['--import', otherVersion, 'scripts/sandbox.mjs', '--port', String(port), '--json'];
      const started = runWith(process.execPath, args);
      assert.equal(await started.ended, 1);
      assert.match(started.errors(), new RegExp(`^.*port ${port} is in use.*\n$`));
      assert.equal(started.output(), '');
    });

    it('ends the wait that the documentation shows for CI', async () => {
      const wait = /^ +(until .*; done)$/m.exec(readFileSync('docs/sandbox.md', 'utf8'))?.[1] ?? assert.fail();
      const script = `${process.execPath} scripts/sandbox.mjs --port ${port} --json > /dev/null &\n${wait}`;
      const started = runWith('bash', ['-ec', script.replaceAll('../sandbox.json', join(tmpdir(), 'never-written'))]);
      assert.equal(await started.ended, 1);
    });
  });

  it('passes SIGINT on to the project’s Node when it was started with another', async () => {
    const started = runWith(process.execPath, ['--import', otherVersion, 'scripts/sandbox.mjs', '--json']);
    const { url } = JSON.parse(await until(started, /\}\n/)) as SandboxInfo;
    started.child.kill('SIGINT');
    assert.equal(await started.ended, 0, started.errors());
    await assert.rejects(send(url, '/'), { code: 'ECONNREFUSED' });
  });

  it('ends with 1 when nobody can read its address', async () => {
    const started = run('--json');
    started.child.stdout?.destroy();
    assert.equal(await started.ended, 1);
    assert.match(started.errors(), /^The sandbox ends: .*EPIPE.*\n$/);
  });
});

/** Makes a process of this Node say that it is another one. */
const otherVersion = `data:text/javascript,Object.defineProperty(process,'version',{value:'v20.0.0'})`;
