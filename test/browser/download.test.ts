import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerNotification, notification } from './support/notifications';
import { palette, type QuickInput } from './support/quickInput';
import { openWorkbench, type Workbench } from './support/workbench';

const supermarkets = 'd_11edd0117280c5776651d7891114c88c';

describe('a download', () => {
  let window: Workbench;
  let folder: string;

  before(async () => {
    window = await openWorkbench({ theme: 'light' });
    folder = mkdtempSync(join(tmpdir(), 'download-browser-'));
  });
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  it('asks for the dataset, its columns and rows and the file, and tells what came', async () => {
    const input = await palette(window.page, 'SG API: Download Dataset');
    await window.page.getByPlaceholder('Name of a dataset').waitFor();
    await input.type(supermarkets);
    await input.rows.filter({ hasText: 'as typed' }).waitFor();
    await input.accept();
    await answerQuestions(input);
    const file = join(folder, 'shops.csv');
    await input.title.filter({ hasText: 'Download Dataset' }).waitFor();
    await input.type(file);
    await input.accept();
    await notification(window.page, /is downloaded: [\d,]+ rows, .* SHA-256 [0-9a-f]{64}/);
    const [header, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
    assert.match(header ?? '', /^licence_num,licensee_name/);
    assert.ok(rows.length > 0 && rows.every(row => /marine/i.test(row)), rows[0]);
    assert.deepEqual(readdirSync(folder), ['shops.csv']);
    await answerNotification(window.page, 'is downloaded', 'Open');
    await window.page.locator('.tab', { hasText: 'shops.csv' }).waitFor();
  });

  async function answerQuestions(input: QuickInput): Promise<void> {
    const answers: readonly (() => Promise<void>)[] = [
      () => input.pick('Some Columns or Rows'),
      () => input.accept(),
      () => input.pick('street_name'),
      () => input.pick('Contains, in Any Case'),
      async () => {
        await input.type('marine');
        await input.accept();
      },
      () => input.pick('No More Conditions'),
    ];
    for (const [index, answer] of answers.entries()) {
      await input.atStep(index + 1);
      await answer();
    }
  }
});
