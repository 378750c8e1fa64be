import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleWorkspace } from '../../scripts/sampleWorkspace.mjs';
import { addKey, keyKinds, type KindName, makeKeyValue } from './support/addKey';
import { browserRun } from './support/browserRun';
import { CallPage } from './support/callPage';
import { webviewFrame } from './support/callView';
import { nameFile } from './support/fileDialog';
import { answerDialog, dismissNotifications, notification } from './support/notifications';
import { answerFirst, palette, QuickInput } from './support/quickInput';
import { contextMenu, pressInline, showContainer, treeItem } from './support/trees';
import { filesIn, placesOf, type Written } from '../support/search/written';
import { keptByPage, presignedPlaces, temporaryFiles } from './support/whereWritten';
import { until } from './support/until';
import { openWorkbench, reloadWindow, type Workbench } from './support/workbench';

const service = 'payment_service_12345678-0000-4000-8000-000000000001';
const kinds = Object.keys(keyKinds) as KindName[];

/**
 * In the server build the secret storage is the page's own: this one entry of its localStorage. VS Code writes it
 * encrypted, or readable where the server gives it no key to encrypt with. No other place may hold a value.
 */
const secretStorage = 'localStorage secrets.provider';

describe('the value of a stored key', () => {
  let window: Workbench;
  let panel: CallPage;
  /** With characters that each way of writing changes. */
  const values = new Map(kinds.map(kind => [kind, `${makeKeyValue(kind)}+/%"\\&end`]));
  /** Of no worth, and not hidden: typed where a value may be kept, so that the search has something to find. */
  const canary = `canary-${randomBytes(12).toString('hex')}`;
  const plantedFile = join(sampleWorkspace(), `${canary}.txt`);

  before(async () => {
    // High enough that every row of the trees is drawn.
    window = await openWorkbench({ size: { width: 1400, height: 1400 } });
    panel = new CallPage(window.page);
    await showContainer(window.page);
    for (const [kind, value] of values) {
      const paymentServiceId = kind === 'PaySG key' ? service : '';
      await addKey(window.page, { kind, environment: 'Staging', value, name: `My ${kind}`, paymentServiceId });
      await treeItem(window.page, 'Keys', `My ${kind}`).waitFor();
    }
  });
  after(async () => {
    rmSync(plantedFile, { force: true });
    await window.close();
  });

  const key = (kind: KindName) => treeItem(window.page, 'Keys', `My ${kind}`);

  it('is used: for checks, and for calls that fail', async () => {
    for (const kind of ['PaySG key', 'data.gov.sg write key'] as const) {
      await dismissNotifications(window.page);
      await pressInline(key(kind), 'Check Key');
      await notification(window.page, `“My ${kind}”: No answer was received`);
    }
    await contextMenu(key('PaySG key'), 'Send Test Payment');
    await panel.shows('Create a payment');
    await panel.fill('Reference', canary);
    assert.match(await panel.send(), /^No connection/);
    await contextMenu(key('data.gov.sg write key'), 'Send Test Call');
    await panel.shows('Who am I');
    assert.match(await panel.send(), /^No connection/);
    await contextMenu(key('data.gov.sg read key'), 'Send Dataset Request');
    const input = new QuickInput(window.page);
    await window.page.getByPlaceholder('Name of a dataset').waitFor();
    await input.type('d_11edd0117280c5776651d7891114c88c');
    await input.rows.filter({ hasText: 'as typed' }).click();
    await panel.shows('Read rows of a dataset');
    assert.match(await panel.send(), /^No connection/);
    await panel.openTab('Sent');
  });

  it('is nowhere but in the secret storage, before and after a reload', async () => {
    await palette(window.page, 'SG API: Show Log');
    await assertNowhere();
    await reloadWindow(window.page);
    await treeItem(window.page, 'Keys', 'My PaySG key').waitFor();
    await assertNowhere();
  });

  it('would have been found in each of these places', async () => {
    writeFileSync(plantedFile, canary);
    await window.page.evaluate(`console.log(${JSON.stringify(canary)})`);
    const places = placesOf(canary, await everywhere(window));
    for (const place of [plantedFile, 'messages', 'console']) assert.ok(places.includes(place), place);
    assert.ok(
      places.some(place => place.startsWith('IndexedDB ')),
      places.join('\n'),
    );
  });

  async function assertNowhere(): Promise<void> {
    const written = await everywhere(window);
    assert.ok(written.some(({ place }) => place === secretStorage));
    const others = written.filter(({ place }) => place !== secretStorage);
    assert.deepEqual(placesOf([...values.values()], others), []);
  }
});

