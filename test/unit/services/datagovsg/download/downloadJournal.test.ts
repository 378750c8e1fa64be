import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  newPartName,
  partFileOf,
  readPartRecord,
  writePartRecord,
} from '../../../../../src/core/calls/files/partRecord';
import { DownloadJournal, type DownloadNote } from '../../../../../src/services/datagovsg/download/downloadJournal';
import { temporaryFolder } from '../../../support/temporaryFolder';

describe('DownloadJournal', () => {
  let folder: string;
  let journal: DownloadJournal;
  beforeEach(() => {
    folder = temporaryFolder();
    journal = new DownloadJournal(join(folder, 'notes'));
  });

  async function begun(name: string, startedAt: string, processId?: number): Promise<DownloadNote> {
    const file = join(folder, `${name}.csv`);
    const note: DownloadNote = { wish: { environment: 'sandbox', datasetId: 'd_1', file }, name, startedAt };
    await journal.write(note);
    const record = { part: newPartName(file), identity: {}, bytes: 7, totalBytes: 10 };
    await writePartRecord(file, { ...record, ...(processId && { processId }) });
    writeFileSync(partFileOf(file, record), 'a,b\n1,2');
    return note;
  }

  it('has nothing at first', async () => assert.deepEqual(await journal.unfinished(), []));

  it('lists what is unfinished, the latest first', async () => {
    const [old, late] = [await begun('old', '2026-11-01T00:00:00Z'), await begun('late', '2026-11-02T00:00:00Z')];
    const how = { receivedBytes: 7, totalBytes: 10 };
    assert.deepEqual(await journal.unfinished(), [
      { ...late, ...how },
      { ...old, ...how },
    ]);
  });

  it('knows those that were cut off, until it was told of them', async () => {
    await begun('cancelled', '2026-11-01T00:00:00Z');
    await begun('running', '2026-11-02T00:00:00Z', 1);
    const cut = await begun('cut', '2026-11-03T00:00:00Z', 2);
    const cutOff = () => journal.cutOff(processId => processId === 1);
    assert.deepEqual(await cutOff(), [{ ...cut, receivedBytes: 7, totalBytes: 10, processId: 2 }]);
    await journal.write({ ...cut, isTold: true });
    assert.deepEqual(await cutOff(), []);
    assert.equal((await journal.unfinished()).length, 3);
  });

  it('neither offers nor discards one that another window goes on with', async () => {
    const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const ended = once(child, 'exit');
    const { wish } = await begun('running', '2026-11-01T00:00:00Z', child.pid);
    assert.deepEqual(await journal.resumable(), []);
    assert.equal(await journal.discard(wish.file), false);
    const record = await readPartRecord(wish.file);
    assert.ok(record && existsSync(partFileOf(wish.file, record)));
    child.kill();
    await ended;
    assert.equal((await journal.resumable()).length, 1);
    assert.equal(await journal.discard(wish.file), true);
    assert.deepEqual(readdirSync(folder), ['notes']);
  });

  it('keeps one note for one place', async () => {
    await begun('one', '2026-11-01T00:00:00Z');
    await begun('one', '2026-11-02T00:00:00Z');
    assert.equal((await journal.unfinished()).length, 1);
  });

  it('forgets one whose unfinished file is gone, and a note that is none', async () => {
    const { wish } = await begun('one', '2026-11-01T00:00:00Z');
    await journal.discard(wish.file);
    assert.deepEqual(readdirSync(folder), ['notes']);
    await journal.write({ wish, name: 'one', startedAt: '2026-11-01T00:00:00Z' });
    writeFileSync(join(folder, 'notes', 'download-x.json'), '{"wish": 1}');
    writeFileSync(join(folder, 'notes', 'publish-x.json'), '{}');
    assert.deepEqual(await journal.unfinished(), []);
    assert.deepEqual(readdirSync(join(folder, 'notes')), ['publish-x.json']);
  });
});
