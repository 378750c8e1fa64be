import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { StorageState } from '../../src/core/keys/storageState';
import type { TestedApp } from '../../src/host/testedApp';
import { noteStored, storageState } from '../../src/host/keys/storageState';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';

const witnessName = 'sgApi.storageWitness';

describe('Check Storage', () => {
  let app: TestedApp;
  const witness = (keyId: string, session: string) => app.state.everywhere.update(witnessName, { keyId, session });
  before(async () => (app = await testedApp()));
  beforeEach(async () => {
    await removeAllKeys(app);
    await app.state.everywhere.update(witnessName, undefined);
  });
  after(() => removeAllKeys(app));

  it('stores, reads back and removes a probe, and leaves nothing', async () => {
    const state = await vscode.commands.executeCommand<StorageState>('sgApi.checkStorage');
    const keptIn = vscode.env.uiKind === vscode.UIKind.Web ? 'browser' : 'desktop';
    assert.deepEqual(state, { keptIn, probe: { works: true }, lasting: 'notSeenYet' });
    assert.deepEqual(await app.context.secrets.keys(), []);
  });

  it('does not claim that keys last, as long as none has', async () => {
    await storeKey(app, 'paysgKey', 'staging');
    await noteStored(app);
    assert.equal((await storageState(app)).lasting, 'notSeenYet');
  });

  it('has seen that keys last when one of an earlier session is there', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    await witness(info.id, 'an earlier session');
    assert.equal((await storageState(app)).lasting, 'seen');
  });

  it('says once that the key of an earlier session is gone', async () => {
    await witness('gone', 'an earlier session');
    assert.equal((await storageState(app)).lasting, 'lost');
    assert.equal((await storageState(app)).lasting, 'notSeenYet');
  });

  it('takes a key that was removed in this session for removed', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    await witness(info.id, 'an earlier session');
    await app.keys.vault.remove(info.id);
    await noteStored(app);
    assert.equal((await storageState(app)).lasting, 'notSeenYet');
  });

  it('tells where a storage fails, and asks it again', async () => {
    let stores = 0;
    const failing: vscode.SecretStorage = {
      keys: () => app.secrets.keys(),
      get: name => app.secrets.get(name),
      delete: name => app.secrets.delete(name),
      onDidChange: app.secrets.onDidChange,
      store: () => ((stores += 1), Promise.reject(new Error('locked'))),
    };
    const inTrouble = { ...app, secrets: failing };
    for (const asked of [1, 2]) {
      assert.deepEqual((await storageState(inTrouble)).probe, { works: false, failedAt: 'store' });
      assert.equal(stores, asked);
    }
  });
});
