import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { KeyCheck } from '../../src/core/keys/keyInfo';
import type { TestedApp } from '../../src/host/testedApp';
import { withoutNetwork } from './support/offline';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { revealed } from '../unit/support/revealed';

const checkKey = (keyId: string) => vscode.commands.executeCommand<KeyCheck | undefined>('sgApi.checkKey', { keyId });

describe('sgApi.checkKey', () => {
  let app: TestedApp;
  withoutNetwork();
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  after(() => removeAllKeys(app));

  for (const [keyId, operationId] of [
    ['sandbox.paysgKey', 'listPayments'],
    ['sandbox.datagovsgWriteKey', 'whoami'],
  ] as const) {
    it(`finds that ${keyId} works, by ${operationId}`, async () => {
      assert.equal((await checkKey(keyId))?.outcome, 'works');
      assert.equal(app.history.list()[0]?.request.operationId, operationId);
    });
  }

  it('works still after the sandbox made new keys', async () => {
    await app.sandbox.restart();
    assert.equal((await checkKey('sandbox.paysgKey'))?.outcome, 'works');
  });

  it('sends nothing for a read key, which cannot be checked', async () => {
    const sent = app.history.list().length;
    assert.equal(await checkKey('sandbox.datagovsgReadKey'), undefined);
    assert.equal(app.history.list().length, sent);
  });

  it('keeps on the key that its service was not reached, and what that was', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    const check = await checkKey(info.id);
    assert.equal(check?.outcome, 'unknown');
    assert.match(check.text, /No answer was received: .+/);
    assert.deepEqual((await app.keys.find(info.id))?.lastCheck, check);
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
  });

  it('sends nothing for a key that is gone', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    await app.keys.vault.remove(info.id);
    const sent = app.history.list().length;
    assert.equal(await checkKey(info.id), undefined);
    assert.equal(app.history.list().length, sent);
  });

  it('sends nothing with a production key while production is locked', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'production');
    const sent = app.history.list().length;
    assert.equal(await checkKey(info.id), undefined);
    assert.equal(app.history.list().length, sent);
    assert.equal((await app.keys.find(info.id))?.lastCheck, undefined);
  });
});

describe('sgApi.removeKey', () => {
  // VS Code shows no modal question under test, and answers with an error: the same as no answer.
  it('removes nothing without an answer to its question', async () => {
    const app = await testedApp();
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    await vscode.commands.executeCommand('sgApi.removeKey', { keyId: info.id });
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
    await removeAllKeys(app);
  });

  it('does not touch a key of the sandbox', async () => {
    const app = await testedApp();
    await vscode.commands.executeCommand('sgApi.removeKey', { keyId: 'sandbox.paysgKey' });
    assert.ok(await app.keys.secret('sandbox.paysgKey'));
  });
});
