// What needs no editor: types, lint and unit tests, for each change. Under two minutes on two cores.
import { stopAllOnSignal } from './processes.mjs';
import { onProjectNode } from './setup.mjs';
import { npmRun, runStages } from './stages.mjs';

const reporter = ['--reporter', 'test/support/specWithResults.ts'];

await onProjectNode(import.meta.url, async () => {
  stopAllOnSignal();
  await runStages([
    [[{ name: 'generate', command: npmRun('generate') }]],
    [
      [
        { name: 'types', command: npmRun('check') },
        { name: 'lint', command: npmRun('lint:fast') },
      ],
      [{ name: 'unit', command: npmRun('test:unit', reporter), counts: ['unit'] }],
    ],
  ]);
});
