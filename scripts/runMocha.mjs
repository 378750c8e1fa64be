// Runs the tests of a room that needs no editor around mocha: node scripts/runMocha.mjs unit|browser [FILE…]
// Options: --grep <pattern>, --reporter <name or file>, --bail, --jobs <n> (unit tests: how many workers).
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run, stopAllOnSignal } from './processes.mjs';
import { onProjectNode, projectNode, root } from './setup.mjs';
import { readTestArguments } from './testFiles.mjs';

const text = { type: 'string' };
const options = { grep: { ...text, short: 'g' }, reporter: text, bail: { type: 'boolean' } };
const rooms = {
  unit: { config: '.mocharc.json', options: { ...options, jobs: text }, extra: workers },
  browser: { config: 'test/browser/.mocharc.json', options, extra: () => [] },
};

await onProjectNode(import.meta.url, async ([room, ...args]) => {
  stopAllOnSignal();
  const { config, options, extra } = rooms[room];
  const { values, files } = readTestArguments(room, args, options);
  const { jobs, ...passedOn } = values;
  const given = Object.entries(passedOn).flatMap(([name, value]) => [`--${name}`, ...(value === true ? [] : [value])]);
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const all = [mocha, '--config', config, '--fail-zero', ...extra(files, jobs), ...given, ...files];
  process.exitCode = await run(projectNode, all);
});

/** A file alone runs in mocha's own process: a worker would only cost time, and a debugger would have to find it. */
function workers(files, jobs = String(availableParallelism())) {
  return files.length > 1 && Number(jobs) > 1 ? ['--parallel', '--jobs', jobs] : [];
}
