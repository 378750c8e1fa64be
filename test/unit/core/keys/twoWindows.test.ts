import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { KeyInfo } from '../../../../src/core/keys/keyInfo';
import { OvertakenError, SecretKeyVault } from '../../../../src/core/keys/secretKeyVault';
import { makeKey } from '../../support/makeKeys';
import { MemorySecretStore } from '../../support/memorySecretStore';
import { sampleKey } from '../../support/sampleKey';
import { services } from '../../../../src/services';
import { Secret } from '../../../../src/core/keys/secret';
import { revealed } from '../../support/revealed';

const rename = (name: string) => (info: KeyInfo) => ({ ...info, name });

/** Runs `meanwhile` once, just before an operation of the storage takes place. */
function before(store: MemorySecretStore, operation: 'store' | 'delete', meanwhile: () => Promise<unknown>) {
  const original = store[operation].bind(store) as (...all: string[]) => Promise<never>;
  store[operation] = async (...all: string[]) => {
    store[operation] = original;
    await meanwhile();
    return original(...all);
  };
}

describe('SecretKeyVault in two windows', () => {
  let store: MemorySecretStore;
  let here: SecretKeyVault;
  let there: SecretKeyVault;
  let lost: { here: string[]; there: string[] };
  const [info, secret] = [sampleKey({ name: 'First' }), makeKey()];
  const nameOf = async (vault: SecretKeyVault) => {
    const [entry] = await vault.list();
    return entry?.kind === 'key' ? entry.info.name : undefined;
  };

  beforeEach(async () => {
    store = new MemorySecretStore();
    [here, there] = [new SecretKeyVault(store, services.isKeyKind), new SecretKeyVault(store, services.isKeyKind)];
    lost = { here: [], there: [] };
    here.onDidLoseChange(({ name }) => lost.here.push(name));
    there.onDidLoseChange(({ name }) => lost.there.push(name));
    await here.save(info, new Secret(secret));
  });

  it('shows a change of one in the other, also when the other had listed before', async () => {
    assert.equal(await nameOf(there), 'First');
    await here.update(info.id, rename('Second'));
    assert.deepEqual([await nameOf(here), await nameOf(there)], ['Second', 'Second']);
    await here.remove(info.id);
    assert.deepEqual(await there.list(), []);
  });

  it('keeps the later change and tells the window that made the earlier one, once', async () => {
    await there.update(info.id, rename('Second'));
    await there.update(info.id, rename('Third'));
    await setImmediate();
    assert.equal(await nameOf(here), 'Third');
    assert.deepEqual(lost, { here: ['Second'], there: [] });
  });

  it('tells a window nothing of its own changes', async () => {
    await here.update(info.id, rename('Second'));
    await here.replaceValue(info.id, new Secret(makeKey()));
    await here.remove(info.id);
    await setImmediate();
    assert.deepEqual(lost, { here: [], there: [] });
  });

  it('tells nothing of a key that the other window removed, nor of one that it never wrote', async () => {
    await there.remove(info.id);
    await there.save(sampleKey(), new Secret(makeKey()));
    await setImmediate();
    assert.deepEqual(lost, { here: [], there: [] });
  });

  it('tells nothing of a check in the other window, but of what is changed after it', async () => {
    const lastCheck = { at: '', outcome: 'works', text: '' } as const;
    await here.update(info.id, each => ({ ...each, holder: undefined }));
    await there.update(info.id, each => ({ ...each, lastCheck, serviceChecks: { a: lastCheck } }));
    await setImmediate();
    assert.deepEqual(lost.here, []);
    await there.update(info.id, rename('Second'));
    await setImmediate();
    assert.deepEqual(lost.here, ['Second']);
  });

  it('tells of a new value in the other window', async () => {
    await there.replaceValue(info.id, new Secret(makeKey()));
    await setImmediate();
    assert.deepEqual(lost, { here: ['First'], there: [] });
  });

  it('tells nothing once nobody listens', async () => {
    const heard: string[] = [];
    here.onDidLoseChange(({ name }) => heard.push(name)).dispose();
    await there.update(info.id, rename('Second'));
    await setImmediate();
    assert.deepEqual([heard, lost.here], [[], ['Second']]);
  });

  it('survives a storage that refuses when a change arrives', async () => {
    store.keys = () => Promise.reject(new Error('locked'));
    await store.store(`sgApi.key.${info.id}`, 'changed');
    await setImmediate();
    assert.deepEqual(lost.here, []);
  });

  it('keeps a new value that is saved while the other window changes the record, and that change too', async () => {
    const newSecret = makeKey();
    before(store, 'store', () => there.replaceValue(info.id, new Secret(newSecret)));
    assert.equal(await here.update(info.id, rename('Second')), true);
    assert.deepEqual([revealed(await here.secret(info.id)), await nameOf(there)], [newSecret, 'Second']);
    assert.equal(store.entries.size, 1, 'the old value is gone');
  });

  it('says so when the other window saves another value at the same time', async () => {
    const [ours, theirs] = [makeKey(), makeKey()];
    // The other window had read the same revision, so it writes to the same place.
    const place = `sgApi.key.${info.id}#1`;
    const set = store.store.bind(store);
    store.store = async (name, text) => {
      await set(name, text);
      const { info: written } = JSON.parse(text) as { info: KeyInfo };
      await set(place, JSON.stringify({ version: 1, info: written, secret: theirs, writer: 'other' }));
    };
    await assert.rejects(here.replaceValue(info.id, new Secret(ours)), (error: Error) => {
      assert.ok(error instanceof OvertakenError);
      return !error.message.includes(ours) && !error.message.includes(theirs);
    });
    assert.equal(revealed(await there.secret(info.id)), theirs);
  });

  it('loses no change of one window to another of the same window', async () => {
    const [services, newSecret] = [['a', 'b', 'c', 'd'], makeKey()];
    const check = { at: '', outcome: 'works', text: '' } as const;
    await Promise.all([
      here.replaceValue(info.id, new Secret(newSecret)),
      ...services.map(id =>
        here.update(info.id, each => ({ ...each, serviceChecks: { ...each.serviceChecks, [id]: check } })),
      ),
      here.update(info.id, rename('Second')),
    ]);
    const stored = await here.findByValue(new Secret(newSecret));
    assert.deepEqual([stored?.name, Object.keys(stored?.serviceChecks ?? {})], ['Second', services]);
  });

  it('goes on after a change that failed', async () => {
    const fails = here.update(info.id, () => assert.fail('a bug'));
    const follows = here.update(info.id, rename('Second'));
    await assert.rejects(fails, /a bug/);
    assert.deepEqual([await follows, await nameOf(here)], [true, 'Second']);
  });
});
