import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeFile, placeUnderFreeName, removeFile } from '../../../../src/core/storage/placeFile';
import { temporaryFolder } from '../../support/temporaryFolder';

describe('placing files', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const put = (name: string, text = name) => writeFileSync(at(name), text);
  const textAt = (name: string) => readFileSync(at(name), 'utf8');
  beforeEach(() => (folder = temporaryFolder()));

  it('puts a file in place of another one', async () => {
    put('new');
    put('old');
    await placeFile(at('new'), at('old'));
    assert.deepEqual(readdirSync(folder), ['old']);
    assert.equal(textAt('old'), 'new');
  });

  it('replaces a link itself', async () => {
    put('new');
    put('other');
    symlinkSync(at('other'), at('link'));
    await placeFile(at('new'), at('link'));
    assert.ok(lstatSync(at('link')).isFile());
    assert.equal(textAt('other'), 'other');
  });

  it('changes nothing where a folder has the name', async () => {
    put('new');
    mkdirSync(at('folder'));
    await assert.rejects(placeFile(at('new'), at('folder')));
    assert.equal(textAt('new'), 'new');
  });

  for (const [taken, name] of [
    [[], 'a'],
    [['a'], 'b'],
    [['a', 'b'], 'c'],
  ] as const) {
    it(`gives ${name} where ${taken.join(' and ') || 'nothing'} is taken`, async () => {
      put('new');
      taken.forEach(each => put(each));
      assert.equal(await placeUnderFreeName(at('new'), [at('a'), at('b'), at('c')]), at(name));
      assert.equal(textAt(name), 'new');
      for (const each of taken) assert.equal(textAt(each), each);
    });
  }

  it('removes a link alone, and minds nothing that is gone', async () => {
    put('other');
    symlinkSync(at('other'), at('link'));
    for (let time = 0; time < 2; time += 1) await removeFile(at('link'));
    assert.deepEqual(readdirSync(folder), ['other']);
  });
});
