import assert from 'node:assert/strict';
import { axeViolations, paintBackdrop } from './support/axe';
import { CallPage } from './support/callPage';
import { webviewContent } from './support/callView';
import { palette } from './support/quickInput';
import { screenshot } from './support/screenshot';
import type { Theme } from './support/theme';
import { showContainer, treeItem } from './support/trees';
import { sharedWorkbench } from './support/sharedWorkbench';
import type { Workbench } from './support/workbench';
import { openRows } from './support/rowsPanel';

for (const theme of ['dark', 'light', 'high contrast', 'high contrast light'] as const satisfies readonly Theme[]) {
  describe(`in the ${theme} theme`, () => {
    let window: Workbench;
    let panel: CallPage;

    before(async () => {
      window = await sharedWorkbench({ theme });
      panel = new CallPage(window.page);
      await showContainer(window.page);
    });

    async function isFaultless(state: string): Promise<void> {
      // Away from any control, whose hover text and colour come and go.
      await window.page.mouse.move(800, 890);
      await screenshot(window.page, `${theme.replaceAll(' ', '-')}-${state}`);
      const frame = await webviewContent(window.page);
      await paintBackdrop(frame);
      assert.deepEqual(await axeViolations(frame), []);
    }

    it('the trees have no accessibility fault', async () => {
      await treeItem(window.page, 'Keys', 'Sandbox key').waitFor();
      // The frame around the rows is VS Code's own. So are the elements of a row: axe reads label and description as one
      // word, which no spoken name can hold.
      const rows = { part: '.sidebar .pane:first-child .monaco-list-rows', without: ['label-content-name-mismatch'] };
      assert.deepEqual(await axeViolations(window.page, rows), []);
    });

    it('the idle panel has none', async () => {
      await palette(window.page, 'SG API: Send Test Payment');
      await panel.shows('Create a payment');
      await isFaultless('idle');
    });

    it('a form with problems has none', async () => {
      await panel.openOptional();
      await panel.fill('Amount in cents', 'ten');
      await panel.sendButton.click();
      await panel.problems('Amount in cents').first().waitFor();
      await panel.sendButton.waitFor();
      await isFaultless('problems');
    });

    it('the body as JSON has none, whole and with a mistake', async () => {
      await panel.bodyAs('JSON');
      await isFaultless('json-problems');
      await panel.json.fill('{ "amount_in_cents": ');
      await isFaultless('json-mistake');
      await panel.bodyAs('Form');
      await isFaultless('json-kept');
      await panel.frame.getByRole('button', { name: 'Discard the JSON' }).click();
    });

    it('an offer to replace signs has none', async () => {
      await panel.fill('Payer name', 'Tan’s – 陈、李');
      await isFaultless('clean-up');
      await panel.frame.getByRole('button', { name: 'Replace 3 Characters' }).click();
      assert.equal(await panel.input('Payer name').inputValue(), "Tan's - 陈,李");
    });

    it('an answer has none', async () => {
      await panel.fill('Amount in cents', '100');
      await panel.send();
      await panel.lines.waitFor();
      await isFaultless('answered');
    });

    for (const tab of ['Headers', 'Sent', 'Timing', 'Why']) {
      it(`the tab ${tab} has none`, async () => {
        await panel.openTab(tab);
        await isFaultless(`tab-${tab.toLowerCase()}`);
      });
    }

    it('a refused call with its causes has none', async () => {
      await panel.fill('Payment service', 'payment_service_00000000-0000-4000-8000-000000000002');
      await panel.send();
      await panel.openTab('Why');
      await panel.findings.first().waitFor();
      await isFaultless('refused');
    });

    it('rows as a table have none', async () => {
      await openRows(window.page, 'Resale flat');
      await panel.send();
      await panel.rows.first().waitFor();
      await isFaultless('rows');
    });

    it('filters, order and columns of the dataset have none', async () => {
      await panel.openOptional();
      for (const label of ['Filters', 'Sort']) await panel.field(label).getByRole('button', { name: /^Add/ }).click();
      await panel.field('Columns').locator('select').selectOption('town');
      await isFaultless('columns');
      await panel.field('Columns').getByRole('button', { name: 'Remove town' }).click();
    });

    it('a call on its way, and one without an answer, have none', async () => {
      await panel.environment.selectOption({ label: 'Production' });
      await panel.send(async () => {
        await panel.sendButton.click();
        await panel.cancelButton.waitFor();
        await isFaultless('busy');
      });
      await panel.status.filter({ hasText: 'No connection' }).waitFor();
      await isFaultless('failed');
    });
  });
}
