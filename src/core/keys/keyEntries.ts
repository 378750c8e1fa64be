import * as l10n from '@vscode/l10n';

/** The part of VS Code's SecretStorage that the vault is based on, so that it can be tested in plain Node. */
export interface SecretStore {
  keys(): PromiseLike<string[]>;
  get(name: string): PromiseLike<string | undefined>;
  store(name: string, value: string): PromiseLike<void>;
  delete(name: string): PromiseLike<void>;
  onDidChange(listener: (event: { key: string }) => void): { dispose(): void };
}

/** What the secret storage was to do. */
type StorageAct = 'list' | 'read' | 'store' | 'keep' | 'remove' | 'removeAll';

function refusal(act: StorageAct): string {
  switch (act) {
    case 'list':
      return l10n.t('The secret storage of this system did not list the keys.');
    case 'read':
      return l10n.t('The secret storage of this system did not return the key.');
    case 'store':
      return l10n.t('The secret storage of this system did not store the key.');
    case 'keep':
      return l10n.t('The secret storage of this system did not keep the key.');
    case 'remove':
      return l10n.t('The secret storage of this system did not remove the key.');
    case 'removeAll':
      return l10n.t('The secret storage of this system did not remove everything.');
  }
}

/** The system's own error is left out: what it quotes is not in our hands. */
export class SecretStorageError extends Error {
  constructor(act: StorageAct) {
    super(`${refusal(act)} ${l10n.t('Unlock or repair the keyring, then try again.')}`);
    this.name = 'SecretStorageError';
  }
}

/**
 * Where one value of a key is stored. A new value gets a place of its own and the old place is removed after, so that no
 * crash and no other window, which still writes what it read before, can put an old value over a new one.
 */
export interface Place {
  keyId: string;
  /** 0 for the first value, counted up with each new one. The place with the highest is the key. */
  revision: number;
}

const prefix = 'sgApi.key.';

const nameOf = ({ keyId, revision }: Place): string => `${prefix}${keyId}${revision === 0 ? '' : `#${revision}`}`;

function placeOf(name: string): Place | undefined {
  const found = /^(?<keyId>[^]*?)(?:#(?<revision>[1-9]\d{0,14}))?$/.exec(name.slice(prefix.length));
  if (!name.startsWith(prefix) || found?.groups?.keyId === undefined) return undefined;
  return { keyId: found.groups.keyId, revision: Number(found.groups.revision ?? 0) };
}

/** The entries of the secret storage that are keys, as texts by place. Rejects with a SecretStorageError alone. */
export class KeyEntries {
  constructor(private readonly store: SecretStore) {}

  /** The place of every key. */
  async current(): Promise<readonly Place[]> {
    const newest = new Map<string, Place>();
    for (const place of await this.all()) {
      if (place.revision >= (newest.get(place.keyId)?.revision ?? 0)) newest.set(place.keyId, place);
    }
    return [...newest.values()];
  }

  /** The places of one key, the current one last. More than one only while its value is replaced, or after a crash. */
  async placesOf(keyId: string): Promise<readonly Place[]> {
    return (await this.all()).filter(place => place.keyId === keyId).sort((a, b) => a.revision - b.revision);
  }

  private async all(): Promise<readonly Place[]> {
    return (await this.names()).map(placeOf).filter(place => place !== undefined);
  }

  private names(): Promise<string[]> {
    return asked('list', () => this.store.keys());
  }

  get(place: Place): Promise<string | undefined> {
    return asked('read', () => this.store.get(nameOf(place)));
  }

  set(place: Place, text: string): Promise<void> {
    return asked('store', () => this.store.store(nameOf(place), text));
  }

  delete(place: Place): Promise<void> {
    return asked('remove', () => this.store.delete(nameOf(place)));
  }

  /** Everything in the storage, keys or not. One entry that stays does not keep the others. */
  async deleteAll(): Promise<void> {
    for (const name of await this.names()) {
      await asked('remove', () => this.store.delete(name)).catch(() => undefined); // what stayed is seen below
    }
    if ((await this.names()).length > 0) throw new SecretStorageError('removeAll');
  }

  onDidChange(listener: (place: Place) => void): { dispose(): void } {
    return this.store.onDidChange(({ key: name }) => {
      const place = placeOf(name);
      if (place) listener(place);
    });
  }
}

async function asked<T>(act: StorageAct, answer: () => PromiseLike<T>): Promise<T> {
  try {
    return await answer();
  } catch {
    throw new SecretStorageError(act);
  }
}
