import assert from 'node:assert/strict';
import { axeViolations } from './support/axe';
import { webviewContent, webviewFrame } from './support/callView';
import { palette, QuickInput } from './support/quickInput';
import { screenshot } from './support/screenshot';
import { showContainer, treeItem } from './support/trees';
import { openWorkbench, reloadWindow, type Workbench } from './support/workbench';

describe('the extension in a window', () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench({ theme: 'dark' });
  });
  after(() => window.close());

  it('has its container in the activity bar, with the sandbox in it', async () => {
    await showContainer(window.page);
    await treeItem(window.page, 'Keys', 'PaySG').waitFor();
    await screenshot(window.page, 'smoke-container');
  });

  it('has its commands in the palette', async () => {
    const input = await palette(window.page, 'SG API: Add Key');
    assert.match(await input.title.innerText(), /key/i);
    await new QuickInput(window.page).escape();
  });

  it('shows its call panel, which comes back after a reload', async () => {
    await palette(window.page, 'SG API: Send Test Payment');
    await webviewFrame(window.page).getByText('Amount in cents').first().waitFor();
    await reloadWindow(window.page, 'dark');
    await webviewFrame(window.page).getByText('Amount in cents').first().waitFor();
    await screenshot(window.page, 'smoke-panel');
    assert.ok(window.messages.some(text => text.includes('createPayment')));
  });

  it('has no accessibility fault in its call panel', async () => {
    assert.deepEqual(await axeViolations(await webviewContent(window.page)), []);
  });
});
