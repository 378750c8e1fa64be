import type * as vscode from 'vscode';

/** A state of VS Code in memory, so that a test leaves nothing in the real one. */
export class MemoryMemento implements vscode.Memento {
  private readonly values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get<T>(name: string, otherwise?: T): T | undefined {
    return (this.values.get(name) as T | undefined) ?? otherwise;
  }

  async update(name: string, value: unknown): Promise<void> {
    await Promise.resolve();
    if (value === undefined) this.values.delete(name);
    else this.values.set(name, value);
  }
}
