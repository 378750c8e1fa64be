import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

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

  for (const [what, body, sentence] of [
    [
      'a folder that cannot be made',
      "mkdirSync('package.json/inner')",
      /^Could not mkdir: .*inner: .*not a folder\.\n$/,
    ],
    [
      'a file that is missing',
      "readFileSync('missing/file')",
      /^Could not open: .*missing.file: it does not exist\.\n$/,
    ],
    [
      'a program that is missing',
      "throw spawnSync('missing-program').error",
      /^A program could not be started: missing-program: .*\n$/,
    ],
  ] as const) {
    it(`says in one line what the system said of ${what}, without a stack`, () => {
      const script = [
        "import { mkdirSync, readFileSync } from 'node:fs';",
        "import { spawnSync } from 'node:child_process';",
        `import { fail } from '${pathToFileURL('scripts/setup.mjs').href}';`,
        `await (async () => { ${body}; })().catch(fail);`,
      ];
      const args = ['--input-type=module', '-e', script.join('\n')];
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      assert.equal(status, 1);
      assert.match(stderr, sentence);
    });
  }
});
