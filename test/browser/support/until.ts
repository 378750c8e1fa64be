import { setTimeout } from 'node:timers/promises';

const everyMs = 50;

/** Waits until `isSo` holds; what it throws counts as not yet. @param what names it when it never does */
export async function until(what: string, isSo: () => Promise<boolean>, timeoutMs = 90_000): Promise<void> {
  const deadlineMs = performance.now() + timeoutMs;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > deadlineMs) throw new Error(`Not so after ${timeoutMs / 1000} s: ${what}`);
    await setTimeout(everyMs);
  }
}
