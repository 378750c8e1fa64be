import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeEditors } from './support/editors';
import { nameFile } from './support/fileDialog';
import { answerDialog, answerNotification, dialog, notification } from './support/notifications';
import { palette, QuickInput } from './support/quickInput';
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

  /** Goes on to the decision, as a person does: sample dataset, then the file by its path. */
  async function choose(command: string, button: string, file: string): Promise<string> {
    await palette(window.page, command);
    const input = new QuickInput(window.page);
    await input.title.filter({ hasText: command.replace('SG API: ', '') }).waitFor();
    await input.pick('sample dataset');
    await input.title.filter({ hasText: command.replace('SG API: ', '') }).waitFor();
    await input
      .button(button)
      .or(input.box.getByRole('button', { name: button }))
      .first()
      .waitFor();
    await nameFile(window.page, command.replace('SG API: ', ''), file);
    await dialog(window.page).waitFor();
    return dialog(window.page).innerText();
  }

  it('names the line of a fault before anything is sent, and stops', async () => {
    const file = fileWith('park_name\nEast\nWest,one too many\n');
    const asked = await choose('SG API: Append Rows to a Dataset', 'Append Rows of This File', file);
    assert.match(asked, /Append rows to .*found 1 error and 0 warnings/);
    assert.match(asked, /another number of values than the header, which has 1: line 3/);
    await answerDialog(window.page, 'Cancel');
    await notification(window.page, /Cancelled\. Nothing was sent, and the dataset is as it was/);
  });

  // The last: the report's preview takes the focus, and with it the next key.
  it('replaces the data of a dataset, and shows what was before and after', async () => {
    const file = fileWith('park_name\nEast\nWest\n');
    const asked = await choose('SG API: Replace Data of a Dataset', 'Replace Data with This File', file);
    assert.match(asked, /Replace the data of .* \(sandbox\)\? The check of the file found 0 errors and 1 warning/);
    assert.match(asked, /All of today’s data \(12 rows\) goes, and the 2 rows of parks\.csv take its place/);
    await answerDialog(window.page, 'Replace Without a Copy');
    await notification(window.page, /The data was replaced\. The dataset has 2 rows now, as expected/);
    await answerNotification(window.page, 'The data was replaced', 'Show Report');
    await window.page.locator('.tab', { hasText: 'Publishing' }).waitFor();
  });
});
