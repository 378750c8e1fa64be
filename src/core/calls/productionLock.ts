import type { ApiId } from '../model/operation';
import { Listeners } from '../listeners';

interface Unlocked {
  untilMs: number;
  /** Stands still while the computer sleeps; `untilMs` does not. */
  timer?: NodeJS.Timeout;
}

/**
 * Production is locked until it is unlocked in this window, and locks itself again (DESIGN 6.4). Never stored: a new
 * window begins locked.
 */
export class ProductionLock {
  private readonly open = new Map<ApiId, Unlocked>();
  private readonly listeners = new Listeners();

  /** @param now milliseconds since the epoch */
  constructor(private readonly now: () => number = Date.now) {}

  /** @param forMs time until it locks itself; undefined: until the window closes */
  unlock(api: ApiId, forMs: number | undefined): void {
    clearTimeout(this.open.get(api)?.timer);
    if (forMs === undefined) this.open.set(api, { untilMs: Infinity });
    else this.open.set(api, { untilMs: this.now() + forMs, timer: setTimeout(() => this.lock(api), forMs) });
    this.listeners.notify();
  }

  /** @param api locks this one; undefined: locks all */
  lock(api?: ApiId): void {
    for (const each of api ? [api] : [...this.open.keys()]) {
      clearTimeout(this.open.get(each)?.timer);
      this.open.delete(each);
    }
    this.listeners.notify();
  }

  isUnlocked(api: ApiId): boolean {
    return this.now() < (this.open.get(api)?.untilMs ?? 0);
  }

  unlocked(): readonly ApiId[] {
    return [...this.open.keys()].filter(api => this.isUnlocked(api));
  }

  onDidChange(listener: () => void): { dispose(): void } {
    return this.listeners.add(listener);
  }

  dispose(): void {
    this.listeners.clear();
    this.lock();
  }
}
