import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readPartRecord } from '../../src/core/calls/files/partRecord';
import { killExtensionHost } from './support/extensionHost';
import { answerNotification, dismissNotifications, notification } from './support/notifications';
import { answerFirst, type QuickInput } from './support/quickInput';
import { nameDataset, openRows } from './support/rowsPanel';
import { planFault, sandboxUrl } from './support/sandboxFaults';
import { nameFile } from './support/fileDialog';
import { screenshot } from './support/screenshot';
import { until } from './support/until';
import { openWorkbench, untilReady, type Workbench } from './support/workbench';

const supermarkets = 'd_11edd0117280c5776651d7891114c88c';
const rowCount = 478;

describe('a download', () => {
  let window: Workbench;
  let folder: string;
  const fileNamed = (name: string) => join(folder, name);

  before(async () => {
    window = await openWorkbench({ theme: 'light' });
  });
  after(() => window.close());
  // One for each try of a test, which may leave a part behind.
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'download-browser-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const begin = (): Promise<QuickInput> => nameDataset(window.page, 'SG API: Download Dataset', supermarkets);

  it('asks for the dataset, its columns and rows and the file, and tells what came', async () => {
    await answerQuestions(await begin());
    await nameFile(window.page, 'Download Dataset', fileNamed('shops.csv'));
    await notification(window.page, /Downloaded “.*”: [\d,]+ rows, .* SHA-256 [0-9a-f]{64}/);
    const rows: Record<string, string>[] = parse(readFileSync(fileNamed('shops.csv')), { columns: true });
    assert.ok(rows.length > 0 && rows.every(row => /marine/i.test(row['street_name'] ?? '')));
    assert.deepEqual(readdirSync(folder), ['shops.csv']);
    await answerNotification(window.page, 'Downloaded “', 'Open');
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

  /** Begins one that takes long, and waits until a part of it came. */
  async function beginSlowly(file: string): Promise<void> {
    const panel = await openRows(window.page, 'Supermarket');
    await planFault(await sandboxUrl(panel), { path: '/s3.', fault: 'slow=2500' });
    const input = await begin();
    await input.pick('All of It');
    await nameFile(window.page, 'Download Dataset', file);
    await notification(window.page, /Downloading “.*kB of .* left/);
  }

  async function resume(file: string): Promise<void> {
    await dismissNotifications(window.page);
    await answerFirst(window.page, 'SG API: Resume Download', async input => {
      await input.shows(input.rows.filter({ hasText: file }).filter({ hasText: / of .* kB/ }));
      await screenshot(window.page, 'download-resume');
      await input.pick(file);
    });
    await notification(window.page, /Downloaded “.*”: 478 rows, .* resumed after the .* of an earlier attempt/);
    assert.equal(parse(readFileSync(file), { columns: true }).length, rowCount);
    assert.deepEqual(
      readdirSync(folder).filter(name => name.includes('.part')),
      [],
    );
    await dismissNotifications(window.page);
  }

  it('is cancelled in the middle, and gone on with by its command', async () => {
    const file = fileNamed('cancelled.csv');
    await beginSlowly(file);
    await screenshot(window.page, 'download-progress');
    await answerNotification(window.page, /Downloading/, 'Cancel');
    await notification(window.page, /You cancelled the download\. The .* kB received so far are kept/);
    assert.ok(!existsSync(file));
    await screenshot(window.page, 'download-cancelled');
    await resume(file);
  });

  it('outlives the process that received it', async () => {
    const file = fileNamed('killed.csv');
    await beginSlowly(file);
    await until('a part is noted', async () => ((await readPartRecord(file))?.bytes ?? 0) > 0, 15_000);
    await killExtensionHost(window.page);
    assert.ok(!existsSync(file));
    await window.page.reload();
    await untilReady(window.page);
    await resume(file);
  });

  it('refuses what is not the dataset, and says what it is', async () => {
    const panel = await openRows(window.page, 'Supermarket');
    await planFault(await sandboxUrl(panel), { path: '/s3.', fault: 'malformed-json' });
    const input = await begin();
    await input.pick('All of It');
    await nameFile(window.page, 'Download Dataset', fileNamed('foreign.csv'));
    await notification(window.page, /was not downloaded\. The server sent JSON instead of the dataset \(CSV\)/);
    assert.ok(!readdirSync(folder).some(name => name.startsWith('foreign')));
    await answerNotification(window.page, 'was not downloaded', 'Try Again');
    await notification(window.page, /Downloaded “.*”: 478 rows/);
  });
});
