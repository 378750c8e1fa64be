import type { Page } from 'playwright-core';
import { webviewContent } from './callView';
import { until } from './until';

/** More presses than any of our pages has stops. */
const mostStops = 60;

/** What a screen reader would call the control with the focus in the webview, roughly: its name, label or text. */
const nameOfFocused = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return '';
  const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent;
  return (name ?? element.textContent ?? '').trim();
})()`;

async function focusedName(page: Page): Promise<string> {
  const frame = await webviewContent(page);
  return frame.evaluate<string>(nameOfFocused);
}

/** Waits until a control has the focus: the page moves it only after the host has refused to send. */
export const untilFocused = (page: Page, name: string): Promise<void> =>
  until(`the focus is on ${name}`, async () => (await focusedName(page)) === name);

/** Presses Tab until a control of the webview has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  // A page takes the focus only once it is loaded; until then Tab would go through the window around it.
  await until('the page has the focus', async () => (await webviewContent(page)).evaluate('document.hasFocus()'));
  const passed: string[] = [];
  while (passed.length < mostStops) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    if (focused === name) return;
    passed.push(focused);
  }
  throw new Error(`Tab never came to “${name}”, but to: ${passed.join(' | ')}`);
}
