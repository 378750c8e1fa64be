import type { KeyKindId } from '../apis/types';
import { errorText } from '../errorText';
import { sandboxPaymentServiceId, type SandboxInfo } from '../sandbox/info';
import type { KeyEntry, KeyInfo } from './keyInfo';
import type { KeyVault } from './keyVault';

const valueOf: Readonly<Record<KeyKindId, (info: SandboxInfo) => string>> = {
  paysgKey: info => info.paysg.key,
  datagovsgWriteKey: info => info.datagovsg.writeKey,
  datagovsgReadKey: info => info.datagovsg.readKey,
};

const sandboxKey = (kind: KeyKindId, name: string, more: Partial<KeyInfo> = {}): KeyInfo => ({
  id: `sandbox.${kind}`,
  kind,
  environment: 'sandbox',
  name,
  paymentServiceIds: [],
  addedAt: '',
  ...more,
});

/** The sandbox's own keys. Always there; their values are made at each start of the sandbox and never stored. */
export const sandboxKeys: readonly KeyInfo[] = [
  sandboxKey('paysgKey', 'Sandbox key', { paymentServiceIds: [sandboxPaymentServiceId] }),
  sandboxKey('datagovsgWriteKey', 'Sandbox write key'),
  sandboxKey('datagovsgReadKey', 'Sandbox read key', { tier: 'production' }),
];

/** All keys that a call can be sent with: the stored ones and the sandbox's. */
export class Keyring {
  constructor(
    readonly vault: KeyVault,
    private readonly sandboxInfo: () => Promise<SandboxInfo>,
  ) {}

  /** Rejects when the secret storage refuses; the sandbox's keys need none, see `sandboxKeys`. */
  async list(): Promise<readonly KeyEntry[]> {
    const sandbox = sandboxKeys.map(info => ({ kind: 'key' as const, info }));
    return [...sandbox, ...(await this.vault.list())];
  }

  /** All keys that can be used now: the sandbox's at least. `trouble` says why the stored ones are missing. */
  async usable(): Promise<{ keys: readonly KeyInfo[]; trouble?: string }> {
    try {
      const entries = await this.list();
      return { keys: entries.flatMap(entry => (entry.kind === 'key' ? [entry.info] : [])) };
    } catch (error) {
      return { keys: sandboxKeys, trouble: errorText(error) };
    }
  }

  async find(keyId: string): Promise<KeyInfo | undefined> {
    const sandbox = sandboxKeys.find(info => info.id === keyId);
    if (sandbox) return sandbox;
    const entries = await this.vault.list();
    return entries.flatMap(entry => (entry.kind === 'key' ? [entry.info] : [])).find(info => info.id === keyId);
  }

  async secret(keyId: string): Promise<string | undefined> {
    const sandbox = sandboxKeys.find(info => info.id === keyId);
    return sandbox ? valueOf[sandbox.kind](await this.sandboxInfo()) : this.vault.secret(keyId);
  }
}
