import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/setup.mjs';

/** Saves what the window shows as out/screenshots/<name>.png. @returns the file */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(root, 'out', 'screenshots', `${name}.png`);
  await page.screenshot({ path });
  return path;
}
