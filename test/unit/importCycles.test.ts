import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cyclesIn, importsBelow } from './support/importCycles';
import { temporaryFolder } from './support/temporaryFolder';

describe('imports of src', () => {
  it('go in no circle, those of types included', () => {
    const imports = importsBelow(join(import.meta.dirname, '../../src'));
    assert.ok([...imports.values()].flat().length > 1000, 'the imports are read');
    assert.deepEqual(cyclesIn(imports), []);
  });
});

describe('cyclesIn', () => {
  const found = (files: Readonly<Record<string, string>>) => {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return cyclesIn(importsBelow(folder));
  };
  const back: readonly (readonly [string, string])[] = [
    ['a value', `import { a } from '../a';`],
    ['a type', `import type { A } from '../a';`],
    ['a type among values', `import { type A } from '../a';`],
    ['a module that loads late', `const load = () => import('../a');`],
    ['a type named in place', `let a: import('../a').A;`],
    ['what it passes on', `export * from '../a';`],
    ['a type that it passes on', `export type { A } from '../a';`],
  ];
  for (const [what, text] of back) {
    it(`finds two modules of which one imports ${what} of the other`, () => {
      assert.deepEqual(found({ 'a.ts': `import { b } from './in/b';`, 'in/b.ts': text }), [['a.ts', 'in/b.ts']]);
    });
  }

  it('finds a folder by its index, and a circle of three beside what only leads to it', () => {
    const files = {
      'start.ts': `import './one';`,
      'one.ts': `import './two';`,
      'two.ts': `import './folder';`,
      'folder/index.ts': `import '../one'; import '../end';`,
      'end.ts': `import 'node:fs';`,
    };
    assert.deepEqual(found(files), [['folder/index.ts', 'one.ts', 'two.ts']]);
  });

  it('finds a module that imports itself, and none where two ways lead to one', () => {
    assert.deepEqual(found({ 'a.ts': `import type { A } from './a';` }), [['a.ts']]);
    const split = {
      'a.ts': `import './b'; import './c';`,
      'b.ts': `import './d';`,
      'c.ts': `import './d';`,
      'd.ts': '',
    };
    assert.deepEqual(found(split), []);
  });
});