describe('a presigned link', () => {
  let window: Workbench;
  let folder: string;
  before(async () => {
    window = await openWorkbench();
    folder = mkdtempSync(join(tmpdir(), 'links-browser-'));
  });
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  /** As a person does: the command, what its first lists ask, and a path in the file dialog. */
  async function flow(command: string, choose: (input: QuickInput) => Promise<void>, file: string): Promise<void> {
    const input = await answerFirst(window.page, command, choose);
    const title = command.replace('SG API: ', '');
    await until('the file is asked for', async () => (await input.field.inputValue()).startsWith('/'));
    await nameFile(window.page, title, file);
  }

  it('is used by a download and by a publishing', async () => {
    const file = join(folder, 'exits.geojson');
    const named = async (input: QuickInput) => {
      await input.shows(window.page.getByPlaceholder('Name of a dataset'));
      await input.type('d_b39d3a0871985372d7e1637193335da5');
      await input.pick('as typed');
    };
    await flow('SG API: Download Dataset', named, file);
    await notification(window.page, /Downloaded “.*”: [\d,]+ features/);
    assert.ok(existsSync(file));
    const rows = join(folder, 'parks.csv');
    writeFileSync(rows, `park_name\n${randomBytes(8).toString('hex')}\n`);
    await flow('SG API: Append Rows to a Dataset', input => input.pick('sample dataset'), rows);
    await webviewFrame(window.page).getByRole('button', { name: 'Append Rows…' }).click();
    await answerDialog(window.page, 'Append Rows');
    await notification(window.page, /The rows were appended/);
  });

  it('is nowhere, before and after a reload', async () => {
    await palette(window.page, 'SG API: Show Log');
    assert.deepEqual(presignedPlaces(await everywhere(window)), []);
    await reloadWindow(window.page);
    assert.deepEqual(presignedPlaces(await everywhere(window)), []);
  });

  it('would have been found', async () => {
    const link = `https://s3.example/file?X-Amz-Signature=${randomBytes(32).toString('hex')}`;
    const forms = [link, encodeURIComponent(link), Buffer.from(`xy${link}`).toString('base64')];
    for (const form of forms) {
      const planted = join(folder, 'planted');
      writeFileSync(planted, form, 'utf16le');
      assert.deepEqual(presignedPlaces(await everywhere(window)), [planted], form);
      writeFileSync(planted, form);
      assert.deepEqual(presignedPlaces(await everywhere(window)), [planted], form);
      rmSync(planted);
    }
    await window.page.evaluate(`console.log(${JSON.stringify(link)})`);
    assert.ok(presignedPlaces(await everywhere(window)).includes('console'));
  });
});

/** All that a window, its server and what they started wrote, showed or said so far. */
async function everywhere(window: Workbench): Promise<readonly Written[]> {
  const { dataDir, serverOutput } = await browserRun();
  const shown = await Promise.all(window.page.frames().map(frame => frame.content().catch(() => '')));
  const texts = {
    messages: window.messages.join('\n'),
    console: window.printed.join('\n'),
    'server output': serverOutput(),
    'what the window shows': shown.join('\n'),
  };
  return [
    ...Object.entries(texts).map(([place, text]) => ({ place, content: Buffer.from(text) })),
    ...(await keptByPage(window.page)),
    ...[dataDir, sampleWorkspace()].flatMap(filesIn),
    ...temporaryFiles(),
  ];
}
