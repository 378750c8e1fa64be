import type { SecretStore } from '../../../src/core/keys/secretKeyVault';

/** A secret store in memory that behaves as VS Code's: asynchronous, shared, and telling every listener of each change. */
export class MemorySecretStore implements SecretStore {
  readonly entries = new Map<string, string>();
  private readonly listeners = new Set<(event: { key: string }) => void>();

  async keys(): Promise<string[]> {
    await Promise.resolve();
    return [...this.entries.keys()];
  }

  async get(name: string): Promise<string | undefined> {
    await Promise.resolve();
    return this.entries.get(name);
  }

  async store(name: string, value: string): Promise<void> {
    await Promise.resolve();
    this.entries.set(name, value);
    this.tell(name);
  }

  async delete(name: string): Promise<void> {
    await Promise.resolve();
    this.entries.delete(name);
    this.tell(name);
  }

  onDidChange(listener: (event: { key: string }) => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  }

  private tell(key: string): void {
    for (const listener of this.listeners) listener({ key });
  }
}
