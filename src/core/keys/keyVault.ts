import type { KeyEntry, KeyInfo } from './keyInfo';

export interface KeyVault {
  /** Ids, labels and dates only: safe to show, log and post to the view. Rejects when the secret storage refuses. */
  list(): Promise<readonly KeyEntry[]>;
  /** The value, or undefined for an unknown or unreadable id. Rejects when the secret storage refuses. */
  secret(keyId: string): Promise<string | undefined>;
  /** Resolves once stored and read back; the caller says "saved" only then. */
  save(info: KeyInfo, secret: string): Promise<void>;
  /** Changes the record and keeps the value. @returns whether there was such a key. */
  update(keyId: string, change: (info: KeyInfo) => KeyInfo): Promise<boolean>;
  remove(keyId: string): Promise<void>;
  onDidChange(listener: () => void): { dispose(): void };
}
