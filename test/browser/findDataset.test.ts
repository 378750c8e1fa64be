import assert from 'node:assert/strict';
import { CallPage } from './support/callPage';
import { closeEditors } from './support/editors';
import { answerFirst } from './support/quickInput';
import { screenshot } from './support/screenshot';
import { until } from './support/until';
import { sharedWorkbench } from './support/sharedWorkbench';
import type { Workbench } from './support/workbench';

const resale = 'd_8b84c4ee58e3cfc0ece0d773c8ca6abc';

describe('finding a dataset', () => {
  let window: Workbench;
  let panel: CallPage;

  before(async () => {
    window = await sharedWorkbench({ theme: 'light' });
    panel = new CallPage(window.page);
  });
  beforeEach(() => closeEditors(window.page));

  const open = () =>
    answerFirst(window.page, 'SG API: Find Dataset', async input => {
      await input.shows(input.title.filter({ hasText: 'Find a Dataset in Sandbox' }));
      await input.shows(input.box.getByText(/datasets?, as listed on/));
    });

  it('goes from words to the rows with the keyboard alone', async () => {
    const input = await open();
    await input.type('flat resale');
    await until('only those are shown', async () => (await input.rows.count()) < 3);
    await input.rows.filter({ hasText: resale }).first().waitFor();
    await screenshot(window.page, 'find-dataset');
    await input.accept();
    await input.rows.filter({ hasText: 'Read Rows' }).waitFor();
    await screenshot(window.page, 'find-dataset-actions');
    await input.accept();
    await panel.shows('Read rows of a dataset');
    assert.match(await panel.input('Dataset').inputValue(), /^d_[0-9a-f]{32}$/);
  });

  it('takes what was typed, however soon Enter follows', async () => {
    const input = await open();
    await input.field.pressSequentially('supermarket licences');
    await input.field.press('Enter');
    await input.title.filter({ hasText: 'Supermarket Licences' }).waitFor();
    await input.escape();
  });

  it('finds what stands in a description or an agency only', async () => {
    const input = await open();
    await input.type('housing & development');
    const found = () => input.rows.allInnerTexts();
    await until('only those are shown', async () => (await found()).every(text => text.includes('Housing')));
    assert.ok((await found()).length > 1);
    await input.escape();
  });

  it('takes the active row along when the list is refreshed', async () => {
    const input = await open();
    await input.field.press('ArrowDown');
    const focused = input.box.locator('.monaco-list-row.focused');
    const before = await focused.innerText();
    // Where the mouse rests after the palette, the field's hover text would lie over the button.
    await window.page.mouse.move(700, 850);
    await input.button('Refresh the List').click();
    await input.box.getByText(/datasets?, as listed on/).waitFor();
    assert.equal(await focused.innerText(), before);
    await input.escape();
  });

  it('says that nothing fits, and what it looked through', async () => {
    const input = await open();
    await input.type('no such words anywhere');
    await input.rows.filter({ hasText: 'No dataset has all of these words' }).waitFor();
    await input.accept();
    assert.ok(await input.box.isVisible(), 'a row that only says something chooses nothing');
    await input.escape();
  });
});
