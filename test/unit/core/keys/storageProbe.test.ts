import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { probeStorage } from '../../../../src/core/keys/storageProbe';
import { SecretKeyVault } from '../../../../src/core/keys/secretKeyVault';
import { MemorySecretStore } from '../../support/memorySecretStore';
import { services } from '../../../../src/services';

const refuse = () => Promise.reject(new Error('locked'));
const crash = () => {
  throw new Error('locked');
};

describe('probeStorage', () => {
  const cases: readonly [what: string, broken: Partial<MemorySecretStore>, failedAt: 'store' | 'read' | 'remove'][] = [
    ['rejects to store', { store: refuse }, 'store'],
    ['throws when it stores', { store: crash }, 'store'],
    ['forgets', { store: () => Promise.resolve() }, 'read'],
    ['gives something else back', { get: () => Promise.resolve('other') }, 'read'],
    ['rejects to give', { get: refuse }, 'read'],
    ['rejects to remove', { delete: refuse }, 'remove'],
    ['does not remove', { delete: () => Promise.resolve() }, 'remove'],
  ];
  for (const [what, broken, failedAt] of cases) {
    it(`says of a storage that ${what} where it failed`, async () => {
      const store = Object.assign(new MemorySecretStore(), broken);
      assert.deepEqual(await probeStorage(store, randomUUID()), { works: false, failedAt });
    });
  }

  it('leaves nothing behind in a storage that works, nor in one that does not give back', async () => {
    for (const broken of [{}, { get: refuse }]) {
      const store = Object.assign(new MemorySecretStore(), broken);
      await probeStorage(store, randomUUID());
      assert.deepEqual(await store.keys(), []);
    }
  });

  it('works when two windows probe at the same time', async () => {
    const store = new MemorySecretStore();
    const results = await Promise.all([1, 2, 3].map(() => probeStorage(store, randomUUID())));
    assert.deepEqual(results, [{ works: true }, { works: true }, { works: true }]);
  });

  it('is never taken for a key', async () => {
    const store = Object.assign(new MemorySecretStore(), { delete: refuse });
    await probeStorage(store, randomUUID());
    assert.deepEqual(await new SecretKeyVault(store, services.isKeyKind).list(), []);
  });
});
