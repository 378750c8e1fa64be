import { setTimeout as pause } from 'node:timers/promises';

/** Waits for what VS Code does in its own time. @param limitMs after which the test fails, naming `what` */
export async function until<T>(what: string, look: () => T | Promise<T>, limitMs = 30_000): Promise<NonNullable<T>> {
  const endMs = performance.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > endMs) throw new Error(`Not within ${limitMs} ms: ${what}`);
    await pause(25);
  }
}
