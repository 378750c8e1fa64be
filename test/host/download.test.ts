import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { askExtent } from '../../src/host/flows/askDownload';
import { partRecordOf, readPartRecord } from '../../src/core/calls/files/partRecord';
import type { TestedApp } from '../../src/host/testedApp';
import { discardFlow } from '../../src/host/flows/runFlow';
import { writeFlowNote } from './support/flowNotes';
import { withAnswers } from './support/answers';
import { answering, goBack, pick, tick, type } from './support/quickInputs';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

const table = 'd_11edd0117280c5776651d7891114c88c';
const map = 'd_b39d3a0871985372d7e1637193335da5';

describe('sgApi.downloadDataset', () => {
  let app: TestedApp;
  let folder: string;
  let proposed: string | undefined;
  const answers = withAnswers();
  const real = vscode.window.showSaveDialog;
  const file = () => join(folder, 'data');

  before(async () => {
    app = await testedApp();
    folder = mkdtempSync(join(tmpdir(), 'sg-api-keys-host-'));
    // The system's own dialog, which nobody can answer here.
    vscode.window.showSaveDialog = options => {
      proposed = options?.defaultUri && basename(options.defaultUri.fsPath);
      return Promise.resolve(vscode.Uri.file(file()));
    };
  });
  beforeEach(() => fault('DELETE'));
  afterEach(() => rmSync(file(), { force: true }));
  after(() => {
    vscode.window.showSaveDialog = real;
    rmSync(folder, { recursive: true, force: true });
  });

  async function fault(method: string, body?: object): Promise<void> {
    const { url } = await app.sandbox.info();
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/sandbox/faults`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    assert.equal(answer.status, 200);
  }

  const run = (values: object) =>
    vscode.commands.executeCommand('sgApi.downloadDataset', { environment: 'sandbox', values });
  const stopped = async () => (await app.flows.journal()).stopped();
  /** Downloads that go on, or that could be resumed. */
  const noted = async () => [...(await (await app.flows.journal()).underWay()), ...(await stopped())];
  const saw = (text: RegExp) => until(`the message ${text.source}`, () => answers.saw(text));
  const header = () => readFileSync(file(), 'utf8').split('\n', 1)[0];

  it('downloads what its form says, and tells rows, size and checksum', async () => {
    answers.answer(/Downloaded “/, 'Copy Checksum');
    await run({ datasetId: table, columnNames: ['licensee_name', 'postal_code'], filters: [] });
    assert.equal(header(), 'licensee_name,postal_code');
    assert.match(proposed ?? '', /^[\w ]*Supermarket[\w ]*\.csv$/i);
    const sha256 = createHash('sha256').update(readFileSync(file())).digest('hex');
    await saw(new RegExp(`Downloaded “.*”: \\d+ rows, .*SHA-256 ${sha256}`));
    await until('the checksum is copied', async () => (await vscode.env.clipboard.readText()) === sha256);
    assert.deepEqual(readdirSync(folder), ['data']);
    assert.deepEqual(await stopped(), []);
  });

  it('downloads a map, of which nothing can be chosen', async () => {
    await run({ datasetId: map });
    await saw(/Downloaded “.*”: \d+ features/);
  });

  it('asks what of a dataset is wanted that was chosen by a search', async () => {
    await answering(
      () => vscode.commands.executeCommand('sgApi.downloadDataset', { environment: 'sandbox', datasetId: table }),
      pick('Some Columns or Rows…'),
      tick('licensee_name'),
      pick(/Every Row/),
    );
    assert.equal(header(), 'licensee_name');
  });

  it('asks for no file when what its form says cannot be sent', async () => {
    proposed = undefined;
    await run({ datasetId: table, filters: [{ columnName: 'street_name' }] });
    await saw(/^Nothing was requested\. .*Filters/);
    assert.equal(proposed, undefined);
  });

  it('asks for columns and conditions, with a way back', async () => {
    const columns = ['licensee_name', 'street_name', 'postal_code'].map(each => ({ name: each, dataType: 'Text' }));
    const extent = await answering(
      () => askExtent('Shops', columns),
      pick('Some Columns or Rows…'),
      tick('licensee_name', 'street_name'),
      pick('postal_code'),
      goBack,
      pick('street_name'),
      pick('Contains, in Any Case'),
      type('marine'),
      pick(/No More Conditions/),
    );
    const filters = [{ columnName: 'street_name', type: 'ILIKE', value: 'marine' }];
    assert.deepEqual(extent, { columnNames: ['licensee_name', 'street_name'], filters });
  });

  /** Cancels a slow one once a part of it came, by the button of its notification. */
  async function breakOff(): Promise<void> {
    const { withProgress } = vscode.window;
    const source = new vscode.CancellationTokenSource();
    // The real notification, but for its button, which nobody can press here.
    vscode.window.withProgress = (options, task) => withProgress(options, progress => task(progress, source.token));
    await fault('POST', { path: '/s3.', fault: 'slow=3000', times: 1 });
    const running = run({ datasetId: table });
    await until('it is noted', async () => (await noted()).length === 1);
    source.cancel();
    await running.then(undefined, () => undefined);
    vscode.window.withProgress = withProgress;
    source.dispose();
    await saw(/was not downloaded. You cancelled the download. The .* received so far are kept/);
    assert.ok(!existsSync(file()));
  }

  it('keeps what came when it is cancelled, and resumes it in another run', async () => {
    await breakOff();
    const [left] = await stopped();
    answers.answer(/Resume Download/, left?.left.name ?? '');
    await vscode.commands.executeCommand('sgApi.resumeDownload');
    await saw(/Downloaded “.*”: .* resumed after the .* of an earlier attempt/);
    assert.deepEqual(readdirSync(folder), ['data']);
    assert.deepEqual(await stopped(), []);
  });

  it('says once at the next start that one was interrupted, and resumes it when asked to', async () => {
    await breakOff();
    assert.deepEqual(await app.flows.reportCutOff(), []);
    // As a process that ended without a word leaves it; no process is given such a number.
    const processId = 2 ** 30;
    const record = await readPartRecord(file());
    writeFileSync(partRecordOf(file()), JSON.stringify({ ...record, processId }));
    const [left] = await stopped();
    assert.ok(left);
    await writeFlowNote(app, left.id, { ...left.note, processId });
    answers.answer(/was interrupted/, 'Resume');
    assert.equal((await app.flows.reportCutOff()).length, 1);
    await saw(/The download of “.*” was interrupted\. What was received \(.* kB.*\) is kept next to/);
    await saw(/Downloaded “.*”: .* resumed after the .* of an earlier attempt/);
    assert.deepEqual(await app.flows.reportCutOff(), []);
  });

  it('says what went wrong, tries again when asked to, and leaves nothing', async () => {
    await fault('POST', { path: '/s3.', fault: 'status=404', times: 1 });
    answers.answer(/was not downloaded/, 'Try Again');
    await run({ datasetId: table });
    await saw(/no longer has the file \(404\)/);
    await saw(/Downloaded “/);
    assert.deepEqual(readdirSync(folder), ['data']);
  });

  it('lets an old offer to discard not touch what has been resumed since', async () => {
    await breakOff();
    const [left] = await stopped();
    assert.ok(left);
    await fault('POST', { path: '/s3.', fault: 'slow=8000', times: 1 });
    const running = run({ datasetId: table });
    await until('it is resumed', async () => (await stopped()).length === 0);
    await vscode.commands.executeCommand('sgApi.resumeDownload');
    await saw(/There is no download to resume/);
    await discardFlow(app, left.note.run);
    await saw(/is being downloaded again, so nothing was discarded/);
    await running;
    await saw(/Downloaded “.*”: \d+ rows/);
  });

  it('says that nothing is unfinished', async () => {
    await vscode.commands.executeCommand('sgApi.resumeDownload');
    assert.ok(answers.saw(/There is no download to resume/));
  });

  it('starts nothing when no file is chosen', async () => {
    const { showSaveDialog } = vscode.window;
    vscode.window.showSaveDialog = () => Promise.resolve(undefined);
    await run({ datasetId: table });
    vscode.window.showSaveDialog = showSaveDialog;
    assert.deepEqual(answers.shown, []);
  });
});
