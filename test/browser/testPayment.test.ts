import assert from 'node:assert/strict';
import { CallPage } from './support/callPage';
import { closeEditors } from './support/editors';
import { tabTo, untilFocused } from './support/keyboard';
import { KeysOnly } from './support/keysOnly';
import { palette } from './support/quickInput';
import { contextMenu, expand, pressInline, showContainer, treeItem, view } from './support/trees';
import { sharedWorkbench } from './support/sharedWorkbench';
import type { Workbench } from './support/workbench';

const forbiddenService = 'payment_service_00000000-0000-4000-8000-000000000002';
const answeredLine = /^20[01] [A-Z]\w+\s[\d.]+ m?s\s[\d.]+ (B|bytes|kB|KB|KiB)\sSandbox\s/;

describe('a test payment', () => {
  let window: Workbench;
  let panel: CallPage;

  before(async () => {
    window = await sharedWorkbench();
    panel = new CallPage(window.page);
    await showContainer(window.page);
  });

  it('is ready to send from the palette, and is answered with status, time and size', async () => {
    await palette(window.page, 'SG API: Send Test Payment');
    await panel.shows('Create a payment');
    assert.match(await panel.input('Payment service').inputValue(), /^payment_service_[0-9a-f-]{36}$/);
    assert.equal(await panel.frame.locator('.problems p').count(), 0);
    assert.match(await panel.send(), answeredLine);
    assert.match(await panel.answer(), /"payment_url"/);
  });

  it('opens from the play button of the Calls tree', async () => {
    await closeEditors(window.page);
    const calls = (label: string) => treeItem(window.page, 'Calls', label);
    await expand(calls('Payments'));
    await pressInline(calls('Create a payment'), 'Send a Call');
    await panel.shows('Create a payment');
    assert.match(await panel.send(), answeredLine);
  });

  it('opens from the context menu of a key', async () => {
    await closeEditors(window.page);
    await contextMenu(treeItem(window.page, 'Keys', 'Sandbox key'), 'Send Test Payment');
    await panel.shows('Create a payment');
    assert.equal(await panel.key.locator('option:checked').innerText(), 'Sandbox key');
    assert.match(await panel.send(), answeredLine);
  });

  it('is kept in the history, from which it opens again', async () => {
    await panel.fill('Reference', 'AGAIN-7');
    await panel.send();
    const sentAt = await panel.sentAt();
    await closeEditors(window.page);
    const entries = view(window.page, 'History').locator('.monaco-list-row');
    await entries.nth(3).waitFor();
    await entries.first().click();
    await panel.shows('Create a payment');
    assert.equal(await panel.sentAt(), sentAt);
    assert.equal(await panel.input('Reference').inputValue(), 'AGAIN-7');
    assert.match(await panel.answer(), /"AGAIN-7"/);
  });
});

describe('bad input of a payment', () => {
  let window: Workbench;
  let panel: CallPage;

  before(async () => {
    window = await sharedWorkbench();
    panel = new CallPage(window.page);
  });
  beforeEach(async () => {
    await closeEditors(window.page);
    await palette(window.page, 'SG API: Send Test Payment');
    await panel.shows('Create a payment');
  });

  const longText = 'x'.repeat(501);
  const cases = [
    ['Amount in cents', '0', /^Amount in cents must be at least 1\.$/],
    ['Amount in cents', '-1', /^Amount in cents must be at least 1\.$/],
    ['Amount in cents', '0.5', /^Amount in cents .*whole/],
    ['Amount in cents', '20000001', /^Amount in cents must be at most 20000000\.$/],
    ['Amount in cents', 'ten', /^Amount in cents .*whole/],
    ['Description', longText, /^Description is 501 characters long; at most 500 are allowed\.$/],
    ['Payment service', '00000000-0000-4000-8000-000000000001', /^Payment service .*payment_service_/],
  ] as const;
  for (const [label, text, message] of cases) {
    it(`keeps ${label} “${text.slice(0, 40)}” as typed and says what is wrong`, async () => {
      await panel.fill(label, text);
      await panel.sendButton.click();
      await panel.problems(label).first().waitFor();
      assert.match((await panel.problems(label).allInnerTexts())[0] ?? '', message);
      assert.equal(await panel.input(label).inputValue(), text);
      await untilFocused(window.page, label);
      assert.equal(await panel.sentAt(), '');
    });
  }

  it('keeps 11 metadata entries and says how many are allowed', async () => {
    await panel.openOptional();
    for (let entry = 1; entry <= 11; entry++) {
      await panel.field('Metadata').getByRole('button', { name: 'Add Entry' }).click();
      await window.page.keyboard.type(`name${entry}`);
      await window.page.keyboard.press('Tab');
      await window.page.keyboard.type(`value${entry}`);
    }
    await panel.sendButton.click();
    await panel.problems('Metadata').first().waitFor();
    const [message] = await panel.problems('Metadata').allInnerTexts();
    assert.equal(message, 'Metadata holds 11 entries; at most 10 are allowed.');
    assert.equal(await panel.field('Metadata').locator('.pair').count(), 11);
    assert.equal(await panel.sentAt(), '');
  });
});

describe('a payment without the mouse', () => {
  let window: Workbench;
  let panel: CallPage;

  before(async () => {
    window = await sharedWorkbench();
    panel = new CallPage(window.page);
  });

  it('goes from the palette to the answer by keys alone', async () => {
    const { keyboard } = window.page;
    await new KeysOnly(window.page).run('SG API: Send Test Payment');
    await panel.shows('Create a payment');
    await tabTo(window.page, 'Amount in cents');
    await keyboard.press('Control+A');
    await keyboard.type('250');
    const line = await panel.send(() => keyboard.press('Control+Enter'));
    assert.match(line, answeredLine);
    assert.match(await panel.answer(), /"amount_in_cents": 250/);
  });

  it('reaches the other tabs of the answer', async () => {
    const { keyboard } = window.page;
    await tabTo(window.page, 'Response');
    for (const name of ['Headers', 'Sent', 'Timing']) {
      await keyboard.press('ArrowRight');
      await untilFocused(window.page, name);
    }
  });
});

describe('a payment on a service of somebody else', () => {
  let window: Workbench;

  before(async () => {
    window = await sharedWorkbench();
  });

  it('is refused, and Why names the Billing collaborator', async () => {
    const panel = new CallPage(window.page);
    await palette(window.page, 'SG API: Send Test Payment');
    await panel.shows('Create a payment');
    await panel.fill('Payment service', forbiddenService);
    assert.match(await panel.send(), /^403 Forbidden/);
    await panel.openTab('Why');
    await panel.findings.filter({ hasText: 'The key’s holder is not a Billing collaborator' }).waitFor();
  });
});
