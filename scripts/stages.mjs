// The stages of a test run: each a program of its own, run to its end whatever became of the others, and counted.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runWatched } from './processes.mjs';
import { outputsInTurn } from './outputsInTurn.mjs';
import { npmCommand, projectEnv, root } from './setup.mjs';

const results = join(root, 'out', 'results');

/** Several times what the longest silent step, linting all files, takes on one busy core. A test has a limit of its own. */
const stalledMinutes = 8;

/**
 * Runs them all, prints what they came to, and leaves the exit code.
 * @typedef {{ name: string, command: [string, string[], boolean?], counts?: string[] }} Stage one without results of its own
 *   (`counts` names their files in out/results) counts as one test
 * @param {Stage[][][]} steps one after the other; the lanes of a step run side by side where there are two cores or more, and
 *   the stages of a lane one after the other
 */
export async function runStages(steps) {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const began = Date.now();
  const counted = [];
  for (const lanes of steps) counted.push(...(await runLanes(lanes)));
  const passed = sum(counted, each => each.passed);
  const failed = sum(counted, each => each.failed);
  const lines = counted.map(
    each => `${each.name.padEnd(9)} ${each.passed} passed, ${each.failed} failed, ${each.seconds} s`,
  );
  lines.push(`${'together'.padEnd(9)} ${secondsSince(began)} s`);
  const account = [...counted.flatMap(described), lines.join('\n'), `${passed} passed, ${failed} failed`];
  console.log(`\n${account.join('\n\n')}`);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function runLanes(lanes) {
  const printed = outputsInTurn(process.stdout);
  const inOrder = async stages => {
    const counted = [];
    for (const stage of stages) counted.push(await runStage(stage, printed.next()));
    return counted;
  };
  if (availableParallelism() < 2) return await inOrder(lanes.flat());
  return (await Promise.all(lanes.map(inOrder))).flat();
}

async function runStage({ name, command: [program, args, shell], counts }, output) {
  output.write(`\n=== ${name}\n`);
  const began = Date.now();
  const env = projectEnv({ SG_API_TEST_RESULTS: join(results, `${name}.json`), FORCE_COLOR: '0' });
  const { code, isStalled } = await runWatched(program, args, {
    env,
    shell,
    output,
    stalledMs: stalledMinutes * 60_000,
  });
  output.end();
  const end = isStalled ? `was stopped, as nothing was printed for ${stalledMinutes} minutes` : `ended with ${code}`;
  return { name, ...(counts ? tally(code, counts, end) : only(code, end)), seconds: secondsSince(began) };
}

function only(code, end) {
  return code === 0 ? { passed: 1, failed: 0 } : withFailure({ passed: 0, failed: 0 }, end);
}

/** A stage that ends badly otherwise than by failed tests (a crash, a time limit) has one failure more. */
function tally(code, counts, end) {
  const files = counts.map(name => join(results, `${name}.json`)).filter(file => existsSync(file));
  const found = files.map(file => JSON.parse(readFileSync(file, 'utf8')));
  const counted = {
    passed: sum(found, ({ passes }) => passes),
    failed: sum(found, ({ failures }) => failures),
    failures: found.flatMap(each => each.failed ?? []),
    retries: found.flatMap(each => each.retried ?? []),
  };
  const isWhole = found.length === counts.length && found.every(each => each.isWhole);
  return isWhole && (code === 0 || counted.failed > 0) ? counted : withFailure(counted, end);
}

function withFailure({ failures = [], ...counted }, end) {
  const mishap = { title: 'the run itself', error: `It ${end}; what it printed is further up.` };
  return { ...counted, failed: counted.failed + 1, failures: [...failures, mishap] };
}

/** Named again at the end, since the place where a test failed is far up in a long log. */
function described({ name, failures = [], retries = [] }) {
  const failed = new Set(failures.map(({ title }) => title));
  const passedThen = retries.filter(({ title }) => !failed.has(title));
  return [
    ...failures.map(({ title, error }) => `${name} failed: ${title}\n${error}`),
    ...passedThen.map(({ title, error }) => `${name} passed only when tried again: ${title}\n${error}`),
  ];
}

const sum = (all, of) => all.reduce((total, each) => total + of(each), 0);

const secondsSince = began => Math.round((Date.now() - began) / 1000);

/** A stage's command that is a script of package.json. */
function npmRun(script, args = []) {
  const npm = npmCommand(['run', '--silent', script, '--', ...args]);
  return [npm.command, npm.args, npm.shell];
}

/** Of mocha: what it shows, and the file of results that a stage is counted by. */
export const reporter = ['--reporter', 'test/support/specWithResults.ts'];

// The stages that need no editor.
export const generate = { name: 'generate', command: npmRun('generate') };
export const types = { name: 'types', command: npmRun('check') };
export const unit = { name: 'unit', command: npmRun('test:unit', reporter), counts: ['unit'] };

/** @param {'lint' | 'lint:fast'} script with what earlier runs found, or without */
export const lint = script => ({ name: 'lint', command: npmRun(script) });
