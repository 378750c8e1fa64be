import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { PublishEnd } from '../../src/services/datagovsg/publish/publishTypes';
import type { TestedApp } from '../../src/host/testedApp';
import { reportScheme } from '../../src/host/platform/reports';
import { withAnswers } from './support/answers';
import { writeFlowNote } from './support/flowNotes';
import { withCheckPages, type CheckPage } from './support/checkPages';
import { acceptIt, answering, close } from './support/quickInputs';
import { withoutNetwork } from './support/offline';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

const datasetId = 'd_07c63be0f37e6e59c07a4ddc2fd87fcb';
const { showOpenDialog, showSaveDialog } = vscode.window;

describe('sgApi.replaceDataset and sgApi.appendRows', function () {
  // The sandbox takes some seconds to take a file in, as the service takes longer.
  this.timeout(90_000);
  let app: TestedApp;
  let folder: string;
  let file: string;
  withoutNetwork();
  const answers = withAnswers();
  const checks = withCheckPages();
  before(async () => {
    app = await testedApp();
    folder = await mkdtemp(join(tmpdir(), 'publish-host-'));
    file = join(folder, 'rows.csv');
    // The system's dialogs cannot be answered from inside.
    const open = () => Promise.resolve([vscode.Uri.file(file)]);
    const save = () => Promise.resolve(vscode.Uri.file(join(folder, 'copy.csv')));
    Object.assign(vscode.window, { showOpenDialog: open, showSaveDialog: save });
  });
  beforeEach(async () => {
    await removeAllKeys(app);
    await app.environment.set('sandbox');
    await app.sandbox.restart();
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(async () => {
    Object.assign(vscode.window, { showOpenDialog, showSaveDialog });
    await removeAllKeys(app);
    await app.sandbox.restart();
    await rm(folder, { recursive: true });
  });

  const notes = () => join(app.context.globalStorageUri.fsPath, 'flows');
  const run = (command: string, target?: object) =>
    vscode.commands.executeCommand<PublishEnd | undefined>(command, target);
  /** With the dataset that stands first in the sandbox's list, which is the sample. */
  const replaceSample = () =>
    answering(
      () => run('sgApi.replaceDataset'),
      async shown => {
        await until(
          'the sample is offered',
          () => 'items' in shown && /sample dataset/.test(shown.items[0]?.label ?? ''),
        );
        await acceptIt(shown);
      },
    );
  const rows = (count: number) => `park_name\n${Array.from({ length: count }, (_, n) => `Park ${n + 1}\n`).join('')}`;
  const reportNamed = (title: string) =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === reportScheme && uri.path.includes(title));
  const sentSince = (before: number) =>
    app.history
      .list()
      .slice(0, app.history.list().length - before)
      .map(({ request }) => request.operationId);

  it('replaces the data of the sample dataset, and shows a report without the link', async () => {
    await writeFile(file, rows(30));
    // VS Code keeps documents for a while after they are closed.
    const earlier = new Set(vscode.workspace.textDocuments);
    checks.press('send');
    answers.answer(/Replace the data of/, 'Replace Without a Copy');
    answers.answer(/The data was replaced/, 'Show Report');
    const end = await replaceSample();
    assert.equal(end?.kind, 'published', end?.text);
    assert.ok(end?.readBack?.isAsExpected, end?.text);
    assert.ok(answers.saw(/All of today’s data \(12 rows\) is removed\. The 30 rows of rows\.csv take its place/));
    const report = await until('the report is there', () =>
      vscode.workspace.textDocuments.find(
        each => !earlier.has(each) && each.uri.scheme === reportScheme && each.uri.path.includes('Publishing'),
      ),
    );
    assert.match(report.getText(), /# Data replaced[\s\S]*\| Rows \| 12 \| 30 \|/);
    assert.doesNotMatch(report.getText(), /X-Amz|127\.0\.0\.1/);
    const kept = JSON.stringify(app.history.list().filter(({ request }) => request.operationId === 'getUploadLink'));
    assert.doesNotMatch(kept, /X-Amz-Signature=[0-9a-f]/);
  });

  it('appends the rows to the dataset that a form names', async () => {
    await writeFile(file, rows(3));
    checks.press('send');
    answers.answer(/Append rows to/, 'Append Rows');
    const end = await run('sgApi.appendRows', { environment: 'sandbox', values: { datasetId } });
    assert.equal(end?.kind, 'published', end?.text);
    assert.equal(end?.readBack?.total, 15);
    assert.ok(answers.saw(/The rows were appended\. The dataset has 15 rows now, as expected/));
  });

  it('saves a copy of today’s data first when the user wants one', async () => {
    await writeFile(file, rows(30));
    checks.press('copyFirst');
    answers.answer(/Replace the data of/, 'Save a Copy, Then Replace');
    const end = await replaceSample();
    assert.equal(end?.kind, 'published', end?.text);
    const copy = (await readFile(join(folder, 'copy.csv'), 'utf8')).trim().split(/\r?\n/);
    assert.equal(copy.length, 13);
    assert.equal(copy[1], 'Sandbox park 1');
  });

  it('sends nothing of a file with errors unless the user insists, twice', async () => {
    await writeFile(file, 'other_name\nx,y\n');
    const before = app.history.list().length;
    checks.press('send');
    const end = await run('sgApi.appendRows', { values: { datasetId } });
    assert.equal(end?.kind, 'cancelled', end?.text);
    const [look] = checks.looks;
    assert.equal(look?.counts.error, 3);
    assert.deepEqual(
      look?.sends.map(({ label }) => label),
      ['Append Rows Anyway…'],
    );
    const question = answers.shown.find(({ text }) => text.includes('The check found 3 errors'));
    assert.deepEqual(question?.offered, ['Do Not Send', 'Append Rows'], 'the first is the default');
    assert.ok(answers.saw(/Cancelled\. Nothing was sent/));
    assert.ok(!sentSince(before).includes('getAppendLink'));
  });

  it('offers the copy of today’s data with a file that has errors, too', async () => {
    await writeFile(file, 'park_name\nPark\nNo"rth\nPark\n');
    const end = await run('sgApi.replaceDataset', { values: { datasetId } });
    assert.equal(end?.kind, 'cancelled', end?.text);
    const [look] = checks.looks;
    assert.match(look?.effect ?? '', /The content of rows\.csv takes its place, with an unknown number of rows/);
    assert.deepEqual(
      look?.sends.map(({ label }) => label),
      ['Replace Anyway…', 'Save a Copy, Then Replace Anyway…'],
    );
  });

  it('shows all findings in a report, and can go on from there', async () => {
    await writeFile(file, 'park_name\nPark\nPark\n');
    checks.press(page => {
      page.say({ type: 'askedReport' });
      void until('the report is there', () => reportNamed('Check of a File')).then(() =>
        page.say({ type: 'cancelled' }),
      );
    });
    const end = await run('sgApi.appendRows', { values: { datasetId } });
    assert.equal(end?.kind, 'cancelled');
    assert.match(reportNamed('Check of a File')?.getText() ?? '', /1 row repeats an earlier row/);
    assert.equal(checks.pages[0]?.check.step.kind, 'ended', 'the page stays');
  });

  it('checks the file again when the user wants it, and sends what the last check saw', async () => {
    await writeFile(file, 'other_name\nx,y\n');
    const mend = async (page: CheckPage) => {
      await writeFile(file, rows(3));
      await until('the change is noticed', () => page.check.isFileChanged);
      page.say({ type: 'chose', lookId: page.check.lookId, choice: 'again' });
    };
    checks.press(mend, 'send');
    answers.answer(/Append rows to/, 'Append Rows');
    const end = await run('sgApi.appendRows', { values: { datasetId } });
    assert.equal(end?.kind, 'published', end?.text);
    assert.deepEqual(
      checks.looks.map(({ lookId, counts }) => [lookId, counts.error]),
      [
        [1, 3],
        [2, 0],
      ],
    );
    const [{ check } = { check: undefined }] = checks.pages;
    assert.deepEqual(check?.step, { kind: 'ended', end: 'published', text: end?.text });
  });

  it('opens the file at the line of a finding with its value selected, and says when it is gone', async () => {
    file = join(folder, '[a]{b} $(key) ünï.csv');
    await writeFile(file, 'park_name\nEast\n#REF!\n');
    const open = (page: CheckPage) => {
      const index = page.check.findings.findIndex(({ value }) => value === '#REF!');
      page.say({ type: 'openedFinding', lookId: page.check.lookId, index });
    };
    checks.press(async page => {
      open(page);
      const editor = await until('the file is shown', () =>
        vscode.window.visibleTextEditors.find(({ document }) => document.uri.fsPath === file),
      );
      const { start, end } = editor.selection;
      shown = { text: editor.document.getText(editor.selection), line: start.line, end: end.line };
      await rm(file);
      open(page);
      await until('it is said', () => answers.saw(/ünï\.csv” could not be opened\. It is no longer there\..*line 3/));
      page.say({ type: 'cancelled' });
    });
    let shown: object = {};
    const end = await run('sgApi.appendRows', { values: { datasetId } });
    file = join(folder, 'rows.csv');
    assert.equal(end?.kind, 'cancelled', end?.text);
    assert.deepEqual(shown, { text: '#REF!', line: 2, end: 2 });
  });

  it('takes a closed page for a no, and keeps two checks at once apart', async () => {
    await writeFile(file, rows(3));
    const before = app.history.list().length;
    const [first, second] = [[] as CheckPage[], [] as CheckPage[]];
    checks.press(
      page => first.push(page),
      page => second.push(page),
    );
    const one = run('sgApi.appendRows', { values: { datasetId } });
    await until('the first asks', () => first.length > 0);
    const other = run('sgApi.replaceDataset', { values: { datasetId } });
    await until('the second asks', () => second.length > 0);
    first[0]?.panel.dispose();
    assert.equal((await one)?.kind, 'cancelled');
    assert.equal(second[0]?.check.step.kind, 'deciding');
    second[0]?.say({ type: 'cancelled' });
    assert.equal((await other)?.kind, 'cancelled');
    assert.ok(!sentSince(before).some(id => /Link$/.test(id)));
  });

  it('closes a page that VS Code brings back without its check', async () => {
    const panel = vscode.window.createWebviewPanel('sgApi.call', 'Check', vscode.ViewColumn.Active, {});
    await app.panels.deserializeWebviewPanel(panel, undefined);
    assert.throws(() => panel.title, 'it is disposed');
  });

  it('searches for what is typed where it asks for the dataset', async () => {
    let labels: readonly string[] = [];
    await answering(
      () => run('sgApi.replaceDataset'),
      async shown => {
        assert.equal(shown.title, 'Replace Data of a Dataset');
        shown.value = 'resale flat';
        await until('it is found', () => {
          labels = 'items' in shown ? shown.items.map(({ label }) => label) : [];
          return labels.length > 0 && labels.every(label => /resale flat/i.test(label));
        });
        await close(shown);
      },
    );
    assert.ok(labels.length > 0);
  });

  it('offers to add a key where there is none, and asks which where there are several', async () => {
    await app.environment.set('staging');
    assert.equal(await run('sgApi.replaceDataset'), undefined);
    assert.ok(answers.saw(/needs a data\.gov\.sg write key, and there is none for Staging/));
    await storeKey(app, 'datagovsgWriteKey', 'staging', { name: 'One' });
    await storeKey(app, 'datagovsgWriteKey', 'staging', { name: 'Two' });
    assert.equal(await run('sgApi.replaceDataset', { values: { datasetId } }), undefined);
    assert.deepEqual(answers.shown.find(({ text }) => /which write key/.test(text))?.offered.toSorted(), [
      'One',
      'Two',
    ]);
  });

  it('says that nothing was sent when the service is not to be reached', async () => {
    await writeFile(file, rows(3));
    const { info } = await storeKey(app, 'datagovsgWriteKey', 'staging');
    const end = await run('sgApi.appendRows', { environment: 'staging', keyId: info.id, values: { datasetId } });
    assert.equal(end?.kind, 'stopped');
    assert.match(end?.text ?? '', /Nothing was sent/);
  });

  it('goes where the key of the tree lives, whatever the active environment', async () => {
    await writeFile(file, rows(3));
    const { info } = await storeKey(app, 'datagovsgWriteKey', 'staging');
    const end = await run('sgApi.appendRows', { keyId: info.id, values: { datasetId } });
    assert.equal(end?.kind, 'stopped');
    assert.equal(app.history.list()[0]?.request.environment, 'staging');
  });

  it('takes no file of a virtual workspace', async () => {
    const { showOpenDialog: fromDisk } = vscode.window;
    const elsewhere = vscode.Uri.from({ scheme: 'vscode-vfs', authority: 'github', path: '/owner/repo/rows.csv' });
    Object.assign(vscode.window, { showOpenDialog: () => Promise.resolve([elsewhere]) });
    try {
      assert.equal(await run('sgApi.appendRows', { values: { datasetId } }), undefined);
    } finally {
      Object.assign(vscode.window, { showOpenDialog: fromDisk });
    }
    assert.ok(answers.saw(/“rows\.csv” is in a virtual workspace \(vscode-vfs\).*Nothing was sent/));
  });

  it('asks before it sends a file beside another one to the same dataset', async () => {
    await writeFile(file, rows(3));
    const journal = await app.flows.journal();
    const inputs = {
      ...{ mode: 'append', environment: 'sandbox', datasetId, phase: 'upload', keyId: 'key' },
      ...{ datasetName: 'Sandbox parks', fileName: 'other.csv', fileRows: 3 },
    };
    const check = { flow: 'checkPublishing', inputs };
    await journal.note('concurrent', { flow: 'append', run: check, startedAt: new Date().toISOString() });
    const before = app.history.list().length;
    checks.press('send');
    answers.answer(/Append rows to/, 'Append Rows');
    const end = await run('sgApi.appendRows', { values: { datasetId } });
    await journal.forget('concurrent');
    assert.equal(end?.kind, 'cancelled', end?.text);
    assert.ok(answers.saw(/The rows of other\.csv are already being appended to “Sandbox parks”/));
    assert.ok(!sentSince(before).includes('getAppendLink'));
  });

  it('tells of an upload that was cut off, and checks what became of it', async () => {
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore', env: { ELECTRON_RUN_AS_NODE: '1' } });
    await once(gone, 'exit');
    const at = new Date().toISOString();
    const inputs = {
      ...{ mode: 'replace', environment: 'sandbox', datasetId, phase: 'upload', keyId: 'sandbox.datagovsgWriteKey' },
      ...{ datasetName: 'Sandbox parks', fileName: 'rows.csv', fileRows: 30, rowsBefore: 12 },
    };
    const check = { flow: 'checkPublishing', inputs };
    const note = { flow: 'replace', run: check, processId: gone.pid ?? 0, startedAt: at, notedAt: at };
    await writeFlowNote(app, 'cut-off', note);
    answers.answer(/was interrupted\. The file was being sent/, 'Check Now');
    assert.equal((await app.flows.reportCutOff()).length, 1);
    await until('the check is shown', () =>
      answers.saw(/has 12 rows now\. It had 12 rows before\. .* not in, or not yet/),
    );
    await until('it is forgotten', async () => (await readdir(notes())).length === 0);
  });
});
