import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeViolations, paintBackdrop } from './support/axe';
import { webviewContent, webviewFrame } from './support/callView';
import { closeEditors } from './support/editors';
import { nameFile } from './support/fileDialog';
import { tabTo, untilFocused } from './support/keyboard';
import { answerDialog, answerNotification, dialog, notification } from './support/notifications';
import { answerFirst, palette } from './support/quickInput';
import { openWorkbench, type Workbench } from './support/workbench';

describe('publishing a file', () => {
  let window: Workbench;
  let folder: string;

  before(async () => {
    window = await openWorkbench({ theme: 'dark' });
    folder = mkdtempSync(join(tmpdir(), 'publish-browser-'));
  });
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => closeEditors(window.page));

  function fileWith(content: string): string {
    const file = join(folder, 'parks.csv');
    writeFileSync(file, content);
    return file;
  }

  /** Goes on to the page that asks for a decision, as a person does: sample dataset, then the file by its path. */
  async function choose(command: string, button: string, file: string): Promise<void> {
    const input = await answerFirst(window.page, command, async asked => {
      await asked.shows(asked.title.filter({ hasText: command.replace('SG API: ', '') }));
      await asked.pick('sample dataset');
    });
    await input.title.filter({ hasText: command.replace('SG API: ', '') }).waitFor();
    await input
      .button(button)
      .or(input.box.getByRole('button', { name: button }))
      .first()
      .waitFor();
    await nameFile(window.page, command.replace('SG API: ', ''), file);
    await shows('Check of parks.csv');
  }

  const shows = (text: string) => webviewFrame(window.page).getByText(text).first().waitFor();
  const press = (name: string) => webviewFrame(window.page).getByRole('button', { name }).click();
  async function isFaultless(): Promise<void> {
    const frame = await webviewContent(window.page);
    await paintBackdrop(frame);
    assert.deepEqual(await axeViolations(frame), []);
  }

  it('shows a fault on a page that outlives a reload, opens its line, and checks the mended file again', async () => {
    const file = fileWith('park_name\nEast\nWest,one too many\n');
    await choose('SG API: Append Rows to a Dataset', 'Append Rows of This File', file);
    await untilFocused(window.page, 'Show Report');
    await shows('as many values as the header, which has 1: line 3');
    await isFaultless();
    await palette(window.page, 'Developer: Reload Webviews');
    await shows('Append Rows Anyway…');
    await press('parks.csv, line 3');
    await window.page.locator('.monaco-editor .view-line', { hasText: 'West,one too many' }).waitFor();
    fileWith('park_name\nEast\nWest\n');
    await shows('The file was changed after it was checked');
    await press('Check Again');
    await shows('Append Rows…');
    await isFaultless();
    await press('Cancel');
    await shows('Cancelled. Nothing was sent, and the dataset was not changed');
    await notification(window.page, /Cancelled\. Nothing was sent, and the dataset was not changed/);
    await isFaultless();
  });

  // The last: the report's preview takes the focus, and with it the next key.
  it('replaces the data of a dataset by the keyboard, and shows what was before and after', async () => {
    const file = fileWith('park_name\nEast\nWest\n');
    await choose('SG API: Replace Data of a Dataset', 'Replace Data with This File', file);
    await shows('All of today’s data (12 rows) is removed. The 2 rows of parks.csv take its place');
    await untilFocused(window.page, 'Check of parks.csv');
    await tabTo(window.page, 'Replace…');
    await window.page.keyboard.press('Enter');
    await dialog(window.page).waitFor();
    const focused = dialog(window.page).locator('.monaco-button:focus');
    assert.equal(await focused.innerText(), 'Do Not Replace');
    await answerDialog(window.page, 'Replace Without a Copy');
    await shows('The data was replaced. The dataset has 2 rows now, as expected');
    await answerNotification(window.page, 'The data was replaced', 'Show Report');
    await window.page.locator('.tab', { hasText: 'Publishing' }).waitFor();
  });
});
