import type { Reply } from './reply';

/** Larger answers would push out many small ones, and are seldom requested twice. */
const longestBody = 256 * 1024;

/** The last few answers to questions whose answer cannot change. */
export class ReplyCache {
  private readonly kept = new Map<string, Reply>();

  /** @param size how many are kept; the oldest gives way */
  constructor(private readonly size = 64) {}

  get(key: string, make: () => Reply): Reply {
    return this.find(key) ?? this.keep(key, make());
  }

  /** For answers that take their time, together with `keep`. */
  find(key: string): Reply | undefined {
    return this.kept.get(key);
  }

  /** Gives `reply` back, and keeps it unless it is large. */
  keep(key: string, reply: Reply): Reply {
    if (reply.body instanceof Object || reply.body.length > longestBody) return reply;
    this.kept.set(key, reply);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.size && oldest !== undefined) this.kept.delete(oldest);
    return reply;
  }
}

/** A cache for each value of one kind, which ends with the value: for answers that only it decides. */
export function cachePer<K extends WeakKey>(): (value: K) => ReplyCache {
  const caches = new WeakMap<K, ReplyCache>();
  return value => {
    const cache = caches.get(value) ?? new ReplyCache();
    caches.set(value, cache);
    return cache;
  };
}
