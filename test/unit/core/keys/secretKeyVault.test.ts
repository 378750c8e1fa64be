import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KeyInfo } from '../../../../src/core/keys/keyInfo';
import { SecretKeyVault, SecretStorageError, type SecretStore } from '../../../../src/core/keys/secretKeyVault';
import { makeKey } from '../../support/makeKeys';
import { MemorySecretStore } from '../../support/memorySecretStore';
import { sampleKey } from '../../support/sampleKey';
import { services } from '../../../../src/services';
import { Secret } from '../../../../src/core/keys/secret';
import { revealed } from '../../support/revealed';

const prefix = 'sgApi.key.';
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

async function recordsIn(vault: SecretKeyVault): Promise<KeyInfo[]> {
  return (await vault.list()).flatMap(entry => (entry.kind === 'key' ? [entry.info] : [])).sort(byId);
}

describe('SecretKeyVault', () => {
  let store: MemorySecretStore;
  let vault: SecretKeyVault;
  beforeEach(() => {
    store = new MemorySecretStore();
    vault = new SecretKeyVault(store, services.isKeyKind);
  });

  it('keeps record and value together in one entry', async () => {
    const [info, secret] = [sampleKey(), makeKey()];
    await vault.save(info, new Secret(secret));
    assert.deepEqual(await vault.list(), [{ kind: 'key', info }]);
    assert.equal(revealed(await vault.secret(info.id)), secret);
    assert.deepEqual([...store.entries.keys()], [prefix + info.id]);
  });

  it('lists no value', async () => {
    const secret = makeKey();
    await vault.save(sampleKey(), new Secret(secret));
    assert.ok(!JSON.stringify(revealed(await vault.list())).includes(secret));
  });

  it('changes the record and keeps the value and the id', async () => {
    const [info, secret] = [sampleKey(), makeKey()];
    await vault.save(info, new Secret(secret));
    assert.equal(await vault.update(info.id, stored => ({ ...stored, name: 'New name', id: 'other' })), true);
    assert.deepEqual(await recordsIn(vault), [{ ...info, name: 'New name' }]);
    assert.equal(revealed(await vault.secret(info.id)), secret);
  });

  it('removes one key and leaves the others', async () => {
    const [gone, kept] = [sampleKey(), sampleKey()];
    await vault.save(gone, new Secret(makeKey()));
    await vault.save(kept, new Secret(makeKey()));
    await vault.remove(gone.id);
    assert.deepEqual(await recordsIn(vault), [kept]);
    assert.equal(revealed(await vault.secret(gone.id)), undefined);
  });

  it('knows nothing of a key that was never saved', async () => {
    assert.equal(revealed(await vault.secret('nothing')), undefined);
    assert.equal(await vault.update('nothing', info => info), false);
    await vault.remove('nothing');
    assert.deepEqual([await vault.list(), store.entries.size], [[], 0]);
  });

  it('leaves the entries of others alone', async () => {
    store.entries.set('someone.else', makeKey());
    assert.deepEqual(await vault.list(), []);
  });

  it('tells of changes that another window makes, until it is no longer asked to', async () => {
    const otherWindow = new SecretKeyVault(store, services.isKeyKind);
    let heard = 0;
    const listening = vault.onDidChange(() => (heard += 1));
    const info = sampleKey();
    await otherWindow.save(info, new Secret(makeKey()));
    assert.deepEqual(await recordsIn(vault), [info]);
    await otherWindow.remove(info.id);
    listening.dispose();
    await otherWindow.save(sampleKey(), new Secret(makeKey()));
    assert.equal(heard, 2);
  });

  it('leaves out a key that another window removes while it lists', async () => {
    const [gone, kept] = [sampleKey(), sampleKey()];
    await vault.save(gone, new Secret(makeKey()));
    await vault.save(kept, new Secret(makeKey()));
    const listing = vault.list();
    store.entries.delete(prefix + gone.id);
    assert.deepEqual(await listing, [{ kind: 'key', info: kept }]);
  });

  it('shows an entry that cannot be read, and never what it holds', async () => {
    const [kept, secret] = [sampleKey(), makeKey()];
    await vault.save(kept, new Secret(makeKey()));
    store.entries.set(`${prefix}damaged`, `{"version":1,"secret":"${secret}"`);
    const entries = await vault.list();
    assert.equal(entries.length, 2);
    const damaged = entries.find(entry => entry.kind === 'unreadable');
    assert.deepEqual([damaged?.id, typeof damaged?.reason], ['damaged', 'string']);
    assert.ok(!JSON.stringify(revealed(entries)).includes(secret));
    assert.equal(revealed(await vault.secret('damaged')), undefined);
    assert.equal(await vault.update('damaged', info => info), false);
    assert.ok(store.entries.has(`${prefix}damaged`), 'it is kept as it is');
  });

  it('shows an entry that the system does not give, beside the ones that it gives', async () => {
    const [locked, kept, secret] = [sampleKey(), sampleKey(), makeKey()];
    await vault.save(locked, new Secret(secret));
    await vault.save(kept, new Secret(makeKey()));
    const get = store.get.bind(store);
    store.get = name => (name.endsWith(locked.id) ? Promise.reject(new Error(secret)) : get(name));
    const entries = await vault.list();
    assert.deepEqual(entries.map(({ kind }) => kind).sort(), ['key', 'unreadable']);
    assert.ok(!JSON.stringify(revealed(entries)).includes(secret));
  });

  it('changes the value in place and forgets the checks, which were of the old one', async () => {
    const check = { at: '2026-11-02T09:00:00.000Z', outcome: 'works', text: 'It works.' } as const;
    const info = sampleKey({ holder: 'team@agency.gov.sg', expiresOn: '2027-03-31', todos: ['billing'] });
    const [old, secret] = [makeKey(), makeKey()];
    await vault.save({ ...info, lastCheck: check, serviceChecks: { a: check } }, new Secret(old));
    assert.equal(await vault.replaceValue(info.id, new Secret(secret)), true);
    assert.deepEqual([await recordsIn(vault), revealed(await vault.secret(info.id))], [[info], secret]);
    assert.ok(![...store.entries.values()].some(text => text.includes(old)), 'the old value is gone');
    assert.equal(await vault.replaceValue('nothing', new Secret(secret)), false);
  });

  it('counts values beyond nine without mixing up old and new', async () => {
    const info = sampleKey();
    await vault.save(info, new Secret(makeKey()));
    const secrets = Array.from({ length: 12 }, () => makeKey());
    for (const secret of secrets) await vault.replaceValue(info.id, new Secret(secret));
    assert.deepEqual([revealed(await vault.secret(info.id)), store.entries.size], [secrets.at(-1), 1]);
  });

  it('finds a key by its value, beside entries that cannot be read', async () => {
    const [info, secret] = [sampleKey(), makeKey()];
    await vault.save(info, new Secret(secret));
    store.entries.set(`${prefix}damaged`, secret);
    const get = store.get.bind(store);
    store.entries.set(`${prefix}locked`, secret);
    store.get = name => (name.endsWith('locked') ? Promise.reject(new Error('locked')) : get(name));
    assert.deepEqual(await vault.findByValue(new Secret(secret)), info);
    for (const other of [makeKey(), secret.slice(1), ''])
      assert.equal(await vault.findByValue(new Secret(other)), undefined);
  });

  it('removes entries that cannot be read one by one', async () => {
    const kept = sampleKey();
    await vault.save(kept, new Secret(makeKey()));
    for (const id of ['damaged', 'old']) store.entries.set(prefix + id, makeKey());
    await vault.remove('damaged');
    const ids = (await vault.list()).map(entry => (entry.kind === 'key' ? entry.info.id : entry.id));
    assert.deepEqual(ids.sort(), [kept.id, 'old'].sort());
  });

  it('removes everything, also what is no key', async () => {
    for (let n = 0; n < 3; n++) await vault.save(sampleKey(), new Secret(makeKey()));
    for (const name of [`${prefix}damaged`, 'sgApi.probe', 'older']) store.entries.set(name, makeKey());
    await vault.list();
    await vault.removeAll();
    assert.deepEqual([await store.keys(), await vault.list()], [[], []]);
  });

  it('removes what can be removed, and says so when something stays', async () => {
    for (let n = 0; n < 3; n++) await vault.save(sampleKey(), new Secret(makeKey()));
    const [stays] = store.entries.keys();
    const remove = store.delete.bind(store);
    store.delete = name => (name === stays ? Promise.reject(new Error('locked')) : remove(name));
    await assert.rejects(vault.removeAll(), /did not remove everything/);
    assert.deepEqual(await store.keys(), [stays]);
  });

  it('reads each record once, and again after a change', async () => {
    const infos = [sampleKey(), sampleKey(), sampleKey()];
    for (const info of infos) await vault.save(info, new Secret(makeKey()));
    let reads = 0;
    const get = store.get.bind(store);
    store.get = name => ((reads += 1), get(name));
    await Promise.all([vault.list(), vault.list()]);
    await vault.list();
    assert.equal(reads, infos.length);
    await new SecretKeyVault(store, services.isKeyKind).update(infos[0]!.id, info => ({ ...info, name: 'New name' }));
    reads = 0;
    assert.ok((await recordsIn(vault)).some(({ name }) => name === 'New name'));
    assert.equal(reads, 1);
  });

  it('asks again for an entry that the system did not give', async () => {
    const info = sampleKey();
    await vault.save(info, new Secret(makeKey()));
    const get = store.get.bind(store);
    store.get = () => Promise.reject(new Error('locked'));
    assert.equal((await vault.list())[0]?.kind, 'unreadable');
    store.get = get;
    assert.deepEqual(await recordsIn(vault), [info]);
  });

  it('tells nothing of what is no key, and listens no more when it is disposed', async () => {
    let heard = 0;
    vault.onDidChange(() => (heard += 1));
    await store.store('sgApi.probe', 'x');
    await vault.list();
    vault.dispose();
    assert.equal(heard, 0);
  });

  it('keeps each key readable with its own value, whatever is saved, changed and removed', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async steps => {
        const windows = [new MemorySecretStore()].flatMap(shared => [
          new SecretKeyVault(shared, services.isKeyKind),
          new SecretKeyVault(shared, services.isKeyKind),
        ]);
        const expected = new Map<string, { info: KeyInfo; secret: string }>();
        for (const each of steps) await takeStep(windows[each.window]!, expected, each);
        for (const window of windows) {
          assert.deepEqual(await recordsIn(window), [...expected.values()].map(({ info }) => info).sort(byId));
          for (const [id, { secret }] of expected) assert.equal(revealed(await window.secret(id)), secret);
        }
      }),
      { numRuns: 200 },
    ));
});

