import assert from 'node:assert/strict';
import { CallPage } from './support/callPage';
import { closeEditors } from './support/editors';
import { PaymentCalls } from './support/paymentCalls';
import { palette } from './support/quickInput';
import { openWorkbench, type Workbench } from './support/workbench';
import { openRows } from './support/rowsPanel';

describe('the request form', () => {
  let window: Workbench;
  let panel: CallPage;

  before(async () => {
    window = await openWorkbench();
    panel = new CallPage(window.page);
  });
  after(() => window.close());

  describe('of a payment', () => {
    const openCall = (summary: string) => new PaymentCalls(window.page).open(summary);

    beforeEach(async () => {
      await closeEditors(window.page);
      await palette(window.page, 'SG API: Send Test Payment');
      await panel.shows('Create a payment');
    });

    it('takes dollars, and sends cents', async () => {
      await panel.field('Amount in cents').getByText('S$', { exact: true }).click();
      await panel.fill('Amount in cents', '4.35');
      await panel.field('Amount in cents').getByText('= 435 cents').waitFor();
      await panel.send();
      assert.match(await panel.answer(), /"amount_in_cents": 435\b/);
    });

    it('keeps an amount with three decimals as typed, and says that it cannot be sent', async () => {
      await panel.field('Amount in cents').getByText('S$', { exact: true }).click();
      await panel.fill('Amount in cents', '4.355');
      await panel.problems('Amount in cents').first().waitFor();
      assert.equal(await panel.input('Amount in cents').inputValue(), '4.355');
    });

    it('offers to take away spaces at the ends, once nobody types there, and says what is only probable', async () => {
      const offer = panel.field('Payer name').getByRole('button', { name: 'Remove' });
      await panel.fill('Payer name', ' Tan Mei Ling ');
      assert.equal(await offer.count(), 0);
      await panel.fill('Amount in cents', '49');
      await panel.field('Amount in cents').getByText('Card payments probably require').waitFor();
      await offer.click();
      assert.equal(await panel.input('Payer name').inputValue(), 'Tan Mei Ling');
      assert.equal(await offer.count(), 0);
    });

    it('takes the due date from a calendar, and sends it as PaySG writes it', async () => {
      await panel.openOptional();
      await panel.fill('Due date', '2026-12-31');
      await panel.send();
      await panel.openTab('Sent');
      await panel.frame.locator('sg-sent').getByText('31-DEC-2026').first().waitFor();
      await panel.openTab('Response');
    });

    it('is in step with its JSON view, both ways, with the keyboard alone', async () => {
      await panel.fill('Reference', 'STEP-1');
      await panel.frame.getByRole('radio', { name: 'Form' }).focus();
      await window.page.keyboard.press('ArrowRight');
      assert.match(await panel.json.inputValue(), /"reference_id": "STEP-1"/);
      await panel.json.fill((await panel.json.inputValue()).replace('STEP-1', 'STEP-2'));
      await panel.frame.getByRole('radio', { name: 'JSON' }).focus();
      await window.page.keyboard.press('ArrowLeft');
      assert.equal(await panel.input('Reference').inputValue(), 'STEP-2');
    });

    it('names the line of a mistake, sends nothing, and loses nothing', async () => {
      await panel.bodyAs('JSON');
      const broken = (await panel.json.inputValue()).replace(',', '');
      await panel.json.fill(broken);
      await panel.frame.getByText('Line 3, column 3').waitFor();
      const sentAt = await panel.sentAt();
      await panel.sendButton.click();
      await panel.bodyAs('Form');
      await panel.frame.getByText('The JSON that you typed is kept').waitFor();
      await panel.bodyAs('JSON');
      assert.equal(await panel.json.inputValue(), broken);
      assert.equal(await panel.sentAt(), sentAt);
      await panel.bodyAs('Form');
      await panel.frame.getByRole('button', { name: 'Discard the JSON' }).click();
    });

    it('names an unknown field in the JSON', async () => {
      await panel.bodyAs('JSON');
      await panel.json.fill((await panel.json.inputValue()).replace('"reference_id"', '"referenceid"'));
      await panel.frame.getByText('This call has no field “referenceid”. Remove it.').first().waitFor();
      await panel.frame.locator('sg-body').getByText('Reference is required.').waitFor();
    });

    it('comes back from behind another tab as it was left, with the last letters that were typed', async () => {
      const isOpen = () => panel.frame.locator('sg-call-form details').getAttribute('open');
      await openCall('List payments');
      await palette(window.page, 'SG API: Send Test Payment');
      await panel.shows('Create a payment');
      await panel.field('Amount in cents').getByText('S$', { exact: true }).click();
      await panel.fill('Amount in cents', '4.35');
      await panel.openOptional();
      await panel.send();
      await panel.openTab('Sent');
      await panel.input('Reference').focus();
      await window.page.keyboard.press('Control+A');
      await window.page.keyboard.insertText('LAST-LETTERS');
      await window.page.keyboard.press('Control+PageDown');
      await panel.shows('List payments');
      await window.page.keyboard.press('Control+PageUp');
      await panel.shows('Create a payment');
      await panel.frame.locator('sg-sent').waitFor();
      assert.equal(await panel.input('Amount in cents').inputValue(), '4.35');
      assert.equal(await panel.input('Reference').inputValue(), 'LAST-LETTERS');
      assert.notEqual(await isOpen(), null);
    });

    it('shows the payment page with its QR code', async () => {
      await panel.send();
      await panel.frame.getByRole('button', { name: 'Open Payment Page' }).waitFor();
      await panel.frame.getByRole('img', { name: 'QR code of the payment page' }).waitFor();
    });

    it('is offered where a payment is asked for, with the keyboard alone', async () => {
      await panel.send();
      const id = /"id": "([^"]+)"/.exec(await panel.answer())?.[1];
      await openCall('Retrieve a payment');
      await panel.input('Payment').focus();
      await window.page.keyboard.press('ArrowDown');
      await panel.field('Payment').getByRole('option').first().waitFor();
      await window.page.keyboard.press('ArrowDown');
      await window.page.keyboard.press('Enter');
      assert.equal(await panel.input('Payment').inputValue(), id);
      assert.match(await panel.send(), /^200/);
    });
  });

  describe('of rows', () => {
    before(async () => {
      await closeEditors(window.page);
      await openRows(window.page, 'Resale flat');
      await panel.openOptional();
    });

    it('offers the columns of the dataset for filters', async () => {
      const filters = panel.field('Filters');
      await filters.getByRole('button', { name: 'Add Filter' }).click();
      await filters.getByLabel('row 1, column').selectOption('town');
      await filters.getByLabel('row 1, value').fill('BEDOK');
      await panel.send();
      assert.match(await panel.rows.first().innerText(), /BEDOK/);
    });

    it('sends nothing for a list and filters that are emptied again', async () => {
      await panel.field('Columns').locator('select').selectOption('town');
      await panel.field('Columns').getByRole('button', { name: 'Remove town' }).click();
      await panel.field('Filters').getByRole('button', { name: 'Remove Filters, row 1' }).click();
      assert.match(await panel.send(), /^200/);
      await panel.openTab('Sent');
      assert.doesNotMatch(await panel.frame.locator('sg-sent').innerText(), /fields=|filters=|null/);
      await panel.openTab('Response');
    });

    it('turns to the next page and back, and keeps the focus on the button', async () => {
      const text = panel.frame.locator('sg-pages .text');
      const first = await text.innerText();
      const turn = async (name: string) => {
        await panel.frame.getByRole('button', { name }).focus();
        await panel.send(() => window.page.keyboard.press('Enter'));
        await panel.frame
          .locator('sg-pages button:focus')
          .filter({ hasText: name.split(' ')[0] ?? '' })
          .waitFor();
      };
      await turn('Next Page');
      assert.notEqual(await text.innerText(), first);
      await turn('Previous Page');
      assert.equal(await text.innerText(), first);
    });
  });
});
