import assert from 'node:assert/strict';
import { makeKeyValue } from './support/addKey';
import { axeViolations, paintBackdrop } from './support/axe';
import { CallPage } from './support/callPage';
import { webviewContent, webviewFrame } from './support/callView';
import { tabTo } from './support/keyboard';
import { KeysOnly } from './support/keysOnly';
import { dialog, dismissNotifications, notification } from './support/notifications';
import { palette } from './support/quickInput';
import { screenshot } from './support/screenshot';
import { setTheme } from './support/theme';
import { showContainer, treeItem } from './support/trees';
import { until } from './support/until';
import { openWorkbench, type Workbench } from './support/workbench';

const service = (last: number) => `payment_service_12345678-0000-4000-8000-00000000000${last}`;
const quickInput = '.quick-input-widget';
const rowsOfKeys = '.sidebar .pane:first-child .monaco-list-rows';

/**
 * Rules that VS Code's own lists break whatever they show: how it marks rows, ticks and key bindings; and axe reads
 * label and description of a row as one word, which no spoken name can hold.
 */
const ofVsCode = [
  'aria-allowed-attr',
  'aria-prohibited-attr',
  'aria-required-children',
  'label-content-name-mismatch',
  'nested-interactive',
];

const moreQuestions = 'Continue with Name, Holder and More…';

const themes = ['dark', 'high contrast', 'light'] as const;

