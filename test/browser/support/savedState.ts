import type { BrowserContext, Page } from 'playwright-core';

// A browser gives VS Code no time to save at the end, so it saves every 5 s: BrowserStorageService of Code 1.139.1
// (BROWSER_DEFAULT_FLUSH_INTERVAL), read 2026-11-28.
const saveIntervalMs = 5_000;
/** Long enough for VS Code to write to the page's database what it collected: Storage waits 100 ms for more. */
const quickMs = 300;

/** Runs in each frame before its own code. It shortens the one timer, and counts how often it has run. */
const quickSaver = `(() => {
  if (window !== window.top) return;
  const later = window.setTimeout;
  window.sgSaves = 0;
  window.setTimeout = (run, delay, ...rest) =>
    delay === ${saveIntervalMs} && typeof run === 'function'
      ? later(() => { run(); window.sgSaves += 1; }, ${quickMs})
      : later(run, delay, ...rest);
})()`;

/** Lets the windows of a context save their state soon after each change. */
export async function saveQuickly(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: quickSaver });
}

/** Waits until VS Code has saved what it knows now. The second save begins when what the first one wrote is stored. */
export async function untilSaved(page: Page): Promise<void> {
  const saves = await page.evaluate<number>('window.sgSaves');
  await page.waitForFunction(`window.sgSaves >= ${saves + 2}`);
}
