import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { SecretKeyVault } from '../../src/core/keys/secretKeyVault';
import type { TestedApp } from '../../src/host/testedApp';
import { keyNodes } from './support/keyNodes';
import { keyInfo, removeAllKeys, storeKey, valueFor } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';
import { services } from '../../src/services';
import { Secret } from '../../src/core/keys/secret';
import { revealed } from '../unit/support/revealed';

describe('the key vault on the real SecretStorage', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));
  beforeEach(() => removeAllKeys(app));
  after(() => removeAllKeys(app));

  it('is empty for a new user', async () => assert.deepEqual(await app.keys.vault.list(), []));

  it('gives back what was saved', async () => {
    const info = keyInfo('datagovsgWriteKey', 'production', { expiresOn: '2099-12-31' });
    const value = valueFor('datagovsgWriteKey', 'production');
    await app.keys.vault.save(info, new Secret(value));
    assert.deepEqual(await app.keys.vault.list(), [{ kind: 'key', info }]);
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
  });

  it('changes the record of a key and keeps its value', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'staging');
    assert.equal(await app.keys.vault.update(info.id, stored => ({ ...stored, name: 'Renamed' })), true);
    assert.equal((await app.keys.find(info.id))?.name, 'Renamed');
    assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
  });

  it('changes nothing for an id that it does not have', async () => {
    assert.equal(await app.keys.vault.update(randomUUID(), info => info), false);
    assert.deepEqual(await app.keys.vault.list(), []);
  });

  it('forgets a removed key, and only that one', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    const other = await storeKey(app, 'paysgKey', 'production');
    await app.keys.vault.remove(info.id);
    assert.equal(revealed(await app.keys.vault.secret(info.id)), undefined);
    assert.deepEqual(await app.keys.vault.list(), [{ kind: 'key', info: other.info }]);
  });

  it('keeps keys that were saved at the same time', async () => {
    const saved = await Promise.all([1, 2, 3, 4, 5].map(() => storeKey(app, 'datagovsgReadKey', 'production')));
    assert.equal((await app.keys.vault.list()).length, 5);
    for (const { info, value } of saved) assert.equal(revealed(await app.keys.vault.secret(info.id)), value);
  });

  it('is found again by whoever reads the same storage later', async () => {
    const { info, value } = await storeKey(app, 'paysgKey', 'production');
    const later = new SecretKeyVault(app.context.secrets, services.isKeyKind);
    assert.deepEqual(await later.list(), [{ kind: 'key', info }]);
    assert.equal(revealed(await later.secret(info.id)), value);
  });

  it('tells of a change', async () => {
    let changes = 0;
    const listening = app.keys.vault.onDidChange(() => (changes += 1));
    await storeKey(app, 'paysgKey', 'staging');
    await until('the change is told', () => changes > 0);
    listening.dispose();
  });

  describe('with an entry that cannot be read', () => {
    const id = 'damaged';
    const garbage = '{"version":1,"info":';

    beforeEach(() => app.context.secrets.store(`sgApi.key.${id}`, garbage));

    it('lists it as unreadable, without what it holds', async () => {
      const [entry, ...others] = await app.keys.vault.list();
      assert.deepEqual(others, []);
      assert.ok(entry?.kind === 'unreadable' && entry.id === id);
      assert.ok(!entry.reason.includes(garbage));
    });

    it('keeps it as it is when other keys come and go', async () => {
      const { info } = await storeKey(app, 'paysgKey', 'staging');
      await app.keys.vault.remove(info.id);
      assert.equal(await app.context.secrets.get(`sgApi.key.${id}`), garbage);
      assert.equal((await app.keys.vault.list()).length, 1);
    });

    it('gives no value and changes nothing', async () => {
      assert.equal(revealed(await app.keys.vault.secret(id)), undefined);
      assert.equal(await app.keys.vault.update(id, info => info), false);
      assert.equal(await app.context.secrets.get(`sgApi.key.${id}`), garbage);
    });

    it('shows it in the tree beside the keys that can be read', async () => {
      const { info } = await storeKey(app, 'paysgKey', 'staging');
      const roots = await app.keysTree.getChildren();
      const unreadable = roots.find(node => node.kind === 'unreadable');
      assert.ok(unreadable);
      const { label } = await app.keysTree.getTreeItem(unreadable);
      assert.match(typeof label === 'string' ? label : '', /^Unreadable key/);
      assert.ok((await keyNodes(app, roots)).some(node => node.keyId === info.id));
    });
  });

  it('leaves entries of others alone', async () => {
    await app.context.secrets.store('of another part', 'text');
    assert.deepEqual(await app.keys.vault.list(), []);
    await app.context.secrets.delete('of another part');
  });
});

describe('the Keys tree', () => {
  it('has the sandbox’s keys for a new user', async () => {
    const app = await testedApp();
    const keys = await keyNodes(app, await app.keysTree.getChildren());
    assert.deepEqual(
      keys.map(node => node.keyId),
      ['sandbox.paysgKey', 'sandbox.datagovsgWriteKey', 'sandbox.datagovsgReadKey'],
    );
  });

  it('shows a stored key under its API and environment, never its value', async () => {
    const app = await testedApp();
    const { info, value } = await storeKey(app, 'datagovsgWriteKey', 'production');
    const apis = await app.keysTree.getChildren();
    const datagovsg = apis.filter(node => node.kind === 'api' && node.profile.id === 'datagovsg');
    const node = (await keyNodes(app, datagovsg)).find(each => each.keyId === info.id);
    assert.ok(node);
    const item = await app.keysTree.getTreeItem(node);
    assert.equal(item.label, info.name);
    assert.ok(!JSON.stringify(item).includes(value));
    await removeAllKeys(app);
  });
});
