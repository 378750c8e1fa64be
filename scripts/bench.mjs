// Prints how fast things are, as ratios to the least that is possible in the same run: machines differ, ratios less.
// Each test/bench/*.bench.ts prints its own lines. Options: --runs <n> (windows opened for the activation time).
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runOrThrow, stopAllOnSignal } from './processes.mjs';
import { onProjectNode, projectNode, root } from './setup.mjs';

await onProjectNode(import.meta.url, async args => {
  stopAllOnSignal();
  const { values } = parseArgs({ args, options: { runs: { type: 'string', default: '9' } } });
  await runOrThrow(projectNode, ['scripts/generate.mjs']);
  const { measureActivation } = await import('./bench/activation.mjs');
  await measureActivation(Number(values.runs));
  for (const file of globSync('test/bench/*.bench.ts', { cwd: root }).sort()) {
    await runOrThrow(projectNode, ['--import', 'tsx', file]);
  }
});
