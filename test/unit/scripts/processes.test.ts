import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const processes = pathToFileURL('scripts/processes.mjs').href;
const pause = (ms: number) => `await new Promise(resolve => setTimeout(resolve, ${ms}));`;
const idle = 'setInterval(() => {}, 1000);';
const grandchild = "setInterval(() => console.log('still here'), 100); setTimeout(() => process.exit(), 15_000);";

/** Texts of modules, run with a limit of 2 s of silence. */
const programs = {
  slow: `for (let n = 0; n < 6; n++) { console.log(n); ${pause(450)} }`,
  complaining: `for (let n = 0; n < 6; n++) { console.error(n); ${pause(450)} }`,
  silent: `console.log('begun'); ${idle}`,
  lastWords: `process.on('SIGTERM', () => setTimeout(() => { console.log('last words'); process.exit(0); }, 1500)); ${idle}`,
  forked: `import { spawn } from 'node:child_process';
    spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { detached: true, stdio: 'inherit' }).unref();
    setTimeout(() => process.exit(3), 500);`,
};

interface Watched {
  lines: readonly string[];
  stderr: string;
}

describe('runWatched', () => {
  let folder: string;
  const ends = new Map<string, Watched>();

  // All at once, since they mostly wait.
  before(async function () {
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), 'processes-'));
    await Promise.all(Object.entries(programs).map(async ([name, text]) => ends.set(name, await watched(name, text))));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Runs a program watched, from a process of its own, which prints what came of it as its last line. */
  async function watched(name: string, program: string): Promise<Watched> {
    const file = join(folder, `${name}.mjs`);
    const runner = join(folder, `run-${name}.mjs`);
    const call = `runWatched(process.execPath, [${JSON.stringify(file)}], { stalledMs: 2_000 })`;
    writeFileSync(file, program);
    writeFileSync(runner, `import { runWatched } from '${processes}';\nconsole.log('end', await ${call});\n`);
    const child = spawn(process.execPath, [runner], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { lines: stdout.trim().split('\n'), stderr };
  }

  const endOf = (name: keyof typeof programs) => ends.get(name)!;

  it('lets a slow program come to its end that prints now and then', () => {
    const { lines, stderr } = endOf('slow');
    assert.deepEqual(lines, ['0', '1', '2', '3', '4', '5', 'end { code: 0, isStalled: false }']);
    assert.equal(stderr, '');
  });

  it('takes what is printed as an error for a sign of life, too', () => {
    assert.deepEqual(endOf('complaining').lines, ['end { code: 0, isStalled: false }']);
  });

  it('stops a program that is silent for too long, and says so', () => {
    const { lines, stderr } = endOf('silent');
    assert.deepEqual(lines, ['begun', 'end { code: 1, isStalled: true }']);
    assert.match(stderr, /Stopped, as nothing was printed for 2 s/);
  });

  it('ends only when the last words of a stopped program are printed', () => {
    assert.deepEqual(endOf('lastWords').lines, ['last words', 'end { code: 1, isStalled: true }']);
  });

  it('prints nothing after its end, though a grandchild that got away goes on printing', () => {
    const { lines } = endOf('forked');
    assert.ok(lines.includes('still here'), lines.join('\n'));
    assert.equal(lines.at(-1), 'end { code: 3, isStalled: false }');
  });
});
