import assert from 'node:assert/strict';
import { webviewContent } from './support/callView';
import { axeViolations, paintBackdrop } from './support/axe';
import { PaymentCalls } from './support/paymentCalls';
import { sharedWorkbench } from './support/sharedWorkbench';
import type { Workbench } from './support/workbench';

describe('a payment from its making to its refund', () => {
  let window: Workbench;
  let calls: PaymentCalls;
  let paymentUrl = '';

  before(async () => {
    window = await sharedWorkbench();
    calls = new PaymentCalls(window.page);
  });

  const notices = () => calls.panel.frame.locator('sg-call-bar .box');
  const isFaultless = async () => {
    const frame = await webviewContent(window.page);
    await paintBackdrop(frame);
    assert.deepEqual(await axeViolations(frame), []);
  };

  it('is made with an amount in dollars and a due date of a calendar', async () => {
    const { panel } = calls;
    await calls.open('Create a payment');
    await panel.field('Amount in cents').getByText('S$', { exact: true }).click();
    await panel.fill('Amount in cents', '12.50');
    assert.match(await calls.create('WHOLE-1', { 'Due date': '2027-02-28' }), /^20[01] /);
    assert.match(await panel.answer(), /"amount_in_cents": 1250\b/);
    await panel.openTab('Sent');
    await panel.frame.locator('sg-sent').getByText('28-FEB-2027').first().waitFor();
    await panel.openTab('Response');
  });

  it('has a payment page, with a QR code and a button', async () => {
    const block = calls.panel.frame.locator('sg-pay-link');
    await block.getByRole('img', { name: 'QR code of the payment page' }).waitFor();
    await block.getByRole('button', { name: 'Open Payment Page' }).waitFor();
    paymentUrl = await block.locator('.address').innerText();
    await isFaultless();
  });

  it('is paid on that page', async () => {
    const payer = await window.context.newPage();
    await payer.goto(paymentUrl);
    await payer.getByText('S$12.50').waitFor();
    await payer.getByRole('button', { name: 'Pay (no money moves)' }).click();
    await payer.getByText('This payment is paid').waitFor();
    assert.deepEqual(await axeViolations(payer), []);
    await payer.close();
  });

  it('is retrieved as paid, by its reference and with the keyboard alone', async () => {
    await calls.open('Retrieve a payment');
    const id = await calls.choose('WHOLE-1');
    assert.ok(paymentUrl.endsWith(id), `${id} is not that of ${paymentUrl}`);
    assert.match(await calls.panel.send(() => window.page.keyboard.press('Control+Enter')), /^200 OK/);
    await calls.panel.openTab('Response');
    await calls.panel.lines.getByText('"paid"').first().waitFor();
  });

  it('is refunded in part, with a running total of our own', async () => {
    await calls.open('Refund a payment');
    await calls.choose('WHOLE-1');
    await calls.panel.fill('Amount to refund in cents', '250');
    assert.match(await calls.panel.send(), /^20[01] /);
    await notices().filter({ hasText: 'Refunded from here so far: S$2.50 of S$12.50' }).waitFor();
    await isFaultless();
  });

  it('is refunded in full, and then not once more', async () => {
    const { panel } = calls;
    await panel.fill('Amount to refund in cents', '1000');
    assert.match(await panel.send(), /^20[01] /);
    await notices().filter({ hasText: 'S$12.50 of S$12.50. By this count, nothing is left.' }).waitFor();
    await panel.fill('Amount to refund in cents', '1');
    assert.match(await panel.send(), /^402 /);
    await panel.openTab('Why');
    await panel.findings.first().waitFor();
    await notices().filter({ hasText: 'S$12.50 of S$12.50' }).waitFor();
  });

  it('is cancelled while it is unpaid, and its page says so', async () => {
    await calls.create('WHOLE-2');
    const address = await calls.panel.frame.locator('sg-pay-link .address').innerText();
    await calls.open('Cancel a payment');
    await calls.choose('WHOLE-2');
    assert.match(await calls.panel.send(), /^200 OK/);
    const payer = await window.context.newPage();
    await payer.goto(address);
    await payer.getByText('This payment is cancelled').waitFor();
    await payer.close();
  });

  it('is mailed to its payer, after a look at who that is', async () => {
    await calls.create('WHOLE-3', { 'Payer name': 'Tan Mei Ling', 'Payer e-mail': 'mei.ling@example.com' });
    await calls.open('E-mail a payment');
    await calls.choose('WHOLE-3');
    await notices().filter({ hasText: 'The payer is Tan Mei Ling <mei.ling@example.com>' }).waitFor();
    await isFaultless();
    assert.match(await calls.panel.send(), /^20\d /);
  });

  it('has nobody to mail without an address, and the form says so before', async () => {
    await calls.choose('WHOLE-2');
    await notices().filter({ hasText: 'no payer e-mail' }).waitFor();
  });
});

describe('a list of payments', () => {
  let window: Workbench;
  let calls: PaymentCalls;
  before(async () => {
    window = await sharedWorkbench();
    calls = new PaymentCalls(window.page);
  });

  it('turns its pages by keys, and says where it ends', async () => {
    const { panel } = calls;
    const turn = (name: string) => panel.frame.locator('sg-pages').getByRole('button', { name });
    const press = async (name: string) => {
      await turn(name).focus();
      await panel.send(() => window.page.keyboard.press('Enter'));
    };
    const first = () => panel.rows.first().innerText();
    await calls.open('List payments');
    await panel.openOptional();
    await panel.fill('Limit', '3');
    await panel.send();
    const newest = await first();
    assert.equal(await turn('Previous Page').getAttribute('aria-disabled'), 'true');
    await press('Next Page');
    assert.notEqual(await first(), newest);
    await press('Previous Page');
    assert.equal(await first(), newest);
    assert.equal(await turn('Previous Page').getAttribute('aria-disabled'), 'true');
  });
});
