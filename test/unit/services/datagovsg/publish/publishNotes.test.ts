import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FlowNote } from '../../../../../src/core/flows/flowJournal';
import { endOf } from '../../../../../src/core/flows/steps';
import { checkFlow } from '../../../../../src/services/datagovsg/publish/checkFlow';
import { concurrentText, cutOffText } from '../../../../../src/services/datagovsg/publish/cutOffWords';
import { concurrentQuestion } from '../../../../../src/services/datagovsg/publish/publishQuestions';
import type { CheckInputs } from '../../../../../src/services/datagovsg/publish/publishTypes';
import { journalIn, writeNote } from '../../../support/flowNotes';
import { killFlow, onlyNote } from '../../../support/killFlow';
import { sampleDatasetId, startFront, startPublishing, type PublishingWorld } from '../../../support/publishing';

const inputs: CheckInputs = {
  mode: 'replace',
  environment: 'staging',
  keyId: 'key',
  datasetId: sampleDatasetId,
  datasetName: 'Parks',
  fileName: 'rows.csv',
  fileRows: 3,
  rowsBefore: 12,
  phase: 'upload',
};
const runOf = (phase: CheckInputs['phase'] = 'upload') => ({
  flow: 'checkPublishing',
  inputs: { ...inputs, phase },
});
const note: FlowNote = {
  flow: 'replace',
  run: runOf(),
  processId: 1,
  startedAt: '2026-11-02T09:00:00.000Z',
  notedAt: '2026-11-02T09:00:05.000Z',
};
const notedMs = Date.parse(note.notedAt);

describe('notes of publishings', () => {
  let folder: string;
  const journal = (isRunning: (processId: number) => boolean, nowMs = notedMs + 60_000) =>
    journalIn(folder, { isRunning, now: () => nowMs });
  const gone = () => journal(() => false);
  const cutOff = async (from = gone()) => (await from.cutOff()).map(each => each.note);
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'publish-notes-')), 'not yet made');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  it('give what a process that is gone left behind, until it is forgotten', async () => {
    assert.deepEqual(await cutOff(), []);
    await writeNote(folder, 'one', note);
    const later = { ...note, run: runOf('ingestion') };
    await writeNote(folder, 'one', later);
    assert.deepEqual(await cutOff(journal(() => true)), []);
    assert.equal((await cutOff(journal(() => true, notedMs + 86_400_000))).length, 1);
    assert.deepEqual(await cutOff(), [later]);
    await gone().forget('one');
    assert.deepEqual(await cutOff(), []);
    assert.deepEqual(await readdir(folder), []);
  });

  it('tell what goes on at this moment from what was cut off', async () => {
    await writeNote(folder, 'one', note);
    await writeNote(folder, 'said', { ...note, isReported: true });
    await writeNote(folder, 'gone', { ...note, processId: 2 });
    const running = journal(processId => processId === 1);
    assert.deepEqual(await running.underWay(), [note]);
    assert.match(concurrentText(inputs), /^The data of “Parks” \(Staging\) is already being replaced with rows\.csv/);
  });

  it('are taken over by who says that one was cut off, and said again when that has ended, too', async () => {
    await writeNote(folder, 'one', note);
    const [found] = await gone().cutOff();
    await gone().report(found ?? assert.fail());
    const alive = journal(processId => processId === process.pid);
    assert.deepEqual([await cutOff(alive), await alive.underWay()], [[], []]);
    assert.equal((await cutOff()).length, 1);
  });

  it('ask before a file is sent beside another one to the same dataset', async () => {
    const underWay = () => Promise.resolve([runOf(), { flow: 'checkPublishing', inputs: 'no note' }]);
    const wish = {
      mode: 'append',
      environment: 'staging',
      keyId: 'key',
      datasetId: sampleDatasetId,
      file: '',
    } as const;
    const question = await concurrentQuestion(wish, { underWay });
    assert.deepEqual([question?.harmless, question?.isHarm, question?.text], ['wait', true, concurrentText(inputs)]);
    assert.equal(await concurrentQuestion({ ...wish, environment: 'production' }, { underWay }), undefined);
    assert.equal(await concurrentQuestion({ ...wish, datasetId: 'd_1' }, { underWay }), undefined);
  });

  it('are all forgotten, and there is nothing to forget a second time', async () => {
    await writeNote(folder, 'one', note);
    await gone().forgetAll();
    await gone().forgetAll();
    assert.deepEqual(await cutOff(), []);
  });

  it('are distinguished from files that are none', async () => {
    await writeNote(folder, 'one', note);
    await writeFile(join(folder, 'flow-broken.json'), '{"id": "bro');
    await writeFile(join(folder, 'flow-other.json'), '[]');
    await writeFile(join(folder, 'catalogue.json'), '{}');
    assert.deepEqual(await cutOff(), [note]);
  });

  for (const [phase, text] of [
    ['link', /had not been sent\. The dataset should be unchanged/],
    ['upload', /was being sent\. If it did not arrive completely/],
    ['ingestion', /had been uploaded, and data\.gov\.sg continued to process it/],
    ['readBack', /nearly finished: the file had been uploaded/],
  ] as const) {
    it(`says what being cut off at ${phase} means`, () => assert.match(cutOffText({ ...inputs, phase }), text));
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
    const flow = {
      flow: 'replace',
      inputs: { environment: 'sandbox', keyId: 'write', datasetId: sampleDatasetId, file },
    };
    const { writeKey } = world.info.datagovsg;
    await killFlow({ ...flow, address, writeKey, folder }, isThere);
    const [found] = await journalIn(folder).cutOff();
    assert.ok(found, 'the next start finds what was cut off');
    return { left: found.note.run.inputs as CheckInputs, text: await onlyNote(folder) };
  }

  const check = (left: CheckInputs) => endOf(checkFlow.run(left, world.ports));

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
    const { text: outcome, isAnswered } = await check(left);
    assert.ok(isAnswered);
    assert.match(
      outcome,
      /It has 12 rows now\. It had 12 rows before\. The file has 600,000 rows\. So the file is not in/,
    );
    assert.equal((await world.publish({ file: await world.write('park_name\nOnly park\n') })).kind, 'published');
  });

  it('leaves word while the service takes the file in, and the check tells that it is in', async () => {
    const file = await world.write('park_name\nOne\nTwo\n');
    const { left } = await killedWhile(each => each.includes('"ingestion"'), world.info.url, file);
    world.clock.nowMs += 60_000;
    const { text } = await check(left);
    assert.match(text, /INGESTION_SUCCESS\. It has 2 rows now.*So the file seems to be in/);
  });

  it('is reported when the service cannot be reached', async () => {
    const { text, isAnswered } = await check({ ...inputs, environment: 'sandbox', keyId: 'gone' });
    assert.ok(!isAnswered);
    assert.match(text, /^What became of it could not be checked/);
  });
});
