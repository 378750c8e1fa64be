import type { RateFamily } from '../model/apiProfile';

interface Window {
  endsAt: number;
  calls: number;
}

/**
 * Counts calls by family and caller, in windows that begin with a caller's first call: whether the real ones are fixed
 * or sliding is not known. A family whose limit is not known is not counted.
 */
export class RateLimits {
  private readonly familyOf = new Map<string, RateFamily>();
  private readonly windows = new Map<string, Window>();

  constructor(
    families: readonly RateFamily[],
    private readonly now: () => number,
  ) {
    for (const family of families.filter(each => each.evidence !== 'unknown')) {
      for (const operation of family.operations) this.familyOf.set(operation, family);
    }
  }

  /**
   * Counts one call.
   * @param tier of the caller's key; undefined: without a key, and all such callers count as one, as from one address
   * @returns false when it is one too many
   */
  admit(operationId: string, tier: string | undefined): boolean {
    const family = this.familyOf.get(operationId);
    if (!family) return true;
    const { calls, windowMs } = family;
    const limit = (tier === undefined ? undefined : calls.byTier?.[tier]) ?? calls.withoutKey;
    const window = this.windowOf(`${family.id} ${tier ?? ''}`, windowMs);
    window.calls += 1;
    return window.calls <= limit;
  }

  /** Whole seconds until calls of this kind are taken again. */
  secondsLeft(operationId: string, tier: string | undefined): number {
    const family = this.familyOf.get(operationId);
    const window = family && this.windows.get(`${family.id} ${tier ?? ''}`);
    return window ? Math.max(1, Math.ceil((window.endsAt - this.now()) / 1000)) : 0;
  }

  private windowOf(counter: string, windowMs: number): Window {
    const now = this.now();
    const open = this.windows.get(counter);
    // A clock that was set back must not leave a caller waiting for a far end.
    if (open && now < open.endsAt && now >= open.endsAt - windowMs) return open;
    const window = { endsAt: now + windowMs, calls: 0 };
    this.windows.set(counter, window);
    return window;
  }
}
