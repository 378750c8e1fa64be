import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlowProgress, FlowReport } from '../../../../src/core/flows/flow';
import type { CutOffFlow } from '../../../../src/core/flows/flowJournal';
import type { FlowSurroundings } from '../../../../src/core/flows/flowPorts';
import { runFlow } from '../../../../src/core/flows/runFlow';
import { runCall } from '../../../../src/core/calls/runCall';
import type { Plan } from '../../../../src/core/model/exchange';
import { services } from '../../../../src/services';
import { createSandbox, type SandboxInfo } from '../../../../src/services/sandbox';
import { portsWith } from '../../support/callPorts';
import { forgetFaults, planFault } from '../../support/everyFault';
import { journalIn } from '../../support/flowNotes';
import { answering, surroundingsWith } from '../../support/flowPortsForTest';
import { killFlow } from '../../support/killFlow';
import { sampleDatasetId } from '../../support/publishing';
import { sampleKey } from '../../support/sampleKey';
import { temporaryFolder } from '../../support/temporaryFolder';

const table = 'd_11edd0117280c5776651d7891114c88c';
const wide = 'd_17f5382f26140b1fdae0ba2ef6239d2f';

/** In plain Node and with JSON alone, as a command line, a test or an agent runs them. */
describe('runFlow', function () {
  this.timeout(60_000);
  let nowMs = Date.now();
  const sandbox = createSandbox({ now: () => nowMs });
  let info: SandboxInfo;
  let folder: string;
  let notes: string;
  let sent: string[];
  let progress: FlowProgress[];
  let problems: string[];
  before(async () => (info = await sandbox.listen()));
  after(() => sandbox.close());
  afterEach(() => forgetFaults(info.url));
  beforeEach(() => {
    folder = temporaryFolder();
    notes = join(folder, 'notes');
    [sent, progress, problems] = [[], [], []];
  });
  const noteNames = () => (existsSync(notes) ? readdirSync(notes) : []);
  const file = (name: string) => join(folder, name);
  const publishing = (name: string) => ({
    ...{ environment: 'sandbox', keyId: 'write', datasetId: sampleDatasetId, file: file(name) },
  });

  interface Run {
    ask?: FlowSurroundings['ask'];
    signal?: AbortSignal;
    onProgress?: (progress: FlowProgress) => void;
    resumed?: CutOffFlow;
    notesIn?: string;
  }

  async function run(id: string, inputs: unknown, { ask, signal, onProgress, resumed, notesIn = notes }: Run = {}) {
    const key = { ...sampleKey({ id: 'write', kind: 'datagovsgWriteKey', environment: 'sandbox' }) };
    const callPorts = portsWith([{ info: key, secret: info.datagovsg.writeKey }], info.url);
    const surroundings = surroundingsWith({
      call: (plan: Plan, events) => {
        sent.push(plan.operationId);
        return runCall(plan, callPorts, events);
      },
      wait: (ms, given) => {
        nowMs += ms;
        return Promise.resolve(given?.throwIfAborted());
      },
      now: () => nowMs,
      ...(ask && { ask }),
    });
    const flow = await services.findFlow(id);
    return runFlow(flow ?? assert.fail(), JSON.parse(JSON.stringify(inputs)), {
      ...{ surroundings, signal: signal ?? new AbortController().signal, journal: journalIn(notesIn) },
      ...(resumed && { resumed }),
      onProgress: each => {
        progress.push(each);
        onProgress?.(each);
      },
      log: line => problems.push(line),
    });
  }

  async function reported(id: string, inputs: unknown, how?: Run): Promise<FlowReport> {
    const result = await run(id, inputs, how);
    assert.ok(result.ok, JSON.stringify(result));
    return result.value.report ?? assert.fail('it reports nothing');
  }

  describe('downloads', () => {
    const inputs = () => ({
      environment: 'sandbox',
      datasetId: table,
      format: 'CSV',
      name: 'Shops',
      file: file('a.csv'),
    });

    it('to a file, tells how far it is, and leaves no note', async () => {
      const report = await reported('download', inputs());
      const sha256 = createHash('sha256')
        .update(readFileSync(file('a.csv')))
        .digest('hex');
      assert.match(report.text, /^Downloaded “Shops”: 478 rows, /);
      assert.ok(report.hasSaved && report.offers.some(offer => offer.do === 'copyText' && offer.text === sha256));
      assert.equal(progress[0]?.text, 'requesting the file');
      assert.ok(progress.some(({ share }) => share === 1));
      assert.deepEqual([noteNames(), problems], [[], []]);
    });

    it('keeps what came when it is cancelled, and resumes it from its note', async () => {
      const stop = new AbortController();
      await planFault(info.url, { path: '/s3.', fault: 'slow=3000' });
      const onProgress = ({ share = 0 }: FlowProgress) => share > 0 && stop.abort();
      const report = await reported('download', inputs(), { signal: stop.signal, onProgress });
      assert.match(report.text, /^“Shops” was not downloaded\. You cancelled.* received so far are kept\.$/);
      assert.deepEqual([report.level, report.offers.map(offer => offer.label)], ['info', ['Resume', 'Discard']]);
      assert.deepEqual(await journalIn(notes).cutOff(), [], 'nothing was cut off');
      const [resumed] = await journalIn(notes).stopped();
      assert.ok(resumed);
      const end = await reported(resumed.note.run.flow, resumed.note.run.inputs, { resumed });
      assert.match(end.text, /^Downloaded “Shops”: 478 rows, .* resumed after the .* of an earlier attempt/);
      assert.deepEqual(noteNames(), []);
    });

    it('is found after a crash in the middle, and resumed', async () => {
      // Bytes in a second: it is noted every 5 s how much came.
      await planFault(info.url, { path: '/s3.', fault: 'slow=4000' });
      const { writeKey } = info.datagovsg;
      const killed = { flow: 'download', inputs: inputs(), address: info.url, writeKey, folder: notes };
      const part = () => JSON.parse(readFileSync(file('a.csv.part.json'), 'utf8')) as { bytes: number };
      await killFlow(killed, note => note !== '' && existsSync(file('a.csv.part.json')) && part().bytes > 0);
      await forgetFaults(info.url);
      assert.ok(!existsSync(file('a.csv')));
      const [resumed, ...others] = await journalIn(notes).cutOff();
      assert.ok(resumed && others.length === 0);
      assert.match(resumed.left.text, /^The download of “Shops” was interrupted\./);
      assert.doesNotMatch(JSON.stringify(resumed.note), /X-Amz|http/);
      const end = await reported(resumed.note.run.flow, resumed.note.run.inputs, { resumed });
      assert.match(end.text, /^Downloaded “Shops”: 478 rows, .* resumed after the .* of an earlier attempt/);
      assert.deepEqual(noteNames(), []);
    });

    it('all the same when it cannot be noted, and says so', async () => {
      writeFileSync(file('in the way'), '');
      const report = await reported('download', inputs(), { notesIn: file('in the way') });
      assert.match(report.text, /^Downloaded “Shops”/);
      assert.match(problems[0] ?? '', /^How far the flow download is could not be noted\. /);
    });

    it('says what came in place of a dataset, and saves nothing of it', async () => {
      await planFault(info.url, { path: '/s3.', fault: 'malformed-json', times: 1 });
      const { text } = await reported('download', inputs());
      assert.match(
        text,
        /was not downloaded\. The server sent JSON instead of the dataset \(CSV\), so nothing was saved/,
      );
      assert.deepEqual([readdirSync(folder).filter(name => name !== 'notes'), noteNames()], [[], []]);
    });

    it('offers neither to resume nor to discard what is being downloaded already', async () => {
      await planFault(info.url, { path: '/s3.', fault: 'slow=8000', times: 1 });
      let other: Promise<FlowReport> | undefined;
      const onProgress = ({ share = 0 }: FlowProgress) => {
        if (share > 0) other ??= reported('download', inputs());
      };
      const whole = await reported('download', inputs(), { onProgress });
      const busy = await other;
      assert.match(busy?.text ?? '', /is already being downloaded, here or in another window\.$/);
      assert.deepEqual(busy?.offers, []);
      assert.match(whole.text, /Downloaded “.*”: 478 rows/);
      assert.deepEqual([readdirSync(folder).filter(name => name !== 'notes'), noteNames()], [['a.csv'], []]);
    });

    it('says what went wrong, and offers to try again', async () => {
      const report = await reported('download', { ...inputs(), datasetId: 'd_1' });
      assert.match(report.text, /Dataset not found/);
      assert.deepEqual(report.offers, [
        { label: 'Try Again', do: 'run', run: { flow: 'download', inputs: { ...inputs(), datasetId: 'd_1' } } },
      ]);
    });
  });

  describe('publishes', () => {
    it('in place of all rows, with a copy of them, and after them', async () => {
      writeFileSync(file('rows.csv'), 'park_name\nOne\nTwo\n');
      const replaced = await reported('replace', publishing('rows.csv'), {
        ask: answering('copyFirst', file('copy.csv')),
      });
      assert.match(replaced.text, /^The data was replaced\. The dataset has 2 rows now, as expected/);
      assert.equal(readFileSync(file('copy.csv'), 'utf8').trim().split(/\r?\n/).length, 13);
      assert.ok(progress.some(({ text }) => text === 'Saving a copy of today’s data: checking it'));
      const appended = await reported('append', publishing('rows.csv'), { ask: answering('send') });
      assert.match(appended.text, /^The rows were appended\. The dataset has 4 rows now, as expected/);
      const [offer] = appended.offers;
      assert.ok(offer?.do === 'showDocument' && offer.markdown.startsWith('# Rows appended'));
      assert.deepEqual([noteNames(), problems], [[], []]);
    });

    it('does not write the copy over the file that is to be sent, nor replace without a whole copy', async () => {
      writeFileSync(file('rows.csv'), 'park_name\nOne\n');
      const over = await reported('replace', publishing('rows.csv'), { ask: answering('copyFirst', file('rows.csv')) });
      assert.match(over.text, /would overwrite the file to send\. Choose another name\. Nothing was sent/);
      await planFault(info.url, { path: '/s3.', fault: 'status=404' });
      const without = await reported('replace', publishing('rows.csv'), { ask: answering('copyFirst', file('c.csv')) });
      assert.match(without.text, /^Cancelled\. Nothing was sent/);
      assert.ok(!sent.includes('getUploadLink'));
    });

    it('sends nothing when nobody answers', async () => {
      writeFileSync(file('rows.csv'), 'park_name\nOne\n');
      const report = await reported('replace', publishing('rows.csv'));
      assert.match(report.text, /^Cancelled\. Nothing was sent/);
      assert.deepEqual(sent, ['whoami', 'getDatasetMetadata', 'datastoreSearch']);
    });

    it('waits when a file is on its way to the dataset already, unless that is what the user wants', async () => {
      writeFileSync(file('rows.csv'), 'park_name\nOne\n');
      const other = { ...publishing('rows.csv'), mode: 'append', datasetName: 'Parks', fileName: 'b', phase: 'upload' };
      const { file: _file, ...inputs } = other;
      const run = { flow: 'checkPublishing', inputs };
      await journalIn(notes).note('other', { flow: 'append', run, startedAt: '2026-11-28T00:00:00Z' });
      const asked: string[] = [];
      const choose: FlowSurroundings['ask']['choose'] = ({ id, choices, harmless }) => {
        asked.push(id);
        // The second time that the look is shown, the user gives up.
        const wanted = id === 'look' && asked.length === 1 ? 'send' : 'none';
        return Promise.resolve(choices.find(({ answer }) => answer === wanted)?.answer ?? harmless);
      };
      const report = await reported('append', publishing('rows.csv'), { ask: { ...answering(''), choose } });
      assert.deepEqual([asked, report.level], [['look', 'concurrent', 'look'], 'info']);
      assert.equal(sent.filter(id => id === 'whoami').length, 1, 'it is the same look');
      assert.ok(!sent.includes('getAppendLink'));
      const sentAll = await reported('append', publishing('rows.csv'), { ask: answering('send') });
      assert.match(sentAll.text, /^The rows were appended/);
      await journalIn(notes).forgetAll();
    });

    it('all the same when how far it is cannot be written down', async () => {
      writeFileSync(file('in the way'), '');
      writeFileSync(file('rows.csv'), 'park_name\nOne\nTwo\nThree\n');
      const how = { ask: answering('send'), notesIn: file('in the way') };
      const report = await reported('append', publishing('rows.csv'), how);
      assert.match(report.text, /^The rows were appended\. .* as expected/);
      assert.ok(problems.length > 0);
    });

    it('is cancelled in the middle of the upload, and leaves no note', async () => {
      writeFileSync(file('rows.csv'), `park_name\n${'A park with a rather long name\n'.repeat(300_000)}`);
      const stop = new AbortController();
      const onProgress = ({ text }: FlowProgress) => text.startsWith('Sending') && stop.abort();
      const how = { ask: answering('send'), signal: stop.signal, onProgress };
      const report = await reported('replace', publishing('rows.csv'), how);
      assert.match(report.text, /^Cancelled after .* bytes?\. A file that did not arrive completely/);
      assert.deepEqual(noteNames(), []);
    });

    it('is found after a crash in the middle, and what became of it is looked at', async () => {
      writeFileSync(file('rows.csv'), 'park_name\nOne\nTwo\nThree\n');
      const { writeKey } = info.datagovsg;
      const killed = { flow: 'replace', inputs: publishing('rows.csv'), address: info.url, writeKey, folder: notes };
      await killFlow(killed, note => note.includes('"ingestion"'));
      const [resumed] = await journalIn(notes).cutOff();
      assert.ok(resumed);
      assert.deepEqual([resumed.left.resume, resumed.note.flow], ['Check Now', 'replace']);
      assert.ok(!JSON.stringify(resumed.note).includes(folder), 'nor where the file lies');
      await journalIn(notes).report(resumed);
      const { flow, inputs } = resumed.note.run;
      const lost = await reported(flow, { ...Object(inputs), keyId: 'gone' }, { resumed });
      assert.match(lost.text, /^What became of it could not be checked/);
      assert.equal(noteNames().length, 1, 'it is kept until the service answers');
      nowMs += 60_000;
      const report = await reported(flow, inputs, { resumed });
      assert.match(report.text, /INGESTION_SUCCESS\. It has 3 rows now.*So the file seems to be in\.$/);
      assert.deepEqual(noteNames(), []);
    });
  });

  describe('saves rows', () => {
    const inputs = (name: string) => ({ environment: 'sandbox', values: { resource_id: wide }, file: file(name) });

    it('all of a search, in the form that the name says', async () => {
      const report = await reported('saveRows', inputs('rows.jsonl'));
      const rows = readFileSync(file('rows.jsonl'), 'utf8').trimEnd().split('\n');
      assert.match(report.text, new RegExp(`^Saved ${rows.length.toLocaleString('en-SG')} rows to rows\\.jsonl\\.`));
      assert.ok(report.hasSaved && rows.every(row => typeof JSON.parse(row) === 'object'));
      assert.equal(progress.at(-1)?.share, 1);
    });

    it('leaves nothing when the service refuses', async () => {
      const values = { resource_id: wide, filters: { nonsense: 'x' } };
      const { text, level } = await reported('saveRows', { ...inputs('rows.csv'), values });
      assert.match(text, /rows were not saved.*was not changed/);
      assert.deepEqual([level, readdirSync(folder)], ['error', []]);
    });

    it('says what to do when the file cannot be written', async () => {
      const { text, level } = await reported('saveRows', inputs(join('gone', 'rows.csv')));
      assert.match(text, /rows were not saved.*rows\.csv was changed\. The folder no longer exists/);
      assert.deepEqual([level, readdirSync(folder)], ['error', []]);
    });

    it('leaves nothing when it is cancelled', async () => {
      const stop = new AbortController();
      const report = await reported('saveRows', inputs('rows.csv'), {
        signal: stop.signal,
        onProgress: () => stop.abort(),
      });
      assert.equal(report.text, 'Not saved. rows.csv was not changed.');
      assert.deepEqual(readdirSync(folder), []);
    });

    it('resumes after a failure when that is the answer, and keeps a part when nobody answers', async () => {
      const fail = () => planFault(info.url, { operationId: 'datastoreSearch', fault: 'status=500', times: 1 });
      let isFirst = true;
      const onProgress = () => isFirst && void ((isFirst = false), fail());
      const part = await reported('saveRows', inputs('part.csv'), { onProgress });
      assert.match(
        part.text,
        /^Only \d+,000 of .* rows were received\. What was received is in part\.partial-\d+000-of-/,
      );
      isFirst = true;
      const whole = await reported('saveRows', inputs('whole.csv'), { onProgress, ask: answering('resume') });
      assert.match(whole.text, /^Saved .* rows to whole\.csv\./);
    });
  });

  it('refuses inputs that do not fit in sentences, and sends nothing', async () => {
    for (const { id } of services.flows) {
      const result = await run(id, { environment: 'moon' });
      assert.ok(!result.ok);
      assert.match(result.error, /^Environment must be one of: sandbox, staging, production\.|is required\./);
      assert.match(result.error, /is required\./);
    }
    assert.deepEqual([sent, progress, readdirSync(folder)], [[], [], []]);
  });
});
