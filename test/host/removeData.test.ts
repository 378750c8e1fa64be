import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestedApp } from '../../src/host/testedApp';
import { withAnswers } from './support/answers';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { revealed } from '../unit/support/revealed';

describe('sgApi.removeAllData', () => {
  let app: TestedApp;
  const answers = withAnswers();
  before(async () => (app = await testedApp()));
  after(() => removeAllKeys(app));

  const run = () => vscode.commands.executeCommand('sgApi.removeAllData');

  for (const typed of [undefined, 'remove', 'REMOVE ALL', ' remove all']) {
    it(`removes nothing for ${JSON.stringify(typed) ?? 'a closed question'}`, async () => {
      const { info, value } = await storeKey(app, 'paysgKey', 'staging');
      if (typed !== undefined) answers.answer(/Remove All Data/, typed);
      await run();
      assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
    });
  }

  it('names the entries that cannot be read, and leaves nothing', async () => {
    await storeKey(app, 'paysgKey', 'staging');
    const { info } = await storeKey(app, 'datagovsgWriteKey', 'production');
    await app.context.secrets.store('sgApi.key.damaged', 'no key');
    await app.context.secrets.store('sgApi.other', 'text');
    await app.defaults.choose(info, 'workspace');
    await app.defaults.choose(info, 'everywhere');
    await app.environment.set('staging');
    await app.state.everywhere.update('sgApi.reminders', { said: {} });
    await app.caller.run({ operationId: 'listDatasets', environment: 'sandbox', values: { page: 1 } });
    await vscode.commands.executeCommand('sgApi.sendTestPayment');
    const left = { flow: 'download', inputs: { environment: 'sandbox', datasetId: 'd_1', file: '/nowhere/rows.csv' } };
    const note = { flow: 'download', run: left, startedAt: new Date().toISOString() };
    await (await app.flows.journal()).note('removed', note);
    app.lock.unlock('paysg', undefined);
    answers.answer(/Remove All Data/, 'remove all');
    await run();
    assert.ok(answers.saw(/removes 2 keys, .* 1 entry that cannot be read \(damaged\)/), JSON.stringify(answers.shown));
    assert.deepEqual(await app.context.secrets.keys(), []);
    assert.deepEqual(app.history.list(), []);
    assert.deepEqual(app.context.workspaceState.keys(), []);
    assert.deepEqual(app.context.globalState.keys(), []);
    assert.equal(app.environment.id, 'sandbox');
    assert.deepEqual(app.lock.unlocked(), []);
    const notes = vscode.Uri.joinPath(app.context.globalStorageUri, 'flows');
    assert.deepEqual(await vscode.workspace.fs.readDirectory(notes), []);
  });
});

describe('sgApi.removeUnreadableKey', () => {
  let app: TestedApp;
  const answers = withAnswers();
  const entryId = 'damaged';
  before(async () => (app = await testedApp()));
  beforeEach(() => app.context.secrets.store(`sgApi.key.${entryId}`, 'no key'));
  after(() => removeAllKeys(app));

  const entry = () => app.context.secrets.get(`sgApi.key.${entryId}`);

  it('keeps the entry without an answer', async () => {
    await vscode.commands.executeCommand('sgApi.removeUnreadableKey', { entryId });
    assert.equal(await entry(), 'no key');
  });

  it('removes the one entry that is meant', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    answers.answer(/Remove the unreadable entry “damaged”/, 'Remove');
    await vscode.commands.executeCommand('sgApi.removeUnreadableKey', { entryId });
    assert.equal(await entry(), undefined);
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
  });

  it('never removes a key that can be read', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    answers.answer(/Remove/, 'Remove');
    await vscode.commands.executeCommand('sgApi.removeUnreadableKey', { entryId: info.id });
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
  });

  it('gives the tree’s entry to the command', async () => {
    const node = (await app.keysTree.getChildren()).find(each => each.kind === 'unreadable');
    assert.equal(node?.entryId, entryId);
  });
});
