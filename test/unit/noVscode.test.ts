import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const core = join(import.meta.dirname, '../../src/core');

/** The sandbox's thread talks to the one that started it as soon as it is loaded, so it cannot be loaded here. */
const ownThread = join(core, 'sandbox/worker.ts');

const modules = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map(name => join(core, name))
  .filter(path => path !== ownThread);

describe('core', () => {
  it('is tested where there is no vscode', async () => {
    const name = 'vscode';
    await assert.rejects(import(name), { code: 'ERR_MODULE_NOT_FOUND' });
  });

  it('loads in plain Node', async () => {
    assert.ok(modules.length > 50);
    for (const path of modules) await import(pathToFileURL(path).href);
  });
});
