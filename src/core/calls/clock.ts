import { setTimeout } from 'node:timers/promises';

/** The time, passed in so that tests can have their own. */
export interface Clock {
  /** Milliseconds since the epoch, the same for all windows. */
  now(): number;
  /** @param signal ends the wait; rejects */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  wait: (ms, signal) => setTimeout(ms, undefined, { ...(signal && { signal }) }),
};
