import { randomUUID } from 'node:crypto';
import type { EnvironmentId, KeyKindId } from '../../../src/core/model/operation';
import type { KeyInfo } from '../../../src/core/keys/keyInfo';
import type { TestedApp } from '../../../src/host/testedApp';
import { makeKey } from '../../unit/support/makeKeys';
import { Secret } from '../../../src/core/keys/secret';

const prefixes: Readonly<Partial<Record<EnvironmentId, string>>> = {
  staging: 'paysg_stag_',
  production: 'paysg_live_',
};

/** A record with an id of its own, so that tests cannot meet in the one secret storage. */
export const keyInfo = (kind: KeyKindId, environment: EnvironmentId, more: Partial<KeyInfo> = {}): KeyInfo => ({
  id: randomUUID(),
  kind,
  environment,
  name: `${kind} for ${environment}`,
  worksOn: kind === 'paysgKey' ? [`payment_service_${randomUUID()}`] : [],
  addedAt: new Date().toISOString(),
  ...more,
});

export const valueFor = (kind: KeyKindId, environment: EnvironmentId): string =>
  makeKey(kind === 'paysgKey' ? prefixes[environment] : '');

/** Stores a key with a value made for it. */
export async function storeKey(
  app: TestedApp,
  kind: KeyKindId,
  environment: EnvironmentId,
  more: Partial<KeyInfo> = {},
) {
  const info = keyInfo(kind, environment, more);
  const value = valueFor(kind, environment);
  await app.keys.vault.save(info, new Secret(value));
  return { info, value };
}

/** Leaves the storage as a new user has it. */
export async function removeAllKeys({ keys: { vault } }: TestedApp): Promise<void> {
  const entries = await vault.list();
  await Promise.all(entries.map(entry => vault.remove(entry.kind === 'key' ? entry.info.id : entry.id)));
}
