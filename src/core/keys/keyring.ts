import type { Services } from '../model/services';
import { errorText } from '../errorText';
import type { SandboxBasics } from '../sandbox/info';
import type { KeyEntry, KeyInfo } from './keyInfo';
import type { KeyVault } from './keyVault';
import { isOfSandbox, sandboxKeysOf } from './sandboxKeys';
import { Secret } from './secret';

/** What keys need of their surroundings; each loads when it is first asked for. */
export interface KeyringPorts {
  services: () => Promise<Services>;
  sandboxInfo: () => Promise<SandboxBasics>;
}

/** All keys that a call can be sent with: the stored ones and the sandbox's. */
export class Keyring {
  constructor(
    readonly vault: KeyVault,
    private readonly ports: KeyringPorts,
  ) {}

  /** Rejects when the secret storage refuses; the sandbox's keys need none, see `sandboxKeysOf`. */
  async list(): Promise<readonly KeyEntry[]> {
    const sandbox = (await this.ofSandbox()).map(info => ({ kind: 'key' as const, info }));
    return [...sandbox, ...(await this.vault.list())];
  }

  /** All keys that can be used now: the sandbox's at least. `problem` says why the stored ones are missing. */
  async usable(): Promise<{ keys: readonly KeyInfo[]; problem?: string }> {
    try {
      const entries = await this.list();
      return { keys: entries.flatMap(entry => (entry.kind === 'key' ? [entry.info] : [])) };
    } catch (error) {
      return { keys: await this.ofSandbox(), problem: errorText(error) };
    }
  }

  async find(keyId: string): Promise<KeyInfo | undefined> {
    const sandbox = (await this.ofSandbox()).find(info => info.id === keyId);
    if (sandbox) return sandbox;
    const entries = await this.vault.list();
    return entries.flatMap(entry => (entry.kind === 'key' ? [entry.info] : [])).find(info => info.id === keyId);
  }

  async secret(keyId: string): Promise<Secret | undefined> {
    if (!isOfSandbox({ id: keyId })) return this.vault.secret(keyId);
    const key = (await this.ofSandbox()).find(info => info.id === keyId);
    const text = key && (await this.ports.sandboxInfo()).keys[key.kind];
    return text === undefined ? undefined : new Secret(text);
  }

  private async ofSandbox(): Promise<readonly KeyInfo[]> {
    return sandboxKeysOf(await this.ports.services());
  }
}
