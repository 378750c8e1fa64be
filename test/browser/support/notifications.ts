import type { Locator, Page } from 'playwright-core';
import { palette } from './quickInput';
import { until } from './until';

/**
 * A message that holds `text`, once it came. It is looked for in the notification center: the test driver of VS Code
 * keeps messages from popping up in the corner.
 */
export async function notification(page: Page, text: string | RegExp): Promise<Locator> {
  const center = page.locator('.notifications-center');
  const message = center.locator('.notification-list-item', { hasText: text }).first();
  await until(`a message says ${String(text)}`, async () => {
    // It closes by itself with its last message, which may be that of a progress.
    if (!(await center.isVisible())) await palette(page, 'Notifications: Show Notifications');
    await message.waitFor({ timeout: 1_000 });
    return true;
  });
  return message;
}

/** Presses a button of such a message. */
export async function answerNotification(page: Page, text: string | RegExp, button: string): Promise<void> {
  await (await notification(page, text)).locator('.monaco-button', { hasText: button }).click();
}

/** So that a later message is not taken for one that is still there. */
export async function dismissNotifications(page: Page): Promise<void> {
  await palette(page, 'Notifications: Clear All Notifications');
  await page.locator('.notifications-center').waitFor({ state: 'hidden' });
}

/** A modal question in the middle of the window. */
export function dialog(page: Page): Locator {
  return page.locator('.monaco-dialog-box');
}

export async function answerDialog(page: Page, button: string): Promise<void> {
  await dialog(page).locator('.monaco-button', { hasText: button }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}
