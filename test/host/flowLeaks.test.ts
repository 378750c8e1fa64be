import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { TestedApp } from '../../src/host/testedApp';
import { reportScheme } from '../../src/host/platform/reports';
import { runFlow } from '../../src/host/flows/runFlow';
import type { ToView } from '../../src/shared/protocol';
import { startProxy } from '../unit/support/localProxy';
import { withAnswers } from './support/answers';
import { withCheckPages } from './support/checkPages';
import { withoutNetwork } from './support/offline';
import { sentRequests } from './support/sentRequests';
import { withSetting } from './support/settings';
import { openSpied } from './support/spiedPanel';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { codes, layers } from '../support/search/spellings';
import { isWrittenIn } from '../support/search/written';
import { testedApp } from './support/testedApp';
import { until } from './support/until';
import { filesHolding, isLogWritten, writtenFolders } from './support/writtenFiles';

const table = 'd_11edd0117280c5776651d7891114c88c';
const sample = 'd_07c63be0f37e6e59c07a4ddc2fd87fcb';
const [readKeyId, writeKeyId] = ['sandbox.datagovsgReadKey', 'sandbox.datagovsgWriteKey'];

describe('secrets of flows', function () {
  this.timeout(120_000);
  let app: TestedApp;
  let folder: string;
  /** What must not be anywhere, by what it is. */
  const secrets = new Map<string, string>();
  const outcomes: unknown[] = [];
  const posted: ToView[] = [];
  withoutNetwork();
  const answers = withAnswers();
  const checks = withCheckPages();
  const sent = sentRequests();
  const storage = () => sent.filter(({ path }) => path.includes('X-Amz-'));

  before(async () => {
    app = await testedApp();
    await app.sandbox.restart();
    folder = mkdtempSync(join(tmpdir(), 'flow-leaks-'));
    const { datagovsg } = await app.sandbox.info();
    secrets.set('read key', datagovsg.readKey).set('write key', datagovsg.writeKey);
  });
  // What was shown is forgotten before each test: kept here.
  afterEach(() => void outcomes.push(...answers.shown));
  after(async () => {
    app.lock.lock();
    await removeAllKeys(app);
    const journal = await app.flows.journal();
    for (const { id, note } of await journal.stopped()) await journal.discard(note.run, id);
    await app.sandbox.restart();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(folder, { recursive: true, force: true });
  });

  it('are used by downloads: one that ends well, one that is refused and one that is broken off', async () => {
    await download('whole');
    await until('it is reported', () => answers.saw(/Downloaded “/));
    await fault({ path: '/s3.', fault: 'status=404' });
    await download('refused');
    await until('the problem is reported', () => answers.saw(/no longer has the file/));
    await fault({ path: '/s3.', fault: 'slow=3000' });
    await breakOff('part');
    assert.ok(existsSync(join(folder, 'part.part.json')));
    assert.equal(storage().filter(({ method }) => method === 'GET').length, 3);
  });

  it('are used by publishing: in place of all rows, after them, and refused by the storage', async () => {
    checks.press('send', 'send', 'send');
    answers.answer(/Replace the data of/, 'Replace Without a Copy');
    answers.answer(/Append rows to/, 'Append Rows');
    answers.answer(/The data was replaced|The storage refused/, 'Show Report');
    await publish('sgApi.replaceDataset', 'published');
    await publish('sgApi.appendRows', 'published');
    await fault({ path: '/s3.', fault: 'status=503' });
    await publish('sgApi.appendRows', 'stopped');
    await until('the reports are shown', () => reports().length >= 2);
    assert.equal(storage().filter(({ method }) => method === 'PUT').length, 3);
  });

  it('are used by calls of panels whose answers hold a link', async () => {
    const wish = { columnNames: ['licensee_name'] };
    await send('initiateDownload', { datasetId: table, ...wish }, readKeyId);
    await send('pollDownload', { datasetId: table }, readKeyId);
    await send('getUploadLink', { datasetId: sample }, writeKeyId);
    assert.ok(posted.filter(({ type }) => type === 'exchange').length === 3);
  });

  it('are used by calls over a proxy that asks for a log-in, and by one that is not there', async () => {
    const password = randomBytes(12).toString('base64url');
    const token = Buffer.from(`officer:${password}`).toString('base64');
    secrets.set('password of the proxy', password).set('log-in to the proxy', token);
    const proxy = await startProxy({ authorization: `Basic ${token}`, refuseWith: 502 });
    await overProxy(proxy.url.replace('//', `//officer:${password}@`), () => callProduction());
    await proxy.close();
    await overProxy(proxy.url.replace('//', `//officer:${password}@`), () => callProduction());
    await overProxy(`nonsense://officer:${password}@proxy`, () => callProduction());
    assert.deepEqual(new Set(proxy.authorizations), new Set([`Basic ${token}`]));
  });

  it('would have been found in every form that they may have', () => {
    const canary = `canary+/%"${randomBytes(16).toString('hex')}`;
    for (const [how, write] of [...layers, ...codes]) {
      writeFileSync(join(folder, 'canary'), `begin ${write(canary)} end`);
      assert.deepEqual(filesHolding([folder], canary), [join(folder, 'canary')], how);
    }
    rmSync(join(folder, 'canary'));
  });

  it('went where they belong, and nowhere else', () => {
    for (const { path } of storage()) secrets.set(path.slice(0, 80), signatureIn(path));
    // Two links of one second to one file are the same.
    assert.ok(storage().length === 6 && storage().every(({ path }) => /^[0-9a-f]{64}$/.test(signatureIn(path))));
    for (const { origin, headers } of storage()) {
      assert.equal(origin, app.sandbox.url);
      assert.doesNotMatch(headers, /x-api-key|authorization/);
    }
    const keys = ['read key', 'write key'].map(name => String(secrets.get(name)).toLowerCase());
    const withKey = sent.filter(({ headers }) => keys.some(key => headers.includes(key)));
    assert.ok(withKey.length > 0 && withKey.every(({ origin }) => origin === app.sandbox.url));
  });

  it('are in no file that was written: logs, lists, turns, notes, unfinished files', async () => {
    const folders = [...writtenFolders(app.context), folder];
    const names = ['turns.db', 'datasets-production.sqlite'];
    for (const name of names) assert.ok(existsSync(join(app.context.globalStorageUri.fsPath, name)), name);
    const marker = randomUUID();
    app.log.info(marker);
    // The log is written in VS Code's own time, in order: with the marker, all before it is there.
    await until('the log is written', () => isLogWritten(folders, marker));
    for (const [what, secret] of secrets) assert.deepEqual(filesHolding(folders, secret), [], what);
  });

  it('are in no message to a page, history, question, report, state or setting', () => {
    assert.ok(reports().length >= 2 && posted.length > 0 && outcomes.length > 0);
    const { workspaceState, globalState } = app.context;
    const states = [workspaceState, globalState].map(state => state.keys().map(name => [name, state.get(name)]));
    const settings = [vscode.workspace.getConfiguration('sgApi'), vscode.workspace.getConfiguration('http')];
    const places = { posted, outcomes, states, settings, history: app.history.list(), reports: reports() };
    for (const [place, content] of Object.entries(places)) {
      const text = JSON.stringify(content);
      // Of links that were not followed, too.
      assert.doesNotMatch(text, /X-Amz-Signature(=|%3D)[0-9a-f]/i, place);
      for (const [what, secret] of secrets) {
        assert.ok(!isWrittenIn(secret, content), `${what} in ${place}`);
      }
    }
  });

  async function fault(planned: object): Promise<void> {
    const { url } = await app.sandbox.info();
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ times: 1, ...planned });
    assert.equal((await fetch(`${url}/sandbox/faults`, { method: 'POST', headers, body })).status, 200);
  }

  async function download(name: string): Promise<void> {
    const inputs = { environment: 'sandbox', datasetId: table, format: 'CSV', keyId: readKeyId, name: 'Shops' };
    outcomes.push(await runFlow(app, { flow: 'download', inputs: { ...inputs, file: join(folder, name) } }));
  }

  async function breakOff(name: string): Promise<void> {
    const { withProgress } = vscode.window;
    const source = new vscode.CancellationTokenSource();
    // The real notification, but for its button, which nobody can press here.
    vscode.window.withProgress = (options, task) => withProgress(options, progress => task(progress, source.token));
    try {
      const running = download(name);
      await until('it is noted', async () => (await (await app.flows.journal()).underWay()).length > 0, 30_000);
      source.cancel();
      await running;
    } finally {
      vscode.window.withProgress = withProgress;
      source.dispose();
    }
  }

  async function publish(command: string, kind: string): Promise<void> {
    const file = join(folder, 'rows.csv');
    writeFileSync(file, `park_name\n${randomUUID()}\n`);
    const { showOpenDialog } = vscode.window;
    // The system's dialog cannot be answered from inside.
    vscode.window.showOpenDialog = () => Promise.resolve([vscode.Uri.file(file)]);
    try {
      const target = { environment: 'sandbox', keyId: writeKeyId, values: { datasetId: sample } };
      const end = await vscode.commands.executeCommand<{ kind: string; text: string }>(command, target);
      assert.equal(end.kind, kind, end.text);
      outcomes.push(end);
    } finally {
      vscode.window.showOpenDialog = showOpenDialog;
    }
  }

  async function send(operationId: string, values: object, keyId: string): Promise<void> {
    await app.memory.remember(operationId, { environment: 'sandbox', keyId, values: { ...values } });
    const spied = await openSpied(app, { operationId });
    spied.say({ type: 'ready' });
    await spied.next('state');
    spied.say({ type: 'send', requestId: 1, values: { ...values } });
    // Two downloads in 10 s with the limits on: it may wait for its turn.
    await until('it is answered', () => spied.posted.some(({ type }) => type === 'exchange'), 30_000);
    posted.push(...spied.posted);
    spied.panel.dispose();
  }

  /** As a program's environment names one; a setting of the user only makes the window look anew. */
  async function overProxy(address: string, run: () => Promise<unknown>): Promise<void> {
    const { HTTPS_PROXY: before } = process.env;
    process.env.HTTPS_PROXY = address;
    try {
      await withSetting('http', 'noProxy', ['elsewhere.example'], run);
    } finally {
      if (before === undefined) delete process.env.HTTPS_PROXY;
      else process.env.HTTPS_PROXY = before;
    }
  }

  async function callProduction(): Promise<void> {
    const { info, value } = await storeKey(app, 'datagovsgReadKey', 'production');
    secrets.set(`key ${info.id}`, value);
    app.lock.unlock('datagovsg', undefined);
    const plan = { operationId: 'datastoreSearch', environment: 'production', keyId: info.id } as const;
    const outcome = await app.caller.run({ ...plan, values: { resource_id: table } });
    assert.ok(outcome.kind === 'exchange' && !outcome.exchange.outcome.ok);
    assert.equal(outcome.exchange.outcome.failure.kind, 'proxy', JSON.stringify(outcome.exchange.outcome));
    outcomes.push(outcome);
    await removeAllKeys(app);
    const catalogue = await app.catalogues.of('production');
    await catalogue.refresh(true);
    outcomes.push(catalogue.problem);
  }

  const reports = (): readonly string[] =>
    vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === reportScheme).map(each => each.getText());
});

const signatureIn = (path: string): string => new URLSearchParams(path.split('?')[1]).get('X-Amz-Signature') ?? '';
