import type { SecretStore } from './secretKeyVault';

export type ProbeResult = { works: true } | { works: false; failedAt: 'store' | 'read' | 'remove' };

/**
 * Stores a probe, reads it back and removes it.
 * @param random text that no other probe has: another window may probe the same storage at the same time
 */
export async function probeStorage(store: SecretStore, random: string): Promise<ProbeResult> {
  // Not under the prefix of keys, so that a probe that could not be removed is never taken for a key.
  const probeName = `sgApi.probe.${random}`;
  const steps: readonly (readonly ['store' | 'read' | 'remove', () => Promise<boolean>])[] = [
    ['store', async () => (await store.store(probeName, random), true)],
    ['read', async () => (await store.get(probeName)) === random],
    ['remove', async () => (await store.delete(probeName), (await store.get(probeName)) === undefined)],
  ];
  for (const [failedAt, step] of steps) {
    if (await succeeds(step)) continue;
    // What was stored but not given back may still be there.
    await succeeds(async () => (await store.delete(probeName), true));
    return { works: false, failedAt };
  }
  return { works: true };
}

async function succeeds(step: () => Promise<boolean>): Promise<boolean> {
  try {
    return await step();
  } catch {
    // The storage's own error may quote the entry; which step failed is what the user needs.
    return false;
  }
}
