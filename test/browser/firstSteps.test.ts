import assert from 'node:assert/strict';
import { CallPage } from './support/callPage';
import { showContainer, treeItem, view } from './support/trees';
import { openWorkbench, type Workbench } from './support/workbench';

describe('the first look at the extension', () => {
  let window: Workbench;

  before(async () => {
    window = await openWorkbench();
  });
  after(() => window.close());

  it('opens from the activity bar', async () => {
    await showContainer(window.page);
    for (const name of ['Keys', 'Calls', 'History']) await view(window.page, name).waitFor();
  });

  it('shows the sandbox’s keys under each API', async () => {
    const labels = ['Sandbox key PaySG key', 'Sandbox write key', 'Sandbox read key'];
    for (const label of labels) await treeItem(window.page, 'Keys', label).waitFor();
    const rows = await view(window.page, 'Keys').locator('.monaco-list-row .label-name').allInnerTexts();
    const paysg = ['PaySG', 'Sandbox', 'Sandbox key'];
    assert.deepEqual(rows, [...paysg, 'data.gov.sg', 'Sandbox', 'Sandbox write key', 'Sandbox read key']);
  });

  it('says where the sandbox listens', async () => {
    await treeItem(window.page, 'Keys', 'Sandbox 127.0.0.1:').waitFor();
  });

  it('names the active environment in the status bar', async () => {
    await window.page.locator('.statusbar-item', { hasText: 'SG API: Sandbox' }).waitFor();
  });

  it('offers the first calls where the history is empty', async () => {
    const history = view(window.page, 'History');
    await history.getByText('No calls have been sent from this window yet.').waitFor();
    await history.getByRole('button', { name: 'Send Dataset Request' }).waitFor();
    await history.getByRole('button', { name: 'Send Test Payment' }).click();
    await new CallPage(window.page).shows('Create a payment');
  });
});
