// Everything that must hold, on a fresh clone too: runs every stage, also after a failed one, and counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runWatched, stopAllOnSignal } from './processes.mjs';
import { npmCommand, onProjectNode, projectEnv, projectNode, root } from './setup.mjs';

const results = join(root, 'out', 'results');
const reporter = ['--reporter', 'test/support/specWithResults.ts'];

/** A stage without results of its own counts as one test. */
const stages = [
  { name: 'generate', command: npmRun('generate') },
  { name: 'types', command: npmRun('check') },
  { name: 'lint', command: npmRun('lint') },
  { name: 'unit', command: npmRun('test:unit', reporter), counts: ['unit'] },
  { name: 'host', command: [projectNode, ['scripts/testHost.mjs']], counts: ['host-oldest', 'host-current'] },
  { name: 'browser', command: npmRun('test:browser', reporter), counts: ['browser'] },
];

/** Several times what the longest silent step, linting all files, takes on one busy core. A test has a limit of its own. */
const stalledMinutes = 8;

await onProjectNode(import.meta.url, async () => {
  stopAllOnSignal();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const total = { passed: 0, failed: 0 };
  const lines = [];
  const mishaps = [];
  for (const stage of stages) {
    const { passed, failed, seconds, ...named } = await runStage(stage);
    lines.push(`${stage.name.padEnd(9)} ${passed} passed, ${failed} failed, ${seconds} s`);
    mishaps.push(...described(stage.name, named));
    total.passed += passed;
    total.failed += failed;
  }
  const account = [...mishaps, lines.join('\n'), `${total.passed} passed, ${total.failed} failed`];
  console.log(`\n${account.join('\n\n')}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});

async function runStage({ name, command: [program, args, shell], counts }) {
  console.log(`\n=== ${name}`);
  const began = Date.now();
  const env = projectEnv({ SG_API_TEST_RESULTS: join(results, `${name}.json`), FORCE_COLOR: '0' });
  const { code, isStalled } = await runWatched(program, args, { env, shell, stalledMs: stalledMinutes * 60_000 });
  const seconds = Math.round((Date.now() - began) / 1000);
  const end = isStalled ? `was stopped, as nothing was printed for ${stalledMinutes} minutes` : `ended with ${code}`;
  return { ...(counts ? tally(code, counts, end) : only(code, end)), seconds };
}

function only(code, end) {
  return code === 0 ? { passed: 1, failed: 0 } : withFailure({ passed: 0, failed: 0 }, end);
}

/** A stage that ends badly otherwise than by failed tests (a crash, a time limit) has one failure more. */
function tally(code, counts, end) {
  const files = counts.map(name => join(results, `${name}.json`)).filter(file => existsSync(file));
  const found = files.map(file => JSON.parse(readFileSync(file, 'utf8')));
  const sum = of => found.reduce((total, each) => total + of(each), 0);
  const told = {
    passed: sum(({ passes }) => passes),
    failed: sum(({ failures }) => failures),
    failures: found.flatMap(each => each.failed ?? []),
    retries: found.flatMap(each => each.retried ?? []),
  };
  const isWhole = found.length === counts.length && found.every(each => each.isWhole);
  return isWhole && (code === 0 || told.failed > 0) ? told : withFailure(told, end);
}

function withFailure({ failures = [], ...told }, end) {
  const mishap = { title: 'the run itself', error: `It ${end}; what it said is further up.` };
  return { ...told, failed: told.failed + 1, failures: [...failures, mishap] };
}

/** Named again at the end, since the place where a test failed is far up in a long log. */
function described(stage, { failures = [], retries = [] }) {
  const failed = new Set(failures.map(({ title }) => title));
  const passedThen = retries.filter(({ title }) => !failed.has(title));
  return [
    ...failures.map(({ title, error }) => `${stage} failed: ${title}\n${error}`),
    ...passedThen.map(({ title, error }) => `${stage} passed only when tried again: ${title}\n${error}`),
  ];
}

function npmRun(script, args = []) {
  const npm = npmCommand(['run', '--silent', script, '--', ...args]);
  return [npm.command, npm.args, npm.shell];
}
