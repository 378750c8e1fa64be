import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { ScratchFolder } from '../../../../src/core/storage/scratchFolder';
import { temporaryFolder } from '../../support/temporaryFolder';

describe('ScratchFolder', () => {
  it('is made with its first file, and removed with all of them', () => {
    const parent = temporaryFolder();
    const folder = new ScratchFolder(parent, 'scratch-');
    folder.remove();
    assert.deepEqual(readdirSync(parent), []);
    const [one, other] = [folder.newFile(), folder.newFile()];
    one.append('äb');
    one.append('cd');
    one.close();
    assert.deepEqual([one.read(0, 5), one.read(2, 4)], ['äbcd', 'bc']);
    other.discard();
    const [name] = readdirSync(parent);
    assert.match(name ?? '', /^scratch-/);
    assert.equal(readdirSync(parent, { recursive: true }).length, 2);
    folder.remove();
    assert.deepEqual(readdirSync(parent), []);
  });
});
