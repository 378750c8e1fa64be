import { randomUUID } from 'node:crypto';
import type { KeyEntry, KeyInfo } from './keyInfo';
import type { KeyVault } from './keyVault';
import { readStoredKey, writeStoredKey, type StoredKey } from './storedKey';

/** The part of VS Code's SecretStorage that the vault stands on, so that it can be tested in plain Node. */
export interface SecretStore {
  keys(): PromiseLike<string[]>;
  get(name: string): PromiseLike<string | undefined>;
  store(name: string, value: string): PromiseLike<void>;
  delete(name: string): PromiseLike<void>;
  onDidChange(listener: (event: { key: string }) => void): { dispose(): void };
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
  /** Keys that this window wrote last, as far as it knows. */
  private readonly written = new Set<string>();

  /** @param writer names this window among those that share the storage */
  constructor(
    private readonly store: SecretStore,
    private readonly writer: string = randomUUID(),
  ) {}

  async list(): Promise<readonly KeyEntry[]> {
    const names = (await asked('list the keys', () => this.store.keys())).filter(name => name.startsWith(prefix));
    const entries = await Promise.all(names.map(name => this.entry(name.slice(prefix.length))));
    return entries.filter(entry => entry !== undefined);
  }

  async secret(keyId: string): Promise<string | undefined> {
    return (await this.read(keyId))?.secret;
  }

  async findByValue(secret: string): Promise<KeyInfo | undefined> {
    const names = (await asked('list the keys', () => this.store.keys())).filter(name => name.startsWith(prefix));
    const stored = await Promise.all(names.map(name => this.read(name.slice(prefix.length))));
    return stored.find(key => key?.secret === secret)?.info;
  }

  async save(info: KeyInfo, secret: string): Promise<void> {
    await this.write(info, secret);
    const stored = await this.read(info.id);
    if (stored?.secret !== secret) throw new SecretStorageError('keep the key');
  }

  async update(keyId: string, change: (info: KeyInfo) => KeyInfo): Promise<boolean> {
    const stored = await this.read(keyId);
    if (!stored) return false;
    await this.write({ ...change(stored.info), id: keyId }, stored.secret);
    return true;
  }

  async replaceValue(keyId: string, secret: string): Promise<boolean> {
    const stored = await this.read(keyId);
    if (!stored) return false;
    const { lastCheck: _, serviceChecks: __, ...info } = stored.info;
    await this.save(info, secret);
    return true;
  }

  private async write(info: KeyInfo, secret: string): Promise<void> {
    this.written.add(info.id);
    await asked('store the key', () => this.store.store(prefix + info.id, writeStoredKey(info, secret, this.writer)));
  }

  async remove(keyId: string): Promise<void> {
    this.written.delete(keyId);
    await asked('remove the key', () => this.store.delete(prefix + keyId));
  }

  async removeAll(): Promise<void> {
    for (const name of await asked('list the keys', () => this.store.keys())) {
      await asked('remove the key', () => this.store.delete(name));
    }
    this.written.clear();
  }

  /** Another window may save or remove a key: its change arrives here too. */
  onDidChange(listener: () => void): { dispose(): void } {
    return this.store.onDidChange(listener);
  }

  /** A key that this window wrote last was changed by another window since: the later change stands. */
  onDidLoseChange(listener: (info: KeyInfo) => void): { dispose(): void } {
    return this.store.onDidChange(({ key: name }) => {
      const id = name.slice(prefix.length);
      if (!name.startsWith(prefix) || !this.written.has(id)) return;
      // Not awaited by the event; a storage that refuses here is reported by the next one who asks it.
      void this.changedElsewhere(id).then(
        info => info && listener(info),
        () => undefined,
      );
    });
  }

  private async changedElsewhere(id: string): Promise<KeyInfo | undefined> {
    const stored = await this.read(id);
    if (!stored || stored.writer === this.writer) return undefined;
    this.written.delete(id);
    return stored.info;
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

  private async read(id: string): Promise<StoredKey | undefined> {
    const text = await asked('give the key', () => this.store.get(prefix + id));
    const stored = text === undefined ? undefined : readStoredKey(id, text);
    return stored?.ok ? stored.value : undefined;
  }
}