const step = fc.record({
  window: fc.nat({ max: 1 }),
  action: fc.constantFrom('save', 'update', 'remove'),
  id: fc.constantFrom('a', 'b', 'c', '__proto__', 'a.b/c'),
  name: fc.string({ unit: 'binary' }),
  secret: fc.string({ minLength: 1 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function takeStep(
  vault: SecretKeyVault,
  expected: Map<string, { info: KeyInfo; secret: string }>,
  { action, id, name, secret }: Step,
): Promise<void> {
  const before = expected.get(id);
  if (action === 'save') {
    const info = sampleKey({ id, name });
    await vault.save(info, new Secret(secret));
    expected.set(id, { info, secret });
  } else if (action === 'update') {
    assert.equal(await vault.update(id, info => ({ ...info, name })), before !== undefined);
    if (before) expected.set(id, { ...before, info: { ...before.info, name } });
  } else {
    await vault.remove(id);
    expected.delete(id);
  }
}

describe('SecretKeyVault on a storage that refuses', () => {
  const [info, secret] = [sampleKey(), makeKey()];
  const actions: readonly [string, (vault: SecretKeyVault) => Promise<unknown>][] = [
    ['list', vault => vault.list()],
    ['secret', vault => vault.secret(info.id)],
    ['save', vault => vault.save(info, new Secret(secret))],
    ['update', vault => vault.update(info.id, stored => stored)],
    ['replaceValue', vault => vault.replaceValue(info.id, new Secret(secret))],
    ['findByValue', vault => vault.findByValue(new Secret(secret))],
    ['removeAll', vault => vault.removeAll()],
    ['remove', vault => vault.remove(info.id)],
  ];
  const refusals: readonly [string, () => never | PromiseLike<never>][] = [
    ['rejects', () => Promise.reject(new Error(`cannot decrypt ${secret}`))],
    [
      'throws',
      () => {
        throw new Error(`cannot decrypt ${secret}`);
      },
    ],
    [
      'throws something odd',
      () => {
        throw secret as unknown as Error;
      },
    ],
  ];

  for (const [how, refuse] of refusals) {
    const store: SecretStore = {
      keys: refuse,
      get: refuse,
      store: refuse,
      delete: refuse,
      onDidChange: () => ({ dispose: () => undefined }),
    };
    for (const [name, act] of actions) {
      it(`${name} says what to do when it ${how}, and repeats nothing`, () =>
        assert.rejects(act(new SecretKeyVault(store, services.isKeyKind)), error => {
          assert.ok(error instanceof SecretStorageError);
          assert.match(error.message, /secret storage.*Unlock or repair the keyring/);
          return !`${error.message} ${error.stack} ${String(error.cause)}`.includes(secret);
        }));
    }
  }

  it('does not say that a key is saved when it was not kept', async () => {
    const forgetful = new MemorySecretStore();
    forgetful.store = () => Promise.resolve();
    await assert.rejects(
      new SecretKeyVault(forgetful, services.isKeyKind).save(info, new Secret(secret)),
      /did not keep the key/,
    );
  });

  it('does not say that a key is saved when another value is given back', async () => {
    const store = new MemorySecretStore();
    store.get = name => Promise.resolve(store.entries.get(name)?.replace(secret, 'cut'));
    await assert.rejects(
      new SecretKeyVault(store, services.isKeyKind).save(info, new Secret(secret)),
      /did not keep the key/,
    );
  });
});
