import type { ApiId } from '../apis/types';

/**
 * Production is locked until it is unlocked in this window, and locks itself again (DESIGN 6.4). Never stored: a new
 * window begins locked.
 */
export class ProductionLock {
  private readonly open = new Map<ApiId, NodeJS.Timeout | undefined>();
  private readonly listeners = new Set<() => void>();

  /** @param forMs time until it locks itself; undefined: until the window closes */
  unlock(api: ApiId, forMs: number | undefined): void {
    clearTimeout(this.open.get(api));
    this.open.set(api, forMs === undefined ? undefined : setTimeout(() => this.lock(api), forMs));
    this.tell();
  }

  /** @param api locks this one; undefined: locks all */
  lock(api?: ApiId): void {
    for (const each of api ? [api] : [...this.open.keys()]) {
      clearTimeout(this.open.get(each));
      this.open.delete(each);
    }
    this.tell();
  }

  isUnlocked(api: ApiId): boolean {
    return this.open.has(api);
  }

  unlocked(): readonly ApiId[] {
    return [...this.open.keys()];
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  }

  dispose(): void {
    this.listeners.clear();
    this.lock();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
