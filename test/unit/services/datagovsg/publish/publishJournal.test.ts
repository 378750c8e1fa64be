import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPublishing } from '../../../../../src/services/datagovsg/publish/publishCheck';
import {
  besideText,
  cutOffText,
  PublishJournal,
  type PublishNote,
} from '../../../../../src/services/datagovsg/publish/publishJournal';
import { isProcessRunning } from '../../../../../src/core/isProcessRunning';
import { sampleDatasetId, startFront, startPublishing, type PublishingWorld } from '../../../support/publishing';

const note: PublishNote = {
  id: 'one',
  processId: 1,
  mode: 'replace',
  environment: 'staging',
  keyId: 'key',
  datasetId: sampleDatasetId,
  datasetName: 'Parks',
  fileName: 'rows.csv',
  fileRows: 3,
  rowsBefore: 12,
  phase: 'upload',
  startedAt: '2026-11-02T09:00:00.000Z',
  phaseAt: '2026-11-02T09:00:05.000Z',
};

describe('PublishJournal', () => {
  let folder: string;
  let journal: PublishJournal;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'publish-journal-')), 'not yet made');
    journal = new PublishJournal(folder);
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  it('gives what a process that is gone left behind, until it is cleared', async () => {
    assert.deepEqual(await journal.cutOff(() => false), []);
    await journal.write(note);
    await journal.write({ ...note, phase: 'ingestion' });
    assert.deepEqual(await journal.cutOff(() => true, Date.parse(note.phaseAt) + 60_000), []);
    assert.equal((await journal.cutOff(() => true, Date.parse(note.phaseAt) + 86_400_000)).length, 1);
    assert.deepEqual(await journal.cutOff(() => false), [{ ...note, phase: 'ingestion' }]);
    await journal.clear('one');
    assert.deepEqual(await journal.cutOff(() => false), []);
    assert.deepEqual(await readdir(folder), []);
  });

  it('tells what goes on at this moment from what was cut off', async () => {
    const nowMs = Date.parse(note.phaseAt) + 60_000;
    await journal.write(note);
    await journal.write({ ...note, id: 'told', isTold: true });
    await journal.write({ ...note, id: 'gone', processId: 2 });
    assert.deepEqual(await journal.underWay(processId => processId === 1, nowMs), [note]);
    assert.match(besideText(note), /already: replacing the data of “Parks” \(staging\) with rows\.csv/);
  });

  it('forgets all, and has nothing to forget a second time', async () => {
    await journal.write(note);
    await journal.clearAll();
    await journal.clearAll();
    assert.deepEqual(await journal.cutOff(() => false), []);
  });

  it('passes over files that are not notes', async () => {
    await journal.write(note);
    await writeFile(join(folder, 'publish-broken.json'), '{"id": "bro');
    await writeFile(join(folder, 'publish-other.json'), '[]');
    await writeFile(join(folder, 'catalogue.json'), '{}');
    assert.deepEqual(await journal.cutOff(() => false), [note]);
  });

  for (const [phase, text] of [
    ['link', /before the file was sent\. The dataset should be as it was/],
    ['upload', /while the file was sent\. If it did not arrive whole/],
    ['ingestion', /after the file was handed over\. data\.gov\.sg went on with it/],
    ['readBack', /at its end/],
  ] as const) {
    it(`says what being cut off at ${phase} means`, () => assert.match(cutOffText({ ...note, phase }), text));
  }
});

describe('a process that is killed while it publishes', () => {
  let world: PublishingWorld;
  let folder: string;
  beforeEach(async () => {
    world = await startPublishing();
    folder = await mkdtemp(join(tmpdir(), 'publish-killed-'));
  });
  afterEach(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  async function killedWhile(isThere: (text: string) => boolean, address: string, file: string) {
    const script = fileURLToPath(new URL('../../../support/publishChild.ts', import.meta.url));
    const { writeKey } = world.info.datagovsg;
    const args = ['--import', 'tsx', script, address, writeKey, file, folder, sampleDatasetId];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const exit = once(child, 'exit');
    const place = join(folder, 'publish-child.json');
    for (;;) {
      const text = await readFile(place, 'utf8').catch(() => ''); // not written yet
      if (isThere(text)) break;
      assert.equal(child.exitCode, null, 'the process ended by itself');
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    child.kill('SIGKILL');
    await exit;
    const [left] = await new PublishJournal(folder).cutOff(isProcessRunning);
    assert.ok(left, 'the next start finds what was cut off');
    return { left, text: await readFile(place, 'utf8') };
  }

  it('leaves word in the middle of the upload, and the dataset as it was', async () => {
    // A storage that takes the first bytes, and then no more.
    const front = await startFront(world.info.url, request => void request.once('data', () => request.pause()));
    const file = await world.write(`park_name\n${'A park with a rather long name\n'.repeat(600_000)}`);
    const { left, text } = await killedWhile(
      each => each.includes('"upload"') && front.received.some(({ url }) => url.includes('X-Amz')),
      front.url,
      file,
    );
    assert.equal(left.phase, 'upload');
    assert.doesNotMatch(text, /X-Amz|http/);
    assert.ok(!text.includes(world.info.datagovsg.writeKey));
    const { text: outcome, isAnswered } = await checkPublishing(left, world.ports);
    assert.ok(isAnswered);
    assert.match(outcome, /It has 12 rows now, and had 12 rows before; the file has 600,000\. So the file is not in/);
    assert.equal((await world.publish({ file: await world.write('park_name\nOnly park\n') })).kind, 'published');
  });

  it('leaves word while the service takes the file in, and the check tells that it is in', async () => {
    const file = await world.write('park_name\nOne\nTwo\n');
    const { left } = await killedWhile(each => each.includes('"ingestion"'), world.info.url, file);
    world.clock.nowMs += 60_000;
    const { text } = await checkPublishing(left, world.ports);
    assert.match(text, /INGESTION_SUCCESS\. It has 2 rows now.*So the file seems to be in/);
  });

  it('is told when the service cannot be asked', async () => {
    const { text, isAnswered } = await checkPublishing({ ...note, environment: 'sandbox', keyId: 'gone' }, world.ports);
    assert.ok(!isAnswered);
    assert.match(text, /^What became of it could not be asked/);
  });
});
