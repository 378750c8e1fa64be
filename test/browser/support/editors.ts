import type { Page } from 'playwright-core';
import { palette } from './quickInput';

/** Closes every tab, and with them the call panels. */
export async function closeEditors(page: Page): Promise<void> {
  await palette(page, 'View: Close All Editors');
  await page.locator('.editor-group-container .tab').first().waitFor({ state: 'hidden' });
}
