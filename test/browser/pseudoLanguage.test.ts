import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pseudoLocale, pseudoText as pseudo } from '../../scripts/pseudoLanguage.mjs';
import { pseudoExtension } from '../support/pseudoExtension';
import { manifest } from '../support/manifest';
import { CallPage } from './support/callPage';
import { webviewContent } from './support/callView';
import { palette, QuickInput } from './support/quickInput';
import { planFault, sandboxUrl } from './support/sandboxFaults';
import { screenshot } from './support/screenshot';
import { cutIn, englishIn } from './support/shownTexts';
import { setTheme } from './support/theme';
import { expand, showContainer, treeItem, view } from './support/trees';
import { openWorkbench, type Workbench } from './support/workbench';

const { contributes } = manifest<{
  contributes: { commands: { command: string; title: string; category: string }[] };
}>();

/** What the palette shows of a command: "⟦SG API⟧: ⟦Ââďď Ķééý⟧". */
function titleOf(id: string): string {
  const found = contributes.commands.find(({ command }) => command === id);
  assert.ok(found, id);
  return `${pseudo(found.category)}: ${pseudo(found.title)}`;
}

describe('in a language with longer words', () => {
  let window: Workbench;
  let panel: CallPage;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pseudo-'));
    pseudoExtension(folder);
    window = await openWorkbench({ extensionDir: folder, language: pseudoLocale, theme: 'dark' });
    panel = new CallPage(window.page, pseudo);
  });
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Everything shown was translated, and nothing is cut: in a wide and in a narrow panel, in two themes. */
  async function isWhole(state: string): Promise<void> {
    await window.page.mouse.move(800, 890);
    const frame = await webviewContent(window.page);
    assert.deepEqual(await englishIn(frame), [], state);
    for (const width of [1400, 900]) {
      await window.page.setViewportSize({ width, height: 900 });
      await screenshot(window.page, `pseudo-${state}-${width}`);
      assert.deepEqual(await cutIn(frame), [], `${state}, ${width} px`);
    }
  }

  it('the trees show no English', async () => {
    await showContainer(window.page, pseudo('SG API'));
    await treeItem(window.page, pseudo('Keys'), pseudo('Sandbox key')).waitFor();
    await expand(treeItem(window.page, pseudo('Calls'), pseudo('Payments')));
    await screenshot(window.page, 'pseudo-trees');
    for (const name of ['Keys', 'Calls', 'History']) assert.ok(await view(window.page, pseudo(name)).isVisible(), name);
    assert.deepEqual(await englishIn(window.page, '.sidebar .monaco-list-rows, .sidebar .welcome-view-content'), []);
    assert.deepEqual(await englishIn(window.page, '.statusbar-item[id^="sg-api-keys"]'), []);
  });

  it('the wizard shows none, also when it refuses a value', async () => {
    const wizard = await palette(window.page, titleOf('sgApi.addKey'));
    const noEnglish = async (step: string) => {
      await screenshot(window.page, `pseudo-wizard-${step}`);
      const parts = ['title', 'message', 'list-rows'].map(name => `.quick-input-widget .quick-input-${name}`);
      assert.deepEqual(await englishIn(window.page, [...parts, '.quick-input-list .monaco-list-rows'].join(', ')), []);
    };
    await wizard.atStep(1);
    await noEnglish('kind');
    await wizard.rows.first().click();
    await wizard.atStep(2);
    await wizard.type('xxxx');
    await wizard.accept();
    await noEnglish('refused');
    await wizard.escape();
  });

  it('a form with problems shows none and fits', async () => {
    await palette(window.page, titleOf('sgApi.sendTestPayment'));
    await panel.shows('Create a payment');
    await panel.openOptional();
    await panel.fill('Amount in cents', 'ten');
    await panel.fill('Payer e-mail', 'nobody');
    await panel.sendButton.click();
    await panel.problems('Amount in cents').first().waitFor();
    await isWhole('problems');
  });

  it('an answer shows none and fits, in each tab', async () => {
    await panel.fill('Amount in cents', '100');
    await panel.fill('Payer e-mail', '');
    await panel.send();
    await panel.lines.waitFor();
    await isWhole('answer');
    for (const tab of ['Headers', 'Sent', 'Timing', 'Why']) {
      await panel.openTab(tab);
      await isWhole(`tab-${tab.toLowerCase()}`);
    }
  });

  it('rows, their pages and conditions on columns show none and fit', async () => {
    await palette(window.page, titleOf('sgApi.sendDatasetRequest'));
    await new QuickInput(window.page).pick('Resale flat');
    await panel.shows('Read rows of a dataset');
    await panel.send();
    await panel.rows.first().waitFor();
    await panel.openOptional();
    await isWhole('rows');
  });

  it('a refused call and its causes show none and fit', async () => {
    await planFault(await sandboxUrl(panel), { fault: 'error=500' });
    await panel.send();
    await panel.openTab('Why');
    await panel.findings.first().waitFor();
    await isWhole('refused');
  });

  it('the same in a light theme', async () => {
    await setTheme(window.page, 'light');
    await isWhole('light');
  });
});
