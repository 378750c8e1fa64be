import assert from 'node:assert/strict';
import type { CallPage } from './support/callPage';
import { tabTo } from './support/keyboard';
import { showContainer, treeItem } from './support/trees';
import { openWorkbench, type Workbench } from './support/workbench';
import { openRows } from './support/rowsPanel';

describe('a call that gets no answer', () => {
  let window: Workbench;
  let panel: CallPage;

  before(async () => {
    window = await openWorkbench();
    await showContainer(window.page);
    panel = await openRows(window.page, 'Supermarket');
    // Reading open data asks nobody for money and needs no key, so production is not locked for it.
    await panel.environment.selectOption({ label: 'Production' });
  });
  after(() => window.close());

  it('shows that it is on its way, and for how long', async () => {
    const line = await panel.send(async () => {
      await panel.sendButton.click();
      await panel.cancelButton.waitFor();
      await panel.frame.locator('sg-progress').getByText('Waiting for the answer').waitFor();
      await panel.frame
        .locator('sg-progress')
        .getByText(/^\d+\.\d s$/)
        .waitFor();
    });
    assert.match(line, /^No connection/);
  });

  it('says why in the tab Why', async () => {
    await panel.openTab('Why');
    await panel.findings.filter({ hasText: 'The host has no address' }).waitFor();
    await panel.findings.filter({ hasText: 'could not be looked up' }).waitFor();
  });

  it('is in the history as one without an answer', async () => {
    await treeItem(window.page, 'History', 'Read rows of a dataset no answer (unreachable)').waitFor();
  });

  it('ends with Escape', async () => {
    const line = await panel.send(async () => {
      await panel.input('Dataset').press('Control+Enter');
      // Sooner, it would end before anything is sent, and nothing would have been tried.
      await panel.frame.locator('sg-progress').getByText('Waiting for the answer').waitFor();
      await window.page.keyboard.press('Escape');
    });
    assert.match(line, /^Cancelled/);
    await panel.sendButton.waitFor();
  });

  it('ends with its Cancel button, reached by Tab and pressed with Enter', async () => {
    const line = await panel.send(async () => {
      await panel.key.focus();
      await window.page.keyboard.press('Control+Enter');
      await panel.cancelButton.waitFor();
      await tabTo(window.page, 'Cancel');
      await window.page.keyboard.press('Enter');
    });
    assert.match(line, /^Cancelled/);
  });

  it('goes through when it is sent to the sandbox again', async () => {
    await panel.environment.selectOption({ label: 'Sandbox' });
    assert.match(await panel.send(), /^200 OK/);
  });
});
