// Everything that must hold, on a fresh clone too: runs every stage, also after a failed one, and counts.
import { stopAllOnSignal } from './processes.mjs';
import { onProjectNode, projectNode } from './setup.mjs';
import { generate, lint, reporter, runStages, types, unit } from './stages.mjs';

const script = (name, ...args) => [projectNode, [`scripts/${name}.mjs`, ...args]];

const host = { name: 'host', command: script('testHost'), counts: ['host-oldest', 'host-current'] };
const hosts = { name: 'install', command: script('installTestHosts') };
const browser = { name: 'browser', command: script('runMocha', 'browser', ...reporter), counts: ['browser'] };

/** The browser tests need VS Code's server build, which does not run on Windows. */
const onServer = process.platform !== 'win32';

await onProjectNode(import.meta.url, async () => {
  stopAllOnSignal();
  if (!onServer) console.log('VS Code’s server build does not run on Windows: the browser tests are left out.');
  await runStages([
    [[generate]],
    [[types, lint('lint'), hosts], [unit]],
    // Once for both: none may write dist/ while the other runs in it.
    [[{ name: 'build', command: script('buildHostTests') }]],
    onServer ? [[browser], [host]] : [[host]],
  ]);
});
