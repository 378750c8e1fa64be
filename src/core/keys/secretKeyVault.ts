import * as l10n from '@vscode/l10n';
import { KeyEntries, SecretStorageError, type Place, type SecretStore } from './keyEntries';
import type { KeyEntry, KeyInfo } from './keyInfo';
import type { KeyVault } from './keyVault';
import { KnownEntries } from './knownEntries';
import { OwnChanges } from './ownChanges';
import type { Secret } from './secret';
import type { IsKeyKind, StoredKey } from './storedKey';

export { SecretStorageError, type SecretStore } from './keyEntries';

/** Two windows gave one key a new value at the same time. */
export class OvertakenError extends Error {
  constructor() {
    super(
      l10n.t(
        'Another window gave this key a different value at the same time, and that value was kept. Check the key, then try again.',
      ),
    );
    this.name = 'OvertakenError';
  }
}

/** Keys in the secret storage, one entry a key, shared by all windows. */
export class SecretKeyVault implements KeyVault {
  private readonly entries: KeyEntries;
  private readonly known: KnownEntries;
  private readonly own = new OwnChanges();
  private lastTurn: Promise<unknown> = Promise.resolve();

  /** @param writer names this window among those that share the storage */
  constructor(
    store: SecretStore,
    private readonly isKeyKind: IsKeyKind,
    private readonly writer: string = crypto.randomUUID(),
  ) {
    this.entries = new KeyEntries(store);
    this.known = new KnownEntries(this.entries, isKeyKind);
  }

  dispose(): void {
    this.known.dispose();
  }

  list(): Promise<readonly KeyEntry[]> {
    return this.known.list();
  }

  async secret(keyId: string): Promise<Secret | undefined> {
    return (await this.current(keyId))?.stored.secret;
  }

  /** An entry that cannot be read hides no other; whether it has the value cannot be known. */
  async findByValue(secret: Secret): Promise<KeyInfo | undefined> {
    const places = await this.entries.current();
    const stored = await Promise.all(places.map(place => this.read(place).catch(() => undefined)));
    return stored.find(key => key?.secret.equals(secret))?.info;
  }

  save(info: KeyInfo, secret: Secret): Promise<void> {
    return this.inTurn(() => this.saveNow(info, secret));
  }

  /** In a new place each time, see {@link Place}. @param after the revision that was read, also when it is gone since */
  private async saveNow(info: KeyInfo, secret: Secret, after = -1): Promise<void> {
    const before = await this.entries.placesOf(info.id);
    const revision = Math.max(after, before.at(-1)?.revision ?? -1) + 1;
    const place = { keyId: info.id, revision };
    await this.write(place, info, secret);
    const stored = await this.read(place);
    if (stored && !stored.secret.equals(secret) && stored.writer !== this.writer) throw new OvertakenError();
    if (!stored?.secret.equals(secret)) throw new SecretStorageError('keep');
    for (const old of before) await this.delete(old);
  }

  update(keyId: string, change: (info: KeyInfo) => KeyInfo): Promise<boolean> {
    return this.inTurn(() => this.updateNow(keyId, change));
  }

  private async updateNow(keyId: string, change: (info: KeyInfo) => KeyInfo): Promise<boolean> {
    const current = await this.current(keyId);
    if (!current) return false;
    const { place, stored } = current;
    await this.write(place, { ...change(stored.info), id: keyId }, stored.secret);
    const newest = (await this.entries.placesOf(keyId)).at(-1);
    if (!newest || newest.revision <= place.revision) return true;
    // Another window gave the key a new value meanwhile: the change belongs there.
    await this.delete(place);
    return this.updateNow(keyId, change);
  }

  replaceValue(keyId: string, secret: Secret): Promise<boolean> {
    return this.inTurn(async () => {
      const current = await this.current(keyId);
      if (!current) return false;
      const { lastCheck: _, serviceChecks: __, ...info } = current.stored.info;
      await this.saveNow(info, secret, current.place.revision);
      return true;
    });
  }

  remove(keyId: string): Promise<void> {
    return this.inTurn(async () => {
      this.own.forget(keyId);
      // The oldest first: after a crash in between the current value is left, not an older one.
      for (const place of await this.entries.placesOf(keyId)) await this.delete(place);
    });
  }

  removeAll(): Promise<void> {
    return this.inTurn(async () => {
      await this.entries.deleteAll().finally(() => this.known.forgetAll());
      this.own.forgetAll();
    });
  }

  /** Another window may save or remove a key: its change arrives here too. */
  onDidChange(listener: () => void): { dispose(): void } {
    return this.entries.onDidChange(() => listener());
  }

  /** A key that this window wrote last was changed by another window since: the later change is kept. */
  onDidLoseChange(listener: (info: KeyInfo) => void): { dispose(): void } {
    return this.entries.onDidChange(({ keyId }) => {
      if (!this.own.has(keyId)) return;
      // Not awaited by the event; a storage that refuses here is reported by the next one who asks it.
      void this.changedElsewhere(keyId).then(
        info => info && listener(info),
        () => undefined,
      );
    });
  }

  private async changedElsewhere(keyId: string): Promise<KeyInfo | undefined> {
    const current = await this.current(keyId);
    if (!current || current.stored.writer === this.writer) return undefined;
    return this.own.isOvertaken(current.place, current.stored.info) ? current.stored.info : undefined;
  }

  /** One change after the other: two that overlap in one window would each undo what the other wrote. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(act, act);
    this.lastTurn = turn;
    return turn;
  }

  private async current(keyId: string): Promise<{ place: Place; stored: StoredKey } | undefined> {
    const place = (await this.entries.placesOf(keyId)).at(-1);
    const stored = place && (await this.read(place));
    return stored && { place, stored };
  }

  private async read(place: Place): Promise<StoredKey | undefined> {
    const text = await this.entries.get(place);
    if (text === undefined) return undefined;
    const { readStoredKey } = await import('./storedKey');
    const stored = await readStoredKey(place.keyId, text, this.isKeyKind);
    return stored.ok ? stored.value : undefined;
  }

  private async write(place: Place, info: KeyInfo, secret: Secret): Promise<void> {
    const { writeStoredKey } = await import('./storedKey');
    this.own.wrote(place, info);
    await this.entries.set(place, writeStoredKey(info, secret, this.writer)).finally(() => this.known.forget(place));
  }

  private async delete(place: Place): Promise<void> {
    await this.entries.delete(place).finally(() => this.known.forget(place));
  }
}
