// Makes media/screenshot.png, the README's picture, from a real window: npm run screenshot
import { join } from 'node:path';
import { endBrowserRun } from '../test/browser/support/browserRun.ts';
import { CallPage } from '../test/browser/support/callPage.ts';
import { palette, QuickInput } from '../test/browser/support/quickInput.ts';
import { expand, showContainer, treeItem } from '../test/browser/support/trees.ts';
import { openWorkbench } from '../test/browser/support/workbench.ts';
import { buildExtension } from './buildExtension.mjs';
import { onProjectNode, root } from './setup.mjs';

/** Sharp enough for a page, and below 400 KB: it ships with the extension. */
const scale = 1.25;

await onProjectNode(import.meta.url, async () => {
  await buildExtension();
  try {
    const { page } = await openWorkbench({ theme: 'dark', size: { width: 1400, height: 900 }, scale });
    await showContainer(page);
    await expand(treeItem(page, 'Calls', 'Payments'));
    await sendCalls(page);
    await page.mouse.move(800, 890); // away from any control, whose hover text would be in the picture
    await page.screenshot({ path: join(root, 'media', 'screenshot.png') });
  } finally {
    await endBrowserRun();
  }
});

/** A dataset and then a payment, so that the history has something to show. */
async function sendCalls(page) {
  const panel = new CallPage(page);
  await palette(page, 'SG API: Send Dataset Request');
  await new QuickInput(page).pick('Resale flat');
  await panel.shows('Read rows of a dataset');
  await panel.send();
  await palette(page, 'SG API: Send Test Payment');
  await panel.shows('Create a payment');
  await panel.send();
  await panel.lines.waitFor();
}
