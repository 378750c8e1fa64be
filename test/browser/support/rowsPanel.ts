import type { Page } from 'playwright-core';
import { CallPage } from './callPage';
import { palette, QuickInput } from './quickInput';

/** Opens the row search of a dataset that is named by a part of its name. */
export async function openRows(page: Page, name: string): Promise<CallPage> {
  const panel = new CallPage(page);
  await palette(page, 'SG API: Send Dataset Request');
  await page.getByPlaceholder('Name of a dataset').waitFor();
  await new QuickInput(page).pick(name);
  await panel.shows('Read rows of a dataset');
  return panel;
}
