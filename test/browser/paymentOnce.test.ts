import assert from 'node:assert/strict';
import { axeViolations, paintBackdrop } from './support/axe';
import { webviewContent } from './support/callView';
import { killExtensionHost } from './support/extensionHost';
import { PaymentCalls } from './support/paymentCalls';
import { untilSaved } from './support/savedState';
import { until } from './support/until';
import { openWorkbench, reloadWindow, untilReady, type Workbench } from './support/workbench';

const keyField = 'Idempotency key';

describe('a payment whose answer got lost', () => {
  let window: Workbench;
  let calls: PaymentCalls;
  let keyOfLost = '';

  before(async () => {
    window = await openWorkbench();
    calls = new PaymentCalls(window.page);
    await calls.open('Create a payment');
    await calls.panel.openOptional();
  });
  after(() => window.close());

  const idempotencyKey = () => calls.panel.input(keyField).inputValue();
  const warning = () => calls.panel.frame.locator('sg-call-bar .box').filter({ hasText: 'it may have been done' });

  it('may have been made, says the form, and keeps its idempotency key', async () => {
    await calls.planFault('createPayment', { fault: 'reset', when: 'after' });
    keyOfLost = await idempotencyKey();
    assert.match(await calls.create('LOST-1'), /^Connection lost/);
    await warning().waitFor();
    assert.equal(await idempotencyKey(), keyOfLost);
    const frame = await webviewContent(window.page);
    await paintBackdrop(frame);
    assert.deepEqual(await axeViolations(frame), []);
  });

  it('gets another key when a value changes, and its own when that changes back', async () => {
    await calls.panel.fill('Reference', 'LOST-2');
    await until('another key', async () => (await idempotencyKey()) !== keyOfLost);
    await warning().waitFor({ state: 'hidden' });
    await calls.panel.fill('Reference', 'LOST-1');
    assert.equal(await calls.panel.input('Reference').inputValue(), 'LOST-1');
    await until('the key of LOST-1', async () => (await idempotencyKey()) === keyOfLost);
    await warning().waitFor();
  });

  it('is made once when it is sent again', async () => {
    assert.match(await calls.panel.send(), /^20[01] /);
    await until('a key for the next payment', async () => (await idempotencyKey()) !== keyOfLost);
    await calls.open('List payments');
    await calls.panel.send();
    await calls.panel.rows.first().waitFor();
    assert.equal(await calls.panel.rows.filter({ hasText: 'LOST-1' }).count(), 1);
  });
});

const ends: Readonly<Record<string, (window: Workbench) => Promise<void>>> = {
  'the window is loaded again': ({ page }) => reloadWindow(page),
  'the browser loads it again': async ({ page }) => {
    await untilSaved(page);
    await page.reload();
    await untilReady(page);
  },
  'the process of the extensions is killed': async ({ page }) => {
    await killExtensionHost(page);
    await reloadWindow(page);
  },
};

for (const [what, end] of Object.entries(ends)) {
  describe(`a payment during which ${what}`, () => {
    let window: Workbench;

    before(async () => {
      window = await openWorkbench();
    });
    after(() => window.close());

    it('is in the form as it was sent, with its idempotency key', async () => {
      const calls = new PaymentCalls(window.page);
      const { panel } = calls;
      await calls.open('Create a payment');
      await panel.openOptional();
      await calls.planFault('createPayment', { fault: 'hang' });
      await panel.fill('Reference', 'CUT-1');
      const key = await panel.input(keyField).inputValue();
      await panel.sendButton.click();
      await panel.frame.locator('sg-progress').getByText('Waiting for the answer').waitFor();
      await end(window);
      await calls.open('Create a payment');
      await panel.openOptional();
      await panel.frame.locator('sg-call-bar .box').filter({ hasText: 'it may have been done' }).waitFor();
      assert.equal(await panel.input('Reference').inputValue(), 'CUT-1');
      assert.equal(await panel.input(keyField).inputValue(), key);
      assert.match(await panel.send(), /^20[01] /);
    });
  });
}
