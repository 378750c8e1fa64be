import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { hostBundle } from '../../../scripts/hostBundle.mjs';
import { temporaryFolder } from '../support/temporaryFolder';

/** Ours: a tenth above the size on 2026-11-28. Whoever needs more at the start asks first whether it can load on first use. */
const startBytes = 49_000;

describe('hostBundle', () => {
  it('reads one small file at the start', async () => {
    const dist = temporaryFolder();
    const { metafile } = await build({ ...hostBundle({ dist, production: true }), logLevel: 'silent' });
    const start = Object.entries(metafile.outputs).find(([path]) => basename(path) === 'extension.js')?.[1];
    const atOnce = start?.imports.filter(({ kind }) => kind !== 'dynamic-import').map(({ path }) => path);
    assert.deepEqual([...new Set(atOnce)], ['vscode']);
    assert.ok(readFileSync(join(dist, 'extension.js')).length <= startBytes, `at most ${startBytes} bytes`);
  });
});
