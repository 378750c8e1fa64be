import assert from 'node:assert/strict';
import { axeViolations, paintBackdrop } from './support/axe';
import type { CallPage } from './support/callPage';
import { webviewContent } from './support/callView';
import { answerFirst } from './support/quickInput';
import { openRows } from './support/rowsPanel';
import { screenshot } from './support/screenshot';
import { openWorkbench, type Workbench } from './support/workbench';

/** Row searches without a key that data.gov.sg takes in 10 s. */
const taken = 4;

describe('calls beyond the limit', () => {
  let window: Workbench;
  let panel: CallPage;

  before(async () => {
    window = await openWorkbench({ settings: { 'sgApi.sandbox.rateLimits': true } });
    panel = await openRows(window.page, 'Supermarket');
  });
  after(() => window.close());

  const statusItem = () => window.page.locator('.statusbar-item', { hasText: '1 waiting' });
  const countdown = () => panel.frame.locator('sg-progress').getByText(/^Sending in \d+ s$/);

  it('wait in sight, with what they wait for, and are answered in the end', async () => {
    for (let n = 0; n < taken; n++) assert.match(await panel.send(), /^200 OK/);
    const line = await panel.send(async () => {
      await panel.sendButton.click();
      await countdown().waitFor();
      await panel.frame
        .locator('sg-progress')
        .getByText('data.gov.sg accepts 4 row searches in 10 s without a key')
        .waitFor();
      await statusItem().waitFor();
      await screenshot(window.page, 'waiting');
      const frame = await webviewContent(window.page);
      await paintBackdrop(frame);
      assert.deepEqual(await axeViolations(frame), []);
    });
    assert.match(line, /^200 OK/);
    await statusItem().waitFor({ state: 'hidden' });
  });

  it('are listed, and one can be cancelled there', async () => {
    for (let n = 1; n < taken; n++) assert.match(await panel.send(), /^200 OK/);
    await panel.sendButton.click();
    await countdown().waitFor();
    const input = await answerFirst(window.page, 'SG API: Show Waiting Calls', async asked => {
      await asked.shows(asked.rows.filter({ hasText: /Read rows of a dataset.*in \d+ s/ }));
      await screenshot(window.page, 'waiting-list');
      await asked.accept();
    });
    await input.rows.filter({ hasText: 'Cancel the call' }).waitFor();
    await input.accept();
    await panel.frame.getByRole('region', { name: 'Result' }).getByText('Not sent.').waitFor();
    await statusItem().waitFor({ state: 'hidden' });
  });
});
