import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syncFolder } from '../../../../src/core/storage/syncFolder';

describe('syncFolder', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'folder-'))));
  after(() => rm(folder, { recursive: true }));

  it('takes any folder', () => syncFolder(folder));

  it('fails with the code of the file system when the folder is gone', async function () {
    if (process.platform === 'win32') this.skip();
    await assert.rejects(syncFolder(join(folder, 'gone')), { code: 'ENOENT' });
  });
});
