import type { KeyEntry, KeyInfo } from './keyInfo';
import type { Secret } from './secret';

export interface KeyVault {
  /** Ids, labels and dates only: safe to show, log and post to the view. Rejects when the secret storage refuses. */
  list(): Promise<readonly KeyEntry[]>;
  /** The value, or undefined for an unknown or unreadable id. Rejects when the secret storage refuses. */
  secret(keyId: string): Promise<Secret | undefined>;
  /** Resolves once stored and read back; the caller says "saved" only then. */
  save(info: KeyInfo, secret: Secret): Promise<void>;
  /** The key that has this value, so that one key is not stored twice. */
  findByValue(secret: Secret): Promise<KeyInfo | undefined>;
  /** Changes the record and keeps the value. @returns whether there was such a key. */
  update(keyId: string, change: (info: KeyInfo) => KeyInfo): Promise<boolean>;
  /** Changes the value and keeps the record, but for its checks, which were of the old value. @returns whether there was such a key */
  replaceValue(keyId: string, secret: Secret): Promise<boolean>;
  /** Removes a key or an unreadable entry. */
  remove(keyId: string): Promise<void>;
  /** Removes everything that this extension ever stored; nothing is left of it. */
  removeAll(): Promise<void>;
  onDidChange(listener: () => void): { dispose(): void };
}
