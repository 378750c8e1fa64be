import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { modulesIn } from './support/metafile';
import { activateAgain } from './support/secondActivation';
import { extension, testedApp } from './support/testedApp';

/**
 * What loads on first use only. The sandbox's `info.ts` is a type and two ids that name its keys; a plan is frozen before
 * anything is loaded, so `frozenPlan.ts` and the ids of environments, in `operation.ts`, are there from the start, as are their
 * names and the few lines of `result.ts`.
 */
const heavy =
  /\/undici\/|\/core\/sandbox\/(?!info\.ts)|\/core\/model\/(?!(operation|environmentWords|result)\.ts)|\/core\/calls\/(?!(productionLock|frozenPlan)\.ts)|\/ajv|\/valibot/;

// Runs first: the runner goes by file name, and later tests start the sandbox.
describe('activation', () => {
  it('loads neither undici nor the sandbox nor the catalogue, reads no key, opens nothing and starts no thread', async () => {
    const { context } = await testedApp();
    const { files, modules, secretCalls, opened } = await activateAgain(context, 500);
    assertLight(context.extensionPath, files);
    assert.deepEqual(modules, ['vscode']);
    // Listening for changes of other windows reads nothing.
    assert.deepEqual([...new Set(secretCalls)], ['onDidChange']);
    assert.deepEqual(opened, []);
  });

  it('copies nothing of VS Code and makes no formatter', async () => {
    assert.deepEqual((await activateAgain((await testedApp()).context, 0)).slow, []);
  });

  it('is over when activate returns', async () => {
    const { result } = await activateAgain((await testedApp()).context, 0);
    assert.equal(result instanceof Promise, false);
  });

  it('does not start the sandbox', async () => assert.equal((await testedApp()).sandbox.url, undefined));

  it('is harmless a second time', async () => {
    const before = await testedApp();
    assert.equal(await testedApp(), before);
    assert.ok(extension().isActive);
  });

  it('registers every command of the manifest', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension().packageJSON as { contributes: { commands: readonly { command: string }[] } };
    const missing = contributes.commands.map(({ command }) => command).filter(command => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});

function assertLight(extensionPath: string, files: readonly string[]): void {
  assert.deepEqual(files, ['extension.js']);
  const modules = modulesIn(extensionPath, files);
  const found = modules.filter(module => heavy.test(`/${module}`));
  assert.deepEqual(found, [], `Loaded:\n${modules.join('\n')}`);
}
