import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPartName, partFileOf, writePartRecord } from '../../src/core/calls/files/partRecord';
import { writeNote } from '../unit/support/flowNotes';
import { notification } from './support/notifications';
import { answerFirst } from './support/quickInput';
import { openWorkbench, type Workbench } from './support/workbench';

/** In a message the first would be a link that runs a command, in a list the second an icon. */
const name = '[Shops](command:workbench.action.toggleZenMode) $(trash)';

describe('a dataset whose name is made to deceive', () => {
  let window: Workbench;
  let folder: string;
  let notes: string;

  before(async () => {
    window = await openWorkbench();
    folder = mkdtempSync(join(tmpdir(), 'network-text-'));
    const file = join(folder, 'shops.csv');
    const identity = { environment: 'sandbox', datasetId: 'd_11edd0117280c5776651d7891114c88c' };
    // What a download that was broken off leaves.
    const record = { part: newPartName(file), identity, bytes: 0 };
    writeFileSync(partFileOf(file, record), '');
    await writePartRecord(file, record);
    const storage = join(window.dataDir, 'data', 'User', 'globalStorage', 'sg-api-keys.sg-api-keys');
    const inputs = { ...identity, format: 'CSV', name, file };
    const run = { flow: 'download', inputs };
    const startedAt = new Date().toISOString();
    notes = join(storage, 'flows');
    await writeNote(notes, 'deceiving', { flow: 'download', run, startedAt, notedAt: startedAt });
  });
  after(async () => {
    await window.close();
    for (const path of [notes, folder]) rmSync(path, { recursive: true, force: true });
  });

  /** As it is seen: what keeps it plain has no width. */
  const seen = (text: string) => text.replaceAll('\u200b', '').replaceAll('\u00a0', ' ');

  it('is text in a list and in a message', async () => {
    const input = await answerFirst(window.page, 'SG API: Resume Download', async asked => {
      await asked.shows(asked.title.filter({ hasText: 'Resume Download' }));
      await asked.shows(asked.rows.first().filter({ hasText: 'Shops' }));
    });
    const row = input.rows.first();
    assert.ok(seen(await row.innerText()).includes(name), await row.innerText());
    assert.equal(await row.locator('.codicon-trash').count(), 0);
    await row.click();
    const message = await notification(window.page, /Downloaded “/);
    assert.ok(seen(await message.innerText()).includes(name), await message.innerText());
    assert.equal(await message.locator('.notification-list-item-message a').count(), 0);
    assert.equal(await message.locator('.codicon-trash').count(), 0);
  });
});
