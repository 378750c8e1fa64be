// What needs no editor: types, lint and unit tests, for each change. Under two minutes on two cores.
import { stopAllOnSignal } from './processes.mjs';
import { onProjectNode } from './setup.mjs';
import { generate, lint, runStages, types, unit } from './stages.mjs';

await onProjectNode(import.meta.url, async () => {
  stopAllOnSignal();
  await runStages([[[generate]], [[types, lint('lint:fast')], [unit]]]);
});
