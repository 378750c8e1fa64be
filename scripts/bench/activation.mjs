// Activation time of the shipped extension beside that of an empty one, in the same extension host, as VS Code itself
// measures it. Each window is a fresh extension host.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInServer } from '../hostSuiteInServer.mjs';
import { runOrThrow } from '../processes.mjs';
import { projectNode, root } from '../setup.mjs';

const stalledMs = 60_000;

export async function measureActivation(runs) {
  const folder = mkdtempSync(join(tmpdir(), 'sg-api-bench-'));
  try {
    const ids = await extensions(folder);
    const samples = [];
    for (let index = 0; index < runs; index++)
      samples.push(await oneWindow(folder, index % 2 ? ids : ids.toReversed()));
    print(ids, samples);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Both are installed, since a folder under development is read in another way. @returns their ids, ours first */
async function extensions(folder) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const ours = install(folder, manifest);
  await runOrThrow(projectNode, ['scripts/build.mjs', '--production', '--outdir', join(ours, 'dist')]);
  for (const part of ['media', 'package.nls.json']) cpSync(join(root, part), join(ours, part), { recursive: true });
  const { engines, activationEvents = [] } = manifest;
  const bare = {
    name: 'empty',
    publisher: 'bench',
    version: '0.0.1',
    main: './extension.js',
    engines,
    activationEvents,
  };
  writeFileSync(join(install(folder, bare), 'extension.js'), 'exports.activate = () => {};\n');
  return [`${manifest.publisher}.${manifest.name}`, 'bench.empty'];
}

function install(folder, manifest) {
  const target = join(folder, 'extensions', `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest));
  return target;
}

/** @returns milliseconds of loading the code, of activating and in total, by extension id */
async function oneWindow(folder, ids) {
  const result = join(folder, 'result.json');
  await runInServer('current', {
    extensionDir: join(root, 'scripts/bench/driver'),
    testsPath: join(root, 'scripts/bench/driver/measure.cjs'),
    env: { SG_API_BENCH_IDS: ids.join(' '), SG_API_BENCH_RESULT: result },
    logFile: join(root, 'out/bench.log'),
    installed: join(folder, 'extensions'),
    stalledMs,
  });
  return JSON.parse(readFileSync(result, 'utf8'));
}

function print([ours, empty], samples) {
  console.log(`activation beside an empty extension, medians of ${samples.length} windows:`);
  for (const part of ['total', 'load', 'activate']) {
    const [own, bare] = [ours, empty].map(id => median(samples.map(sample => sample[id][part])));
    console.log(`  ${part.padEnd(9)} ${own} ms, empty ${bare} ms, ratio ${ratio(own, bare)}`);
  }
}

const ratio = (value, base) => (base > 0 ? (value / base).toFixed(1) : 'not defined (0 ms)');

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
