import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../src/core/calls/clock';

interface Waiter {
  atMs: number;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/** A clock that goes on only when a test moves it. */
export class ManualClock implements Clock {
  private nowMs = 1_700_000_000_000;
  private readonly waiters = new Set<Waiter>();

  now(): number {
    return this.nowMs;
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter = { atMs: this.nowMs + ms, resolve, reject };
      const end = () => {
        this.waiters.delete(waiter);
        reject(new Error('The wait was ended.'));
      };
      this.waiters.add(waiter);
      signal?.addEventListener('abort', end);
      if (signal?.aborted) end();
    });
  }

  /** Lets time pass; whoever waits goes on at its own moment, one after the other. */
  async pass(ms: number): Promise<void> {
    const endMs = this.nowMs + ms;
    for (await settled(); ; await settled()) {
      const next = [...this.waiters].sort((one, other) => one.atMs - other.atMs)[0];
      if (!next || next.atMs > endMs) break;
      this.waiters.delete(next);
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.resolve();
    }
    this.nowMs = endMs;
  }
}

/** What follows from what just happened has happened. */
const settled = () => setImmediate();
