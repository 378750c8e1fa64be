/** Those who are notified of a change: what VS Code's event emitter is in the host, for code that knows no VS Code. */
export class Listeners {
  private readonly all = new Set<() => void>();

  add(listener: () => void): { dispose(): void } {
    this.all.add(listener);
    return { dispose: () => void this.all.delete(listener) };
  }

  notify(): void {
    for (const listener of this.all) listener();
  }

  clear(): void {
    this.all.clear();
  }
}
