import type { Page } from 'playwright-core';
import { CallPage } from './callPage';
import { answerFirst, type QuickInput } from './quickInput';

/** Opens the row search of a dataset that is named by a part of its name. */
export async function openRows(page: Page, name: string): Promise<CallPage> {
  const panel = new CallPage(page);
  await answerFirst(page, 'SG API: Send Dataset Request', async input => {
    await input.shows(page.getByPlaceholder('Name of a dataset'));
    await input.pick(name);
  });
  await panel.shows('Read rows of a dataset');
  return panel;
}

/** Runs a command that asks for a dataset first, and names one by its id or an address. */
export const nameDataset = (page: Page, title: string, typed: string): Promise<QuickInput> =>
  answerFirst(page, title, async input => {
    await input.shows(page.getByPlaceholder('Name of a dataset'));
    await input.type(typed);
    await input.shows(input.rows.filter({ hasText: 'as typed' }));
    await input.accept();
  });
