import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { axeViolations, paintBackdrop } from './support/axe';
import { CallPage } from './support/callPage';
import { webviewContent } from './support/callView';
import { notification } from './support/notifications';
import { openRows } from './support/rowsPanel';
import { nameFile } from './support/fileDialog';
import { screenshot } from './support/screenshot';
import { expand, pressInline, showContainer, treeItem } from './support/trees';
import { openWorkbench, type Workbench } from './support/workbench';

describe('open data, page by page', () => {
  let window: Workbench;
  let folder: string;

  before(async () => {
    window = await openWorkbench();
    folder = mkdtempSync(join(tmpdir(), 'data-read-'));
  });
  after(async () => {
    await window.close();
    rmSync(folder, { recursive: true });
  });

  async function isFaultless(name: string): Promise<void> {
    await window.page.mouse.move(800, 890);
    await screenshot(window.page, name);
    const frame = await webviewContent(window.page);
    await paintBackdrop(frame);
    assert.deepEqual(await axeViolations(frame), []);
  }

  const turn = (panel: CallPage, name: string) =>
    panel.send(() => panel.frame.getByRole('button', { name, exact: true }).click());

  describe('rows', () => {
    let panel: CallPage;
    before(async () => {
      panel = await openRows(window.page, 'Resale flat');
      await panel.openOptional();
    });

    it('are filtered and sorted by columns of the dataset, and numbers stand at the right', async () => {
      const [filters, sort] = [panel.field('Filters'), panel.field('Sort')];
      await filters.getByRole('button', { name: 'Add Filter' }).click();
      await filters.getByLabel('row 1, column').selectOption('town');
      await filters.getByLabel('row 1, value').fill('BEDOK');
      await sort.getByRole('button', { name: 'Add Column' }).click();
      await sort.getByLabel('row 1, column').selectOption('resale_price');
      await sort.getByLabel('row 1, direction').selectOption('descending');
      assert.match(await panel.send(), /^200 OK/);
      const prices = await panel.frame.locator('sg-table td.value').allInnerTexts();
      assert.ok(prices.length > 0);
      await panel.frame.getByRole('columnheader', { name: 'resale_price ↓' }).waitFor();
      assert.match(await panel.rows.first().innerText(), /BEDOK/);
      await isFaultless('rows-sorted');
    });

    it('are turned to their last page', async () => {
      const pages = panel.frame.locator('sg-pages .text');
      const total = Number(/of ([\d,]+)/.exec(await pages.innerText())?.[1]?.replaceAll(',', ''));
      await panel.fill('Offset', String(total - 150));
      await panel.send();
      await turn(panel, 'Next Page');
      const words = total.toLocaleString('en-SG');
      await pages.getByText(`to ${words} of ${words}`).waitFor();
      assert.equal(await panel.frame.locator('sg-pages .next').getAttribute('aria-disabled'), 'true');
      await isFaultless('rows-last');
    });

    it('are saved, as many as there are', async () => {
      const words = /of ([\d,]+)/.exec(await panel.frame.locator('sg-pages .text').innerText())?.[1] ?? '';
      await panel.frame.getByRole('button', { name: 'Save All Rows…' }).click();
      await nameFile(window.page, 'Save All Rows', join(folder, 'bedok.csv'));
      await notification(window.page, `Saved ${words} rows to bedok.csv`);
      const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'bedok.csv')), { columns: true });
      assert.equal(rows.length, Number(words.replaceAll(',', '')));
      const prices = rows.map(row => Number(row['resale_price']));
      assert.ok(rows.every(({ town }) => town === 'BEDOK'));
      assert.ok(prices.every((price, at) => at === 0 || price <= prices[at - 1]!));
    });
  });

  describe('a real-time feed', () => {
    const panel = () => new CallPage(window.page);

    it('of a day is turned to its next page and back', async () => {
      await showContainer(window.page);
      await expand(treeItem(window.page, 'Calls', 'Weather'));
      await pressInline(treeItem(window.page, 'Calls', 'Air temperature'), 'Send a Call');
      await panel().shows('Air temperature');
      const box = (part: string) => panel().frame.locator(part).boundingBox();
      const [form, optional] = [await box('sg-call-form'), await box('sg-call-form details')];
      assert.equal(optional?.y, form?.y, 'nothing stands above fields that are all there is');
      await panel().openOptional();
      await panel().fill('Date', '2026-01-15');
      assert.match(await panel().send(), /^200 OK/);
      const first = await panel().rows.first().innerText();
      await turn(panel(), 'Next Page');
      await panel().frame.locator('sg-pages .text').getByText('Page 2').waitFor();
      await isFaultless('feed-page');
      await turn(panel(), 'Previous Page');
      await panel().frame.locator('sg-pages .text').getByText('Page 1').waitFor();
      assert.equal(await panel().rows.first().innerText(), first);
    });
  });
});
