import assert from 'node:assert/strict';
import { addKey, makeKeyValue } from './support/addKey';
import { answerDialog, dismissNotifications, notification } from './support/notifications';
import { contextMenu, pressInline, showContainer, treeItem } from './support/trees';
import { sharedWorkbench } from './support/sharedWorkbench';
import type { Workbench } from './support/workbench';

const service = 'payment_service_12345678-0000-4000-8000-000000000001';

describe('Check Key', () => {
  let window: Workbench;
  const key = (label: string) => treeItem(window.page, 'Keys', label);

  before(async () => {
    window = await sharedWorkbench();
    await showContainer(window.page);
  });
  beforeEach(() => dismissNotifications(window.page));

  for (const name of ['Sandbox key', 'Sandbox write key']) {
    it(`says that the ${name} works`, async () => {
      await pressInline(key(name), 'Check Key');
      await notification(window.page, `“${name}”: The key works (status 200).`);
    });
  }

  it('says why a read key cannot be checked', async () => {
    await pressInline(key('Sandbox read key'), 'Check Key');
    await notification(
      window.page,
      /cannot be checked.*treats a call with a wrong or expired one like a call without a key/,
    );
  });

  it('does not call a key bad when no answer came, and keeps that with the key', async () => {
    const value = makeKeyValue('PaySG key');
    await addKey(window.page, {
      kind: 'PaySG key',
      environment: 'Staging',
      value,
      name: 'Far key',
      paymentServiceId: service,
    });
    await pressInline(key('Far key'), 'Check Key');
    await notification(window.page, '“Far key”: No answer was received');
    await key('Far key PaySG key · check was not conclusive').waitFor();
  });
});

describe('Remove Key', () => {
  let window: Workbench;
  const key = () => treeItem(window.page, 'Keys', 'Old key');

  before(async () => {
    window = await sharedWorkbench();
    await showContainer(window.page);
    const value = makeKeyValue('data.gov.sg write key');
    await addKey(window.page, { kind: 'data.gov.sg write key', environment: 'Production', value, name: 'Old key' });
    await key().waitFor();
  });

  it('asks first, says that the key stays valid, and keeps it on Cancel', async () => {
    await contextMenu(key(), 'Remove Key');
    await window.page.locator('.monaco-dialog-box').getByText('stays valid at its service').waitFor();
    await answerDialog(window.page, 'Cancel');
    await key().waitFor();
  });

  it('removes the key, and the environment that has none left', async () => {
    await contextMenu(key(), 'Remove Key');
    await answerDialog(window.page, 'Remove');
    await key().waitFor({ state: 'detached' });
    await treeItem(window.page, 'Keys', 'Production').waitFor({ state: 'detached' });
  });

  it('is not offered for the sandbox’s keys', async () => {
    await treeItem(window.page, 'Keys', 'Sandbox key').click({ button: 'right' });
    const menu = window.page.locator('.monaco-menu');
    await menu.getByText('Check Key', { exact: true }).waitFor();
    assert.equal(await menu.getByText('Remove Key').count(), 0);
    await window.page.keyboard.press('Escape');
  });
});
