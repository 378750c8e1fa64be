import assert from 'node:assert/strict';
import { CallPage } from './support/callPage';
import { closeEditors } from './support/editors';
import { answerFirst } from './support/quickInput';
import { sharedWorkbench } from './support/sharedWorkbench';
import type { Workbench } from './support/workbench';
import { nameDataset } from './support/rowsPanel';

const resale = 'd_8b84c4ee58e3cfc0ece0d773c8ca6abc';
const supermarkets = 'd_11edd0117280c5776651d7891114c88c';

describe('a dataset request', () => {
  let window: Workbench;
  let panel: CallPage;

  before(async () => {
    window = await sharedWorkbench({ theme: 'light' });
    panel = new CallPage(window.page);
  });
  beforeEach(() => closeEditors(window.page));

  async function pickTyped(text: string): Promise<void> {
    await nameDataset(window.page, 'SG API: Send Dataset Request', text);
    await panel.shows('Read rows of a dataset');
  }

  it('takes a dataset by its name and shows its rows as a table, without a key', async () => {
    await answerFirst(window.page, 'SG API: Send Dataset Request', async input => {
      await input.shows(window.page.getByPlaceholder('Name of a dataset'));
      await input.type('Resale flat');
      await input.pick('Resale flat');
    });
    await panel.shows('Read rows of a dataset');
    assert.equal(await panel.key.locator('option:checked').innerText(), 'No key (anonymous)');
    assert.match(await panel.send(), /^200 OK/);
    const columns = await panel.frame.locator('sg-table th').allInnerTexts();
    assert.ok(columns.includes('town') && columns.includes('resale_price'), columns.join());
    assert.match(await panel.rows.first().innerText(), /^1\s+\d{4}-\d\d\s/);
    await panel.frame
      .locator('sg-response .toolbar')
      .getByText(/^100 of [\d,]+ rows$/)
      .waitFor();
  });

  it('takes a typed id', async () => {
    await pickTyped(supermarkets);
    assert.equal(await panel.input('Dataset').inputValue(), supermarkets);
    assert.match(await panel.send(), /^200 OK/);
    await panel.rows.first().waitFor();
  });

  const addresses = [
    `https://data.gov.sg/datasets/${resale}/view`,
    `https://data.gov.sg/collections/189/datasets/${resale}/view`,
    `https://beta.data.gov.sg/datasets/${resale}/view#tag/default`,
    `https://data.gov.sg/datasets?query=hdb&page=1&resultId=${resale}`,
    `data.gov.sg/datasets/${resale}/view`,
    `https://data.gov.sg/api/action/datastore_search?resource_id=${resale}`,
    ` https://api-production.data.gov.sg/v2/public/api/datasets/${resale}/metadata `,
  ];
  for (const address of addresses) {
    it(`takes ${address.trim()}`, async () => {
      await pickTyped(address);
      assert.equal(await panel.input('Dataset').inputValue(), resale);
    });
  }

  it('does not take an address of another site', async () => {
    const input = await answerFirst(window.page, 'SG API: Send Dataset Request', async asked => {
      await asked.shows(window.page.getByPlaceholder('Name of a dataset'));
      await asked.type(`https://data.gov.sg.example.com/datasets/${resale}/view`);
      await asked.shows(asked.rows.filter({ hasText: 'No dataset id in this' }));
    });
    assert.equal(await input.rows.filter({ hasText: 'as typed' }).count(), 0);
    await input.escape();
  });

  it('says which column does not exist', async () => {
    await pickTyped(supermarkets);
    await panel.openOptional();
    // A list of the columns cannot name one that does not exist.
    await panel.field('Filters').getByText('Text', { exact: true }).click();
    await panel.fill('Filters', '{"no_such_column": "x"}');
    assert.match(await panel.send(), /^4\d\d /);
    assert.match(await panel.answer(), /no_such_column/);
    await panel.openTab('Why');
    await panel.findings
      .filter({ hasText: /column/i })
      .first()
      .waitFor();
    assert.equal(await panel.input('Filters').inputValue(), '{"no_such_column": "x"}');
  });

  it('keeps a dataset id of the wrong form and says what is wrong', async () => {
    await pickTyped(supermarkets);
    await panel.fill('Dataset', '11edd0117280');
    await panel.sendButton.click();
    await panel.problems('Dataset').first().waitFor();
    assert.match((await panel.problems('Dataset').allInnerTexts())[0] ?? '', /^Dataset .*d_/);
    assert.equal(await panel.input('Dataset').inputValue(), '11edd0117280');
    assert.equal(await panel.sentAt(), '');
  });
});