describe('the life of a key, without the mouse', () => {
  let window: Workbench;
  let keys: KeysOnly;
  let panel: CallPage;
  const key = (label: string) => treeItem(window.page, 'Keys', label);

  before(async () => {
    window = await openWorkbench({ size: { width: 1400, height: 1100 } });
    keys = new KeysOnly(window.page);
    panel = new CallPage(window.page);
    await showContainer(window.page);
  });
  after(async () => {
    await dropEditors(window);
    await window.close();
  });
  beforeEach(async () => {
    // Also closes a question that a failed test left open.
    await dismissNotifications(window.page);
    // Away from the quick inputs, whose hover texts would cover what axe looks at.
    await window.page.mouse.move(800, 1_090);
  });

  async function isFaultless(part: string, name: string): Promise<void> {
    await screenshot(window.page, `key-life-${name}`);
    assert.deepEqual(await axeViolations(window.page, { part, without: ofVsCode }), []);
  }

  describe('setting up', () => {
    it('leads who has no PaySG key yet to what to do next, and to the sandbox', async () => {
      await keys.run('SG API: Add Key');
      await keys.input.atStep(1);
      await isFaultless(quickInput, 'kind');
      await keys.choose('I have no key yet');
      await keys.isAsked('Which kind of key do you need?');
      await keys.choose('PaySG key');
      await keys.isAsked('Since 25 June 2025');
      await keys.goTo('Contact PaySG');
      await isFaultless(quickInput, 'no-key-yet');
      await keys.choose('Use the sandbox');
      await panel.shows('Create a payment');
      await keys.run('View: Close Editor');
    });

    it('keeps what is not ticked of a PaySG key as to-dos, after advice on its address', async () => {
      await keys.run('SG API: Add Key');
      await keys.input.atStep(1);
      await keys.choose('PaySG key');
      await keys.answerStep(2, makeKeyValue('PaySG key'));
      await keys.input.atStep(3);
      await isFaultless(quickInput, 'save-now');
      await keys.choose(moreQuestions);
      await keys.answerStep(4, 'Billing');
      await keys.input.atStep(5);
      await keys.typeOver('team@example.com');
      await keys.isAsked('PaySG issues keys to gov.sg addresses.');
      await keys.typeOver('first_last@agency.gov.sg');
      await keys.isAsked('This looks like one person’s address.');
      await isFaultless(quickInput, 'holder');
      await keys.press('Enter');
      await keys.answerStep(6, `${service(1)} https://pay.gov.sg/services/${service(2)}`);
      await keys.input.atStep(7);
      // The focus is in the field; the first arrow goes to the first line, and Space ticks it.
      await keys.goTo('The key was issued to a gov.sg address.');
      await keys.press('Space');
      await isFaultless(quickInput, 'checklist');
      await keys.press('Enter');
      await keys.input.atStep(8);
      await isFaultless(quickInput, 'review');
      await keys.press('Enter');
      await keys.input.atStep(9);
      await isFaultless(quickInput, 'last-look');
      await keys.press('Enter');
      await notification(window.page, '“Billing” is saved.');
      await key('Billing PaySG key · not checked').waitFor();
      assert.match((await key('Billing').getAttribute('aria-label')) ?? '', /2 to-dos/);
    });

    for (const [kind, name, tier] of [
      ['data.gov.sg write key', 'Publisher', undefined],
      ['data.gov.sg read key', 'Reader', 'Production'],
    ] as const) {
      it(`sets up a ${kind} with its expiry`, async () => {
        await keys.run('SG API: Add Key');
        await keys.input.atStep(1);
        await keys.choose(kind);
        await keys.input.atStep(2);
        await keys.choose('Production');
        await keys.answerStep(3, makeKeyValue(kind));
        await keys.input.atStep(4);
        await keys.choose(moreQuestions);
        await keys.answerStep(5, name);
        await keys.answerStep(6, 'team@agency.gov.sg');
        const lifetime = tier ? 8 : 7;
        if (tier) await keys.input.atStep(7);
        if (tier) await keys.choose(tier);
        await keys.input.atStep(lifetime);
        await keys.goTo('In 90 days');
        await isFaultless(quickInput, `expiry-${name}`);
        await keys.press('Enter');
        await keys.answerStep(lifetime + 1);
        await notification(window.page, `“${name}” is saved.`);
        await key(`${name} ${kind} · not checked · expires in`).waitFor();
      });
    }
  });

  describe('checking', () => {
    it('checks one key', async () => {
      await keys.run('SG API: Check Key');
      await keys.choose('Billing');
      await notification(window.page, '“Billing”: No answer was received');
    });

    it('shows a key against all of its services as a matrix', async () => {
      await keys.run('SG API: Check Key Against All Services');
      await keys.choose('Billing');
      const text = await preview(window, '0 working, 0 refused, 2 unknown');
      for (const id of [service(1), service(2)]) assert.ok(text.includes(id), id);
      await screenshot(window.page, 'key-life-matrix');
    });

    it('shows all keys, and says which were not checked and why', async () => {
      await keys.run('SG API: Check All Keys');
      const text = await preview(window, 'PaySG · Sandbox');
      for (const name of ['Sandbox key', 'Billing', 'Publisher', 'Reader']) assert.ok(text.includes(name), name);
      assert.match(text, /Publisher: not checked\. Production is locked\./);
      await screenshot(window.page, 'key-life-matrix-of-all');
      assert.match(text, /Reader: not checked\. A read key cannot be checked/);
    });
  });

  // Without the reports: the page of one may load anew, and takes the focus from a question then.
  describe('rotating', () => {
    before(() => dropEditors(window));

    it('adds the new key beside the old one, and can be left', async () => {
      await keys.runAndChoose('SG API: Rotate Key', 'Billing');
      await keys.answerStep(1, makeKeyValue('PaySG key'));
      await keys.input.atStep(2);
      await keys.choose(moreQuestions);
      for (const step of [3, 4, 5, 6, 7, 8]) await keys.answerStep(step);
      await dialog(window.page).filter({ hasText: 'It is not certain that “' }).waitFor();
      await screenshot(window.page, 'key-life-rotate-check');
      await keys.press('Escape');
      await notification(window.page, 'Both “Billing” and “Billing (');
      assert.match((await key('Billing PaySG key').getAttribute('aria-label')) ?? '', /being replaced by “Billing \(/);
      await isFaultless(rowsOfKeys, 'tree');
    });

    it('resumes where it was left, switches and removes', async () => {
      await keys.runAndChoose('SG API: Rotate Key', 'Billing');
      await keys.answerDialog('Continue with it?', 'Continue');
      await keys.answerDialog('for new calls, wherever “Billing” was used?', 'Use the New Key');
      await keys.answerDialog('Remove the old key “Billing”?', 'Remove');
      await notification(window.page, 'has replaced “Billing”.');
      await key('Billing PaySG key').waitFor({ state: 'detached' });
      assert.match((await key('Billing (').getAttribute('aria-label')) ?? '', /default/);
    });
  });

  describe('production', () => {
    const status = () => window.page.locator('.statusbar-item', { hasText: 'SG API: ' });
    const sendProduction = async () => {
      await keys.runAndChoose('SG API: Switch Environment', 'Production');
      await keys.run('SG API: Send Test Payment');
      await panel.shows('Create a payment');
      await panel.environment.locator('option:checked', { hasText: 'Production' }).waitFor({ state: 'attached' });
      // Any field will do: Ctrl+Enter sends from everywhere in the page.
      await tabTo(window.page, 'Payer name');
    };

    it('is unlocked for an API and a time, and the status bar says so in red and in words', async () => {
      await keys.run('SG API: Unlock Production');
      await keys.isAsked('Which API?');
      await keys.choose('PaySG');
      await keys.isAsked('For how long?');
      await screenshot(window.page, 'key-life-unlock');
      await keys.choose('15 minutes');
      await status().filter({ hasText: 'production unlocked' }).waitFor();
      assert.match((await status().getAttribute('class')) ?? '', /error-kind/);
    });

    it('stays locked for the other API, as the matrix of all keys says', async () => {
      await keys.run('SG API: Check All Keys');
      assert.match(await preview(window, 'PaySG · Sandbox'), /Publisher: not checked\. Production is locked\./);
    });

    for (const theme of themes) {
      it(`is shown without a fault in the ${theme} theme, and so are the tree and the matrix`, async () => {
        await setTheme(window.page, theme);
        const name = theme.replace(' ', '-');
        await isFaultless('.statusbar-item.error-kind', `unlocked-${name}`);
        await isFaultless(rowsOfKeys, `unlocked-${name}`);
        await untilReportIsFaultless();
      });
    }

    it('has a harmful call confirmed by its amount, in a question that names amount and payer', async () => {
      await dropEditors(window); // the report, whose page may still load anew and take the focus
      await addLiveKey();
      await sendProduction();
      await keys.press('Control+Enter');
      await keys.isAsked('Amount: S$1.00. Payer: Test Payer.');
      await screenshot(window.page, 'key-life-typed-confirmation');
      await keys.page.keyboard.type('yes');
      await keys.isAsked('Type exactly: S$1.00');
      await keys.press('Enter');
      await keys.isAsked('Type exactly: S$1.00');
      assert.equal(await panel.sentAt(), '');
      await keys.typeOver('S$1.00');
      assert.match(await panel.send(() => keys.press('Enter')), /^No connection/);
    });

    it('is locked again, and then a call asks for it first', async () => {
      await keys.run('SG API: Lock Production');
      await status().filter({ hasNotText: 'unlocked' }).waitFor();
      assert.doesNotMatch((await status().getAttribute('class')) ?? '', /error-kind/);
      await sendProduction();
      const before = await panel.sentAt();
      await keys.press('Control+Enter');
      await keys.answerDialog('Production is locked.', 'Unlock Production…');
      await keys.isAsked('For how long?');
      await keys.press('Escape');
      await keys.input.box.waitFor({ state: 'hidden' });
      // The page hears of the answer a moment later; until then it shows that it gets ready.
      await until('the earlier call is shown again', async () => (await panel.sentAt()) === before);
      await status().filter({ hasNotText: 'unlocked' }).waitFor();
    });

    /** Repeated, as the preview loads its page anew after another theme was chosen. */
    const untilReportIsFaultless = () =>
      until('axe finds nothing in the report', async () => {
        const report = await webviewContent(window.page);
        await paintBackdrop(report);
        return (await axeViolations(report, { part: '.markdown-body' })).length === 0;
      });

    async function addLiveKey(): Promise<void> {
      await keys.run('SG API: Add Key');
      await keys.input.atStep(1);
      await keys.choose('PaySG key');
      await keys.answerStep(2, makeKeyValue('PaySG key', 'Production'));
      await keys.input.atStep(3);
      await keys.choose(moreQuestions);
      await keys.answerStep(4, 'Live');
      await keys.answerStep(5);
      await keys.answerStep(6, service(3));
      for (const step of [7, 8, 9]) await keys.answerStep(step);
      await notification(window.page, '“Live” is saved.');
    }
  });

  describe('the wizard', () => {
    before(() => dropEditors(window));

    it('takes three presses from the clipboard to a stored PaySG key', async () => {
      await keys.run('SG API: Add Key');
      await keys.input.atStep(1);
      await keys.input.focusedField.waitFor();
      await window.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(makeKeyValue('PaySG key'))})`);
      await keys.press('Control+V');
      await keys.input.atStep(2);
      await keys.input.focusedField.and(window.page.locator('[type=password]')).waitFor();
      await keys.press('Enter');
      await keys.input.atStep(3);
      await keys.press('Enter');
      await notification(window.page, 'is saved.');
      await key('PaySG key, staging').filter({ hasText: 'not checked' }).waitFor();
      await dismissNotifications(window.page);
    });

    for (const theme of themes) {
      it(`refuses a value without a fault in the ${theme} theme`, async () => {
        await setTheme(window.page, theme);
        await keys.run('SG API: Add Key');
        await keys.input.atStep(1);
        await keys.choose('PaySG key');
        await keys.input.atStep(2);
        await keys.typeOver('Bearer x');
        await keys.isAsked('Leave out “Bearer”');
        await isFaultless(quickInput, `refused-${theme.replace(' ', '-')}`);
        await keys.press('Escape');
        await keys.input.box.waitFor({ state: 'hidden' });
      });
    }
  });
});

/** Closes the reports without keeping them: a window that is opened later would get them back. */
async function dropEditors({ page }: Workbench): Promise<void> {
  const tabs = page.locator('.editor-group-container .tab');
  for (let left = await tabs.count(); left > 0; left--) await palette(page, 'View: Revert and Close Editor');
  await tabs.first().waitFor({ state: 'hidden' });
}

/** The text of the report in sight, once it says `what`. */
async function preview({ page }: Workbench, what: string): Promise<string> {
  const body = webviewFrame(page).locator('.markdown-body').filter({ hasText: what });
  return body.innerText();
}
