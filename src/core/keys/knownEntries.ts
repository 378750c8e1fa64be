import * as l10n from '@vscode/l10n';
import type { KeyEntries, Place } from './keyEntries';
import type { KeyEntry } from './keyInfo';
import type { IsKeyKind } from './storedKey';

/**
 * The records of the keys, read once and again after each change: the trees ask for all of them many times, and each
 * read of the secret storage is a message to another process. Holds no value.
 */
export class KnownEntries {
  private readonly byPlace = new Map<string, Promise<KeyEntry | undefined>>();
  private listening?: { dispose(): void };

  constructor(
    private readonly entries: KeyEntries,
    private readonly isKeyKind: IsKeyKind,
  ) {}

  dispose(): void {
    this.listening?.dispose();
    this.listening = undefined;
    this.byPlace.clear();
  }

  /** Which keys there are is asked each time; what is known of one is forgotten at the first notice of a change. */
  async list(): Promise<readonly KeyEntry[]> {
    this.listening ??= this.entries.onDidChange(place => this.forget(place));
    const places = await this.entries.current();
    const entries = await Promise.all(places.map(place => this.entry(place)));
    return entries.filter(entry => entry !== undefined);
  }

  forget(place: Place): void {
    this.byPlace.delete(cacheName(place));
  }

  forgetAll(): void {
    this.byPlace.clear();
  }

  private entry(place: Place): Promise<KeyEntry | undefined> {
    const name = cacheName(place);
    const known = this.byPlace.get(name) ?? this.read(place);
    this.byPlace.set(name, known);
    // An entry that is gone or cannot be read is asked for again: the keyring may be unlocked by then.
    void known.then(entry => entry?.kind !== 'key' && this.byPlace.get(name) === known && this.byPlace.delete(name));
    return known;
  }

  /** @returns undefined when it was removed by another window since its name was listed */
  private async read(place: Place): Promise<KeyEntry | undefined> {
    const id = place.keyId;
    let text: string | undefined;
    try {
      text = await this.entries.get(place);
    } catch {
      // One entry that the system cannot decrypt does not hide the others.
      return { kind: 'unreadable', id, reason: l10n.t('The secret storage of this system did not return it.') };
    }
    if (text === undefined) return undefined;
    const { readStoredKey } = await import('./storedKey');
    const stored = await readStoredKey(id, text, this.isKeyKind);
    return stored.ok ? { kind: 'key', info: stored.value.info } : { kind: 'unreadable', id, reason: stored.error };
  }
}

const cacheName = ({ keyId, revision }: Place): string => `${revision} ${keyId}`;
