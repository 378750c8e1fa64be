import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { KeyTrial } from '../../src/core/keys/checkReport';
import type { TestedApp } from '../../src/host/testedApp';
import { withAnswers } from './support/answers';
import { withoutNetwork } from './support/offline';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { reportScheme } from '../../src/host/platform/reports';
import { revealed } from '../unit/support/revealed';

const services = () => [1, 2].map(() => `payment_service_${randomUUID()}`);
const outcomeOf = ({ result }: KeyTrial) => ('check' in result ? result.check.outcome : result.notChecked);

describe('sgApi.checkAllKeys', () => {
  let app: TestedApp;
  withoutNetwork();
  withAnswers();
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => removeAllKeys(app));

  const run = () => vscode.commands.executeCommand<readonly KeyTrial[]>('sgApi.checkAllKeys');

  it('checks the sandbox’s keys, and says of a read key that it cannot be checked', async () => {
    const [paysg, write, read] = await run();
    assert.ok(paysg && write && read);
    assert.deepEqual([paysg, write].map(outcomeOf), ['works', 'works']);
    assert.ok(paysg.serviceId);
    assert.match(outcomeOf(read), /cannot be checked/);
    assert.ok(app.progress.done.includes('keyChecked'));
  });

  it('checks a key against each of its services, and keeps what came of it', async () => {
    const worksOn = services();
    const { info, value } = await storeKey(app, 'paysgKey', 'staging', { worksOn });
    const own = (await run()).filter(trial => trial.info.id === info.id);
    assert.deepEqual(
      own.map(({ serviceId }) => serviceId),
      worksOn,
    );
    assert.deepEqual(own.map(outcomeOf), ['unknown', 'unknown']);
    const kept = await app.keys.find(info.id);
    assert.deepEqual(Object.keys(kept?.serviceChecks ?? {}), worksOn);
    assert.equal(kept?.lastCheck?.outcome, 'unknown');
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
  });

  it('does not ask for a locked production, and says that it was not checked', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'production');
    const sent = app.history.list().length;
    const own = (await run()).filter(trial => trial.info.id === info.id);
    assert.deepEqual(own.map(outcomeOf), ['Production is locked.']);
    assert.equal(app.history.list().filter(({ keyId }) => keyId === info.id).length, 0);
    assert.ok(app.history.list().length >= sent);
    assert.equal((await app.keys.find(info.id))?.lastCheck, undefined);
  });

  it('shows the outcomes as a table in an editor, without a value', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging', { name: 'Shown in the table' });
    await run();
    const reports = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === reportScheme);
    const shown = reports.find(report => report.getText().includes('Shown in the table'));
    assert.ok(shown);
    assert.ok(shown.getText().startsWith('# Key Check'));
    assert.equal(shown.languageId, 'markdown');
    assert.match(shown.getText(), /\| Shown in the table \| \? unknown · /);
    assert.ok(shown.getText().includes(info.worksOn[0] ?? ''));
    assert.ok(!shown.getText().includes(value));
  });

  it('tells how far it is, and sends no more once it is cancelled', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging', { worksOn: services() });
    const messages: string[] = [];
    const trials = await withCancelledProgress(messages, run);
    assert.match(messages[0] ?? '', /^1 of 4: /);
    assert.deepEqual(
      [...new Set(trials.filter(trial => trial.info.id === info.id).map(outcomeOf))],
      ['Checking was cancelled before this call.'],
    );
    assert.equal((await app.keys.find(info.id))?.lastCheck, undefined);
  });
});

describe('sgApi.checkServices', () => {
  let app: TestedApp;
  withoutNetwork();
  const answers = withAnswers();
  before(async () => (app = await testedApp()));
  after(async () => {
    await removeAllKeys(app);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const run = (keyId: string) => vscode.commands.executeCommand<readonly KeyTrial[]>('sgApi.checkServices', { keyId });

  it('checks one key against all of its services', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging', { worksOn: services() });
    assert.deepEqual((await run(info.id)).map(outcomeOf), ['unknown', 'unknown']);
  });

  it('says what to do when no service is stored with the key', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging', { worksOn: [] });
    assert.deepEqual(await run(info.id), []);
    assert.ok(answers.saw(/No payment service is stored/));
  });

  it('is not for keys without services', async () => assert.deepEqual(await run('sandbox.datagovsgWriteKey'), []));
});

/** Runs something whose progress the user cancels at its first word. */
async function withCancelledProgress<T>(messages: string[], run: () => Thenable<T>): Promise<T> {
  const { withProgress } = vscode.window;
  const cancel = new vscode.CancellationTokenSource();
  const task: typeof withProgress = (_, act) => {
    const report = ({ message }: { message?: string }) => {
      messages.push(message ?? '');
      cancel.cancel();
    };
    return act({ report }, cancel.token);
  };
  Object.assign(vscode.window, { withProgress: task });
  try {
    return await run();
  } finally {
    Object.assign(vscode.window, { withProgress });
  }
}
