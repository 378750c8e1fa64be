import type { Frame, FrameLocator, Page } from 'playwright-core';

const outer = 'iframe.webview.ready:visible';
const inner = 'iframe#active-frame';

/** Content of the webview in sight, for locators. It stands two frames deep. */
export function webviewFrame(page: Page): FrameLocator {
  return page.frameLocator(outer).frameLocator(inner);
}

/** The same as a frame, to evaluate in. */
export async function webviewContent(page: Page): Promise<Frame> {
  const element = await page.frameLocator(outer).locator(inner).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The webview has no content');
  return frame;
}
