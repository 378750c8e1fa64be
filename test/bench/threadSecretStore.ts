import { Worker } from 'node:worker_threads';
import type { SecretStore } from '../../src/core/keys/secretKeyVault';

const source = `
  const { parentPort } = require('node:worker_threads');
  const entries = new Map();
  const operations = {
    keys: () => [...entries.keys()],
    get: name => entries.get(name),
    store: (name, value) => void entries.set(name, value),
    delete: name => void entries.delete(name),
  };
  parentPort.on('message', ([id, operation, ...all]) => parentPort.postMessage([id, operations[operation](...all)]));
`;

/** A secret store on another thread: each operation is a message there and back, as VS Code's is one to another process. */
export class ThreadSecretStore implements SecretStore {
  private readonly worker = new Worker(source, { eval: true });
  private readonly waiting = new Map<number, (answer: never) => void>();
  private readonly listeners = new Set<(event: { key: string }) => void>();
  private lastId = 0;

  constructor() {
    this.worker.on('message', ([id, answer]: [number, never]) => {
      this.waiting.get(id)?.(answer);
      this.waiting.delete(id);
    });
  }

  keys = () => this.ask<string[]>('keys');
  get = (name: string) => this.ask<string | undefined>('get', name);
  store = (name: string, value: string) => this.ask<void>('store', name, value).then(() => this.tell(name));
  delete = (name: string) => this.ask<void>('delete', name).then(() => this.tell(name));

  onDidChange(listener: (event: { key: string }) => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private ask<T>(operation: string, ...all: string[]): Promise<T> {
    const id = ++this.lastId;
    this.worker.postMessage([id, operation, ...all]);
    return new Promise<T>(resolve => this.waiting.set(id, resolve));
  }

  private tell(key: string): void {
    for (const listener of this.listeners) listener({ key });
  }
}
