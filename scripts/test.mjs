// Everything that must hold, on a fresh clone too: runs every stage, also after a failed one, and counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, stopAllOnSignal } from './processes.mjs';
import { npmCommand, onProjectNode, projectEnv, projectNode, root } from './setup.mjs';

const results = join(root, 'out', 'results');
const reporter = ['--reporter', 'scripts/specWithCounts.cjs'];

/** A stage without results of its own counts as one test. The limits are several times what a run takes on two cores. */
const stages = [
  { name: 'generate', command: npmRun('generate'), limitMinutes: 2 },
  { name: 'types', command: npmRun('check'), limitMinutes: 4 },
  { name: 'lint', command: npmRun('lint'), limitMinutes: 4 },
  { name: 'unit', command: npmRun('test:unit', reporter), counts: ['unit'], limitMinutes: 8 },
  {
    name: 'host',
    command: [projectNode, ['scripts/testHost.mjs']],
    counts: ['host-oldest', 'host-current'],
    limitMinutes: 12,
  },
  { name: 'browser', command: npmRun('test:browser', reporter), counts: ['browser'], limitMinutes: 12 },
];

await onProjectNode(import.meta.url, async () => {
  stopAllOnSignal();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const stage of stages) {
    const { passed, failed, seconds } = await runStage(stage);
    lines.push(`${stage.name.padEnd(9)} ${passed} passed, ${failed} failed, ${seconds} s`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});

async function runStage({ name, command: [program, args, shell], counts, limitMinutes }) {
  console.log(`\n=== ${name}`);
  const began = Date.now();
  const env = projectEnv({ SG_API_TEST_RESULTS: join(results, `${name}.json`), FORCE_COLOR: '0' });
  const code = await run(program, args, { env, shell, timeoutMs: limitMinutes * 60_000 });
  const seconds = Math.round((Date.now() - began) / 1000);
  return { ...tally(code, counts), seconds };
}

/** A stage that ends badly without a failed test (a crash, a time limit) still counts as one failure. */
function tally(code, counts) {
  if (!counts) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const found = counts.map(name => join(results, `${name}.json`)).filter(file => existsSync(file));
  const sums = found.map(file => JSON.parse(readFileSync(file, 'utf8')));
  const passed = sums.reduce((sum, each) => sum + each.passes, 0);
  const failed = sums.reduce((sum, each) => sum + each.failures, 0);
  const broken = code !== 0 || found.length < counts.length;
  return { passed, failed: failed === 0 && broken ? 1 : failed };
}

function npmRun(script, args = []) {
  const npm = npmCommand(['run', '--silent', script, '--', ...args]);
  return [npm.command, npm.args, npm.shell];
}
