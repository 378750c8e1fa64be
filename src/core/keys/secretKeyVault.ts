import type { KeyEntry, KeyInfo } from './keyInfo';
import type { KeyVault } from './keyVault';
import { readStoredKey, writeStoredKey } from './storedKey';

/** The part of VS Code's SecretStorage that the vault stands on, so that it can be tested in plain Node. */
export interface SecretStore {
  keys(): PromiseLike<string[]>;
  get(name: string): PromiseLike<string | undefined>;
  store(name: string, value: string): PromiseLike<void>;
  delete(name: string): PromiseLike<void>;
  onDidChange(listener: () => void): { dispose(): void };
}

const prefix = 'sgApi.key.';

/** The system's own error is left out: what it quotes is not in our hands. */
export class SecretStorageError extends Error {
  constructor(what: string) {
    super(`The secret storage of this system did not ${what}. Unlock or repair the keyring, then try again.`);
    this.name = 'SecretStorageError';
  }
}

async function asked<T>(what: string, answer: () => PromiseLike<T>): Promise<T> {
  try {
    return await answer();
  } catch {
    throw new SecretStorageError(what);
  }
}

/** Keys in the secret storage, one entry a key, shared by all windows. */
export class SecretKeyVault implements KeyVault {
  constructor(private readonly store: SecretStore) {}

  async list(): Promise<readonly KeyEntry[]> {
    const names = (await asked('list the keys', () => this.store.keys())).filter(name => name.startsWith(prefix));
    const entries = await Promise.all(names.map(name => this.entry(name.slice(prefix.length))));
    return entries.filter(entry => entry !== undefined);
  }

  async secret(keyId: string): Promise<string | undefined> {
    return (await this.read(keyId))?.secret;
  }

  async save(info: KeyInfo, secret: string): Promise<void> {
    await asked('store the key', () => this.store.store(prefix + info.id, writeStoredKey(info, secret)));
    const stored = await this.read(info.id);
    if (stored?.secret !== secret) throw new SecretStorageError('keep the key');
  }

  async update(keyId: string, change: (info: KeyInfo) => KeyInfo): Promise<boolean> {
    const stored = await this.read(keyId);
    if (!stored) return false;
    const entry = writeStoredKey({ ...change(stored.info), id: keyId }, stored.secret);
    await asked('store the key', () => this.store.store(prefix + keyId, entry));
    return true;
  }

  async remove(keyId: string): Promise<void> {
    await asked('remove the key', () => this.store.delete(prefix + keyId));
  }

  /** Another window may save or remove a key: its change arrives here too. */
  onDidChange(listener: () => void): { dispose(): void } {
    return this.store.onDidChange(listener);
  }

  /** @returns undefined when it was removed by another window since its name was listed */
  private async entry(id: string): Promise<KeyEntry | undefined> {
    let text: string | undefined;
    try {
      text = await this.store.get(prefix + id);
    } catch {
      // One entry that the system cannot decrypt does not hide the others.
      return { kind: 'unreadable', id, reason: 'The secret storage of this system did not give it.' };
    }
    if (text === undefined) return undefined;
    const stored = readStoredKey(id, text);
    return stored.ok ? { kind: 'key', info: stored.value.info } : { kind: 'unreadable', id, reason: stored.error };
  }

  private async read(id: string): Promise<{ info: KeyInfo; secret: string } | undefined> {
    const text = await asked('give the key', () => this.store.get(prefix + id));
    const stored = text === undefined ? undefined : readStoredKey(id, text);
    return stored?.ok ? stored.value : undefined;
  }
}
