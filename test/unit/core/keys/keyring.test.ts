import assert from 'node:assert/strict';
import { keyKinds, services } from '../../../../src/services';
import { Keyring } from '../../../../src/core/keys/keyring';
import { sandboxKeys } from '../../support/sandboxKeys';
import { SecretKeyVault } from '../../../../src/core/keys/secretKeyVault';
import type { SandboxInfo } from '../../../../src/services/sandbox';
import { makeKey } from '../../support/makeKeys';
import { MemorySecretStore } from '../../support/memorySecretStore';
import { sampleKey } from '../../support/sampleKey';
import { Secret } from '../../../../src/core/keys/secret';
import { revealed } from '../../support/revealed';

const info: SandboxInfo = {
  url: 'http://127.0.0.1:1',
  paysg: {
    baseUrl: '',
    key: makeKey(),
    paymentServiceId: '',
    forbiddenPaymentServiceId: '',
    unconnectedPaymentServiceId: '',
  },
  keys: { paysgKey: makeKey(), datagovsgWriteKey: makeKey(), datagovsgReadKey: makeKey() },
  datagovsg: { writeKey: makeKey(), readKey: makeKey(), developerReadKey: makeKey(), datasetId: '' },
};

describe('Keyring', () => {
  let store: MemorySecretStore;
  let keyring: Keyring;
  let starts: number;
  beforeEach(() => {
    store = new MemorySecretStore();
    starts = 0;
    keyring = new Keyring(new SecretKeyVault(store, services.isKeyKind), {
      services: () => Promise.resolve(services),
      sandboxInfo: () => {
        starts += 1;
        return Promise.resolve(info);
      },
    });
  });

  it('holds a sandbox key of each kind before anything is stored, without starting the sandbox', async () => {
    const entries = await keyring.list();
    const kinds = entries.map(entry => (entry.kind === 'key' ? entry.info.kind : ''));
    assert.deepEqual(kinds.sort(), keyKinds.map(({ id }) => id).sort());
    assert.equal(starts, 0);
  });

  it('gives the values that the sandbox made', async () => {
    const values = await Promise.all(sandboxKeys.map(({ id }) => keyring.secret(id)));
    assert.deepEqual(revealed(values), [
      info.keys['paysgKey'],
      info.keys['datagovsgWriteKey'],
      info.keys['datagovsgReadKey'],
    ]);
    assert.deepEqual([...store.entries.keys()], [], 'none of them is stored');
  });

  it('finds stored keys and their values beside the sandbox ones', async () => {
    const [key, secret] = [sampleKey(), makeKey()];
    await keyring.vault.save(key, new Secret(secret));
    assert.deepEqual(await keyring.find(key.id), key);
    assert.equal(revealed(await keyring.secret(key.id)), secret);
    assert.equal((await keyring.list()).length, sandboxKeys.length + 1);
  });

  it('finds no key that is not there or cannot be read', async () => {
    store.entries.set('sgApi.key.damaged', 'no key');
    for (const id of ['nothing', 'damaged']) {
      assert.equal(await keyring.find(id), undefined);
      assert.equal(revealed(await keyring.secret(id)), undefined);
    }
  });

  it('still finds the sandbox keys when the secret storage refuses, and says so of the others', async () => {
    store.keys = () => Promise.reject(new Error('locked'));
    store.get = () => Promise.reject(new Error('locked'));
    for (const key of sandboxKeys) {
      assert.deepEqual(await keyring.find(key.id), key);
      assert.ok(await keyring.secret(key.id));
    }
    await assert.rejects(keyring.list(), /secret storage/);
    await assert.rejects(keyring.find('other'), /secret storage/);
    await assert.rejects(keyring.secret('other'), /secret storage/);
  });

  it('offers the sandbox’s keys and says why the others are missing when the storage refuses', async () => {
    store.keys = () => Promise.reject(new Error('locked'));
    const { keys, problem } = await keyring.usable();
    assert.deepEqual(keys, sandboxKeys);
    assert.match(problem ?? '', /secret storage/);
  });

  it('offers all keys when the storage works', async () => {
    const { keys, problem } = await keyring.usable();
    assert.ok(keys.length >= sandboxKeys.length);
    assert.equal(problem, undefined);
  });
});
