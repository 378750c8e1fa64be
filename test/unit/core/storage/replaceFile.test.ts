import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siblingName, isSiblingName } from '../../../../src/core/storage/siblingName';
import { Draft } from '../../../../src/core/storage/draft';
import { removeLeftDrafts, replaceFile } from '../../../../src/core/storage/replaceFile';
import { temporaryFolder } from '../../support/temporaryFolder';

describe('replaceFile', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder, 'x.json');
  });

  it('writes a file for its owner alone, in place of one that was open to all', async function () {
    writeFileSync(file, 'before', { mode: 0o666 });
    await replaceFile(file, 'after');
    assert.equal(readFileSync(file, 'utf8'), 'after');
    assert.deepEqual(readdirSync(folder), ['x.json']);
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('keeps the rights of a file of the user', async function () {
    if (process.platform === 'win32') return this.skip();
    writeFileSync(file, 'before');
    const { uid, gid } = statSync(file);
    await replaceFile(file, 'after', { mode: 0o100_664, uid, gid });
    assert.equal(statSync(file).mode & 0o777, 0o664);
  });

  it('replaces a link itself', async function () {
    if (process.platform === 'win32') return this.skip();
    writeFileSync(join(folder, 'other'), 'other');
    symlinkSync(join(folder, 'other'), file);
    await replaceFile(file, 'after');
    assert.ok(lstatSync(file).isFile());
    assert.equal(readFileSync(join(folder, 'other'), 'utf8'), 'other');
  });

  it('leaves nothing behind when the name is that of a folder', async () => {
    mkdirSync(file);
    await assert.rejects(replaceFile(file, 'after'));
    assert.deepEqual(readdirSync(folder), ['x.json']);
  });

  it('leaves alone a draft that is being written, and removes one that a kill left', async () => {
    const draft = await Draft.nextTo(file, `${process.pid}.tmp`, 0o600);
    writeFileSync(join(folder, `x.json.${'0'.repeat(24)}.${process.pid}.tmp`), '');
    await removeLeftDrafts(file);
    assert.equal(readdirSync(folder).length, 1);
    await draft.commit();
    assert.deepEqual(readdirSync(folder), ['x.json']);
  });
});

describe('siblingName', () => {
  for (const name of ['x.csv', '.env', 'ü'.repeat(200), '𝒳'.repeat(120), '(a+b).csv']) {
    it(`gives ${name.slice(0, 9)}… a name of its own next to it that is known again and not too long`, () => {
      const sibling = siblingName(`/tmp/${name}`, 'part');
      assert.notEqual(sibling, siblingName(`/tmp/${name}`, 'part'));
      assert.ok(isSiblingName(`/elsewhere/${name}`, sibling, 'part'));
      assert.ok(Buffer.byteLength(sibling) < 255);
      assert.ok(!isSiblingName('/tmp/y.csv', sibling, 'part') && !isSiblingName(`/tmp/${name}`, sibling, 'tmp'));
    });
  }
});
