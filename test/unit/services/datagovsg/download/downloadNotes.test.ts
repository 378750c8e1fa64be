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
import type { FlowJournal, FlowNote } from '../../../../../src/core/flows/flowJournal';
import { downloadFlow } from '../../../../../src/services/datagovsg/download/downloadFlow';
import { journalIn, writeNote } from '../../../support/flowNotes';
import { temporaryFolder } from '../../../support/temporaryFolder';

describe('notes of downloads', () => {
  let folder: string;
  let notes: string;
  let journal: FlowJournal;
  beforeEach(() => {
    folder = temporaryFolder();
    notes = join(folder, 'notes');
    journal = journalIn(notes, { isRunning: processId => processId === 1, now: () => Date.parse('2026-11-04') });
  });

  const idOf = (file: string) =>
    downloadFlow.journal?.nameOf?.({ environment: 'sandbox', datasetId: 'd_1', file }) ?? assert.fail();

  /** @param writer process that writes the file; none: nobody */
  async function begun(
    name: string,
    startedAt: string,
    { writer, noted = writer }: { writer?: number; noted?: number },
  ) {
    const file = join(folder, `${name}.csv`);
    const inputs = { environment: 'sandbox', datasetId: 'd_1', file, name } as const;
    const note: FlowNote = {
      ...{ flow: 'download', run: { flow: 'download', inputs }, startedAt, notedAt: '2026-11-03T23:59:00Z' },
      ...(noted && { processId: noted }),
    };
    await writeNote(notes, idOf(file), note);
    const record = { part: newPartName(file), identity: {}, bytes: 7, totalBytes: 10 };
    await writePartRecord(file, { ...record, ...(writer && { processId: writer }) });
    writeFileSync(partFileOf(file, record), 'a,b\n1,2');
    return { file, note, run: note.run };
  }
  const stopped = async () => (await journal.stopped()).map(({ note, left }) => [note, left.progress]);

  it('are none at first', async () => assert.deepEqual(await stopped(), []));

  it('list what is unfinished, the latest first', async () => {
    const old = await begun('old', '2026-11-01T00:00:00Z', {});
    const late = await begun('late', '2026-11-02T00:00:00Z', {});
    assert.deepEqual(await stopped(), [
      [late.note, '7 bytes of 10 bytes'],
      [old.note, '7 bytes of 10 bytes'],
    ]);
  });

  it('tell those that were cut off, until that was said', async () => {
    await begun('cancelled', '2026-11-01T00:00:00Z', {});
    await begun('running', '2026-11-02T00:00:00Z', { noted: 1 });
    const cut = await begun('cut', '2026-11-03T00:00:00Z', { writer: 2 ** 30 });
    const [found, ...others] = await journal.cutOff();
    assert.deepEqual([found?.note, others], [cut.note, []]);
    const words =
      /^The download of “cut” was interrupted\. What was received \(7 bytes of 10 bytes\) is kept next to .*cut\.csv\.$/;
    assert.match(found?.left.text ?? '', words);
    await journal.report(found ?? assert.fail());
    assert.deepEqual(await journal.cutOff(), []);
    assert.equal((await journal.stopped()).length, 2);
  });

  it('neither offer nor discard one that another window goes on with', async () => {
    const args = ['--eval', 'process.stdin.resume()'];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'inherit'] });
    const ended = once(child, 'exit');
    // Also where the note has not been written yet by who goes on with it.
    const { file, run } = await begun('running', '2026-11-01T00:00:00Z', { writer: child.pid ?? 0, noted: 2 ** 30 });
    assert.deepEqual([await journal.stopped(), await journal.cutOff()], [[], []]);
    assert.match((await journal.discard(run)) ?? '', /is being downloaded again, so nothing was discarded/);
    const record = await readPartRecord(file);
    assert.ok(record && existsSync(partFileOf(file, record)));
    child.kill();
    await ended;
    assert.equal((await journal.stopped()).length, 1);
    assert.equal(await journal.discard(run), undefined);
    assert.deepEqual(readdirSync(folder), ['notes']);
    assert.deepEqual(readdirSync(notes), []);
  });

  it('are one for one place', async () => {
    await begun('one', '2026-11-01T00:00:00Z', {});
    await begun('one', '2026-11-02T00:00:00Z', {});
    assert.equal((await journal.stopped()).length, 1);
  });

  it('go with an unfinished file that is gone, and when they are none', async () => {
    const { run } = await begun('one', '2026-11-01T00:00:00Z', {});
    await journal.discard(run);
    assert.deepEqual(readdirSync(folder), ['notes']);
    await journal.note('one', { flow: 'download', run, startedAt: '2026-11-01T00:00:00Z' });
    await journal.keep('one');
    writeFileSync(join(notes, 'flow-x.json'), '{"flow": 1}');
    writeFileSync(join(notes, 'flow-y.json'), '{"flow": "bro');
    writeFileSync(join(notes, 'other-x.json'), '{}');
    assert.deepEqual(await journal.stopped(), []);
    assert.deepEqual(readdirSync(notes), ['other-x.json']);
  });

  it('go when what they hold does not fit the flow, and stay when the flow is not known here', async () => {
    const later = { flow: 'tomorrow', run: { flow: 'tomorrow', inputs: {} }, startedAt: '', notedAt: '' };
    await writeNote(notes, 'later', later);
    await writeNote(notes, 'misfit', { ...later, run: { flow: 'download', inputs: { file: 1 } } });
    assert.deepEqual(await journal.stopped(), []);
    assert.deepEqual(readdirSync(notes), ['flow-later.json']);
  });
});
