import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoteFolder } from '../../../../src/core/storage/noteFolder';
import { temporaryFolder } from '../../support/temporaryFolder';

interface Sample {
  text: string;
}

describe('NoteFolder', () => {
  let folder: string;
  let notes: NoteFolder<Sample>;
  beforeEach(() => {
    folder = join(temporaryFolder(), 'notes');
    notes = new NoteFolder(folder, 'sample-', ({ text }) => typeof text === 'string');
  });

  it('holds nothing at first, and has nothing to remove', async () => {
    assert.deepEqual(await notes.list(), []);
    await notes.removeAll();
    await notes.remove('one');
  });

  it('gives a note until it is removed, the last one that was written', async () => {
    await notes.write('one', { text: 'old' });
    await notes.write('one', { text: 'new' });
    assert.deepEqual(await notes.list(), [{ id: 'one', note: { text: 'new' } }]);
    await notes.remove('one');
    assert.deepEqual(readdirSync(folder), []);
  });

  for (const text of ['', 'null', '{"text":', '{"text":1}', '[]', '1']) {
    it(`names a file that holds ${JSON.stringify(text)}, and gives no note of it`, async () => {
      await notes.write('one', { text: '' });
      writeFileSync(join(folder, 'sample-one.json'), text);
      assert.deepEqual(await notes.list(), [{ id: 'one', note: undefined }]);
    });
  }

  it('takes what a kill left half written for no note, and removes it with the others', async () => {
    await notes.write('one', { text: '' });
    writeFileSync(join(folder, 'sample-two.json.0123456789abcdef01234567.1.tmp'), '{"te');
    writeFileSync(join(folder, 'turns.db'), '');
    assert.deepEqual(
      (await notes.list()).map(({ id }) => id),
      ['one'],
    );
    await notes.removeAll();
    assert.deepEqual(readdirSync(folder), ['turns.db']);
  });
});
