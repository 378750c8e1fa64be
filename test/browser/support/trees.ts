import type { Locator, Page } from 'playwright-core';

/** Shows our container of the activity bar, if it is not shown already. */
export async function showContainer(page: Page, name = 'SG API'): Promise<void> {
  const tab = page.locator(`.activitybar [role="tab"]:has(.action-label[aria-label^="${name}"])`);
  await tab.waitFor();
  if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
  await page.locator('.sidebar .composite.title', { hasText: name }).waitFor();
}

/** One view of the container: "Keys", "Calls". */
export function view(page: Page, name: string): Locator {
  return page.locator('.sidebar .pane').filter({ has: page.locator('.pane-header .title', { hasText: name }) });
}

/** A row of a view by the start of its name for screen readers; VS Code draws only the rows in sight. */
export function treeItem(page: Page, viewName: string, label: string): Locator {
  return view(page, viewName).locator(`.monaco-list-row[aria-label^="${label}"]`).first();
}

export async function expand(item: Locator): Promise<void> {
  await item.waitFor();
  if ((await item.getAttribute('aria-expanded')) === 'false') await item.locator('.monaco-tl-twistie').click();
}

/** Presses an inline button of a row, shown while the mouse is over it. */
export async function pressInline(item: Locator, action: string): Promise<void> {
  await item.hover();
  await item.locator(`.action-label[aria-label^="${action}"]`).click();
}

/** VS Code ignores a mouse button that goes up sooner after a menu opened: it may be the one that opened it. */
const menuDeafMs = 150;

/** Opens a row's context menu and takes an entry. */
export async function contextMenu(item: Locator, entry: string): Promise<void> {
  await item.click({ button: 'right' });
  const action = item.page().locator('.monaco-menu .action-item', { hasText: entry }).first();
  await action.waitFor();
  await item.page().waitForTimeout(menuDeafMs);
  await action.click();
}
