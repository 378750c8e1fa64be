import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleWorkspace } from '../../scripts/sampleWorkspace.mjs';
import { addKey, keyKinds, type KindName, makeKeyValue } from './support/addKey';
import { browserRun } from './support/browserRun';
import { CallPage } from './support/callPage';
import { dismissNotifications, notification } from './support/notifications';
import { palette, QuickInput } from './support/quickInput';
import { contextMenu, pressInline, showContainer, treeItem } from './support/trees';
import { filesIn, keptByPage, placesOf, temporaryFiles, type Written } from './support/whereWritten';
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

  before(async function () {
    this.timeout(120_000);
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
      await notification(window.page, `“My ${kind}”: No answer came`);
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
    const places = placesOf(canary, await everywhere());
    for (const place of [plantedFile, 'messages', 'console']) assert.ok(places.includes(place), place);
    assert.ok(
      places.some(place => place.startsWith('IndexedDB ')),
      places.join('\n'),
    );
  });

  async function assertNowhere(): Promise<void> {
    const written = await everywhere();
    assert.ok(written.some(({ place }) => place === secretStorage));
    for (const value of values.values()) {
      const places = placesOf(value, written);
      assert.deepEqual(
        places.filter(place => place !== secretStorage),
        [],
      );
    }
  }

  async function everywhere(): Promise<readonly Written[]> {
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
});
