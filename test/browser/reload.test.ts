import assert from 'node:assert/strict';
import { addKey, makeKeyValue } from './support/addKey';
import { CallPage } from './support/callPage';
import { palette } from './support/quickInput';
import { showContainer, treeItem } from './support/trees';
import { openWorkbench, reloadWindow, untilReady, type Workbench } from './support/workbench';

describe('a window that is loaded again', () => {
  let window: Workbench;
  let panel: CallPage;

  before(async () => {
    window = await openWorkbench();
    panel = new CallPage(window.page);
    await showContainer(window.page);
    const value = makeKeyValue('PaySG key');
    await addKey(window.page, { kind: 'PaySG key', environment: 'Staging', value, name: 'Lasting key' });
    await palette(window.page, 'SG API: Send Test Payment');
    await panel.shows('Create a payment');
    await panel.fill('Reference', 'BEFORE-1');
    await panel.send();
    await panel.fill('Amount in cents', 'not a number yet');
    await panel.problems('Amount in cents').first().waitFor();
  });
  after(() => window.close());

  const ways = {
    'by the command Reload Window': () => reloadWindow(window.page),
    'by the browser': async () => {
      await window.page.reload();
      await untilReady(window.page);
    },
  };
  for (const [way, reload] of Object.entries(ways)) {
    it(`has its keys and its panel as they were, ${way}`, async () => {
      const [sentAt, line] = [await panel.sentAt(), await panel.statusLine.innerText()];
      await reload();
      await panel.shows('Create a payment');
      assert.equal(await panel.input('Reference').inputValue(), 'BEFORE-1');
      assert.equal(await panel.input('Amount in cents').inputValue(), 'not a number yet');
      assert.equal(await panel.sentAt(), sentAt);
      assert.equal(await panel.statusLine.innerText(), line);
      assert.match(await panel.answer(), /"BEFORE-1"/);
      await showContainer(window.page);
      await treeItem(window.page, 'Keys', 'Lasting key PaySG key').waitFor();
    });
  }

  it('sends from the panel that came back', async () => {
    await panel.fill('Amount in cents', '75');
    assert.match(await panel.send(), /^20\d /);
    assert.match(await panel.answer(), /"amount_in_cents": 75/);
  });
});
