import assert from 'node:assert/strict';
import { axeViolations, paintBackdrop } from './support/axe';
import { webviewContent } from './support/callView';
import { PaymentCalls } from './support/paymentCalls';
import { screenshot } from './support/screenshot';
import type { Theme } from './support/theme';
import { openWorkbench, type Workbench } from './support/workbench';

const wide = { width: 1400, height: 900 };
/** With the side bar beside it, the panel then shows the answer below the form. */
const narrow = { width: 900, height: 900 };

for (const theme of ['dark', 'light', 'high contrast'] as const satisfies readonly Theme[]) {
  describe(`payments in the ${theme} theme`, () => {
    let window: Workbench;
    let calls: PaymentCalls;

    before(async () => {
      window = await openWorkbench({ theme, size: wide });
      calls = new PaymentCalls(window.page);
    });
    after(() => window.close());

    /** @param part what is to be in sight where the panel is narrow */
    async function isFaultless(state: string, part: string): Promise<void> {
      for (const [name, size] of Object.entries({ wide, narrow })) {
        await window.page.setViewportSize(size);
        await calls.panel.frame.locator(part).first().scrollIntoViewIfNeeded();
        await window.page.mouse.move(size.width - 100, size.height - 10);
        await screenshot(window.page, `${theme.replaceAll(' ', '-')}-payment-${state}-${name}`);
        const frame = await webviewContent(window.page);
        await paintBackdrop(frame);
        assert.deepEqual(await axeViolations(frame), [], name);
      }
      await window.page.setViewportSize(wide);
    }

    it('one that was made has no accessibility fault, with its page, its due date and its JSON', async () => {
      await calls.create('LOOK-1', { 'Due date': '2027-02-28' });
      await calls.panel.frame.locator('sg-pay-link').getByRole('img').waitFor();
      await isFaultless('made', 'sg-pay-link');
      await calls.panel.bodyAs('JSON');
      await isFaultless('json', 'sg-body');
      await calls.panel.bodyAs('Form');
    });

    it('a list of them has none', async () => {
      await calls.open('List payments');
      await calls.panel.openOptional();
      await calls.panel.fill('Limit', '5');
      await calls.panel.send();
      await calls.panel.rows.first().waitFor();
      await isFaultless('list', 'sg-pages');
    });

    it('what the form offers, and a refused refund, have none', async () => {
      await calls.open('Refund a payment');
      await calls.panel.input('Payment').focus();
      await window.page.keyboard.press('ArrowDown');
      await calls.panel.field('Payment').getByRole('option').first().waitFor();
      await isFaultless('offered', 'sg-call-form');
      await calls.choose('LOOK-1');
      assert.match(await calls.panel.send(), /^402 /);
      await calls.panel.openTab('Why');
      await isFaultless('refused', 'sg-why');
    });

    it('one whose answer got lost has none', async () => {
      await calls.open('Create a payment');
      await calls.planFault('createPayment', { fault: 'reset', when: 'after' });
      await calls.panel.fill('Reference', 'LOOK-2');
      await calls.panel.send();
      await calls.panel.frame.locator('sg-call-bar .box').first().waitFor();
      await isFaultless('lost', 'sg-call-bar');
    });
  });
}
