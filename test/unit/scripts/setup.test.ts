import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('onProjectNode', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'setup-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('leaves stdout to the script, also while packages are installed', () => {
    const json = { name: 'empty', version: '1.0.0' };
    const lock = { ...json, lockfileVersion: 3, requires: true, packages: { '': json } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(json));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    cpSync('scripts/setup.mjs', join(folder, 'scripts', 'setup.mjs'));
    const script = join(folder, 'scripts', 'script.mjs');
    writeFileSync(
      script,
      "import { onProjectNode } from './setup.mjs';\nawait onProjectNode(import.meta.url, () => {});\n",
    );
    const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: 60_000 });
    assert.match(stderr, /Installing the packages/);
    assert.equal(stdout, '');
  }).timeout(60_000);
});
