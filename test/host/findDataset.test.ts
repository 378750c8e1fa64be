import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { operationOf } from '../../src/services';
import type { TestedApp } from '../../src/host/testedApp';
import { itemsOf, type DatasetItem } from '../../src/host/prompts/datasetItems';
import { chooseDataset } from '../../src/host/prompts/pickDataset';
import { withAnswers } from './support/answers';
import { activeTitle, closeAll } from './support/callTabs';
import { acceptIt, answering, close, seeing, type Doing } from './support/quickInputs';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

type List = vscode.QuickPick<DatasetItem>;

/** Types words and waits for the rows that fit, as a person does. */
const search =
  (typed: string, fits: RegExp, then: Doing): Doing =>
  async shown => {
    const list = shown as unknown as List;
    list.value = typed;
    await until('the dataset is found', () => list.items.length > 0 && list.items.every(item => fits.test(item.label)));
    await then(shown);
  };

const acceptFirst: Doing = async shown => {
  const list = shown as unknown as List;
  list.activeItems = list.items.slice(0, 1);
  await new Promise(resolve => setTimeout(resolve, 60));
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
};

describe('sgApi.findDataset', () => {
  let app: TestedApp;
  const answers = withAnswers();
  before(async () => (app = await testedApp()));
  beforeEach(async () => {
    await closeAll();
    await app.environment.set('sandbox');
  });
  after(async () => {
    await closeAll();
    await app.environment.set('sandbox');
  });

  const find = (...doings: readonly Doing[]) =>
    answering(() => vscode.commands.executeCommand('sgApi.findDataset'), ...doings);

  it('finds by words of the name in any order, and opens the rows', async () => {
    answers.answer(/What do you want to do with this dataset/, '$(table) Read Rows');
    await find(search('flat resale', /resale flat/i, acceptFirst));
    await until('the tab is there', () => activeTitle() === `data.gov.sg: ${operationOf('datastoreSearch').summary}`);
    const id = app.memory.recall('datastoreSearch')?.values.resource_id;
    assert.match(JSON.stringify(id), /^"d_[0-9a-f]{32}"$/);
    const offered = answers.shown.at(-1)?.offered.join() ?? '';
    for (const action of ['Get Metadata', 'Download', 'Replace', 'Append', 'Copy Id'])
      assert.ok(offered.includes(action));
    assert.ok(!offered.includes('Open on data.gov.sg'), 'the sandbox has no such page');
  });

  it('asks how much of a found dataset is to be downloaded', async () => {
    answers.answer(/What do you want to do with this dataset/, '$(cloud-download) Download…');
    const asked = seeing(shown => assert.match(shown.title ?? '', /^Download “.*Supermarket/), close);
    await find(search('supermarket', /supermarket/i, acceptFirst), asked);
  });

  it('knows a dataset of the list by its address too', async () => {
    const map = 'd_b39d3a0871985372d7e1637193335da5';
    await find(search(`https://data.gov.sg/datasets/${map}/view`, /MRT Station Exit/, acceptFirst));
    await until('it is asked what to do', () => answers.saw(/What do you want to do with this dataset/));
    const offered = answers.shown.at(-1)?.offered.join() ?? '';
    assert.match(offered, /Get Metadata.*Download/);
    assert.doesNotMatch(offered, /Read Rows|Replace Data/);
  });

  it('leaves the history to the calls that the user sends', async () => {
    const before = app.history.list().length;
    await find(search('resale', /resale/i, close));
    assert.equal(app.history.list().length, before);
  });

  it('says how much can be searched, and what is not there', async () => {
    const look = seeing(shown => {
      assert.match((shown as unknown as List).prompt ?? '', /datasets?, as listed on/);
    }, close);
    await find(search('no such words', /No dataset has all of these words/, look));
  });

  it('reads the sandbox’s list again after it was restarted', async () => {
    const before = await app.catalogues.of('sandbox');
    await before.refresh();
    await app.sandbox.restart();
    const catalogue = await app.catalogues.of('sandbox');
    assert.notEqual(catalogue, before);
    await catalogue.refresh();
    assert.ok(catalogue.size > 0);
  });
});

describe('itemsOf', () => {
  it('does not say that all was searched when the list was not read to its end', () => {
    const found = { typed: 'parks', datasets: [], problem: undefined };
    const details = [true, false].map(isPartial => itemsOf({ ...found, isPartial })[0]?.detail);
    assert.match(details.join(), /^Not all datasets have been read yet\.,Names, agencies, ids and descriptions/);
  });

  const listedAs = (id: string, name: string) => ({
    id,
    name,
    format: 'CSV',
    agency: '',
    description: '',
    updatedMs: 0,
  });
  const found = {
    datasets: [listedAs('d_1', 'Parks'), listedAs('d_2', 'Sample')],
    problem: undefined,
    isPartial: false,
  };

  it('begins with the sample, once, and drops it for other words', () => {
    const idsFor = (typed: string) => itemsOf({ ...found, typed, sample: 'd_2' }).map(({ chosen }) => chosen?.id);
    assert.deepEqual(idsFor(''), ['d_2', 'd_1']);
    assert.deepEqual(idsFor('sample'), ['d_2', 'd_1']);
    assert.deepEqual(idsFor('parks'), ['d_1', 'd_2']);
    assert.deepEqual(idsFor('d_1'), ['d_1', 'd_2']);
  });

  for (const [format, words] of [
    ['CSV', 'CSV'],
    ['KML', 'KML, has no rows to read'],
    ['', 'unknown format'],
  ] as const) {
    it(`says ${words} of a format that is listed as “${format}”`, () => {
      const datasets = [{ id: 'd_1', name: 'Parks', format, agency: '', description: '', updatedMs: 0 }];
      const [item] = itemsOf({ typed: '', datasets, problem: undefined, isPartial: false });
      assert.equal(item?.description, words);
    });
  }
});

describe('chooseDataset', () => {
  it('keeps the row that is active when others are read before it', async () => {
    const app = await testedApp();
    const listed = (id: string) => ({ id, name: id, format: 'CSV', agency: '', description: '', updatedMs: 0 });
    let read = [listed('d_1'), listed('d_2')];
    const progress = () => ({ read: read.length, total: 3, nextPage: 2, doneMs: undefined, isTaken: true });
    const refresh = () => Promise.resolve();
    const catalogue = { search: () => read, progress, refresh, size: 3, problem: undefined };
    const catalogues = { of: () => Promise.resolve(catalogue) } as unknown as TestedApp['catalogues'];
    const chosen = await answering(
      () => chooseDataset({ ...app, catalogues }, 'sandbox', 'Choose a Dataset'),
      async shown => {
        const list = shown as unknown as List;
        await until('the first row is active', () => list.activeItems[0]?.chosen?.id === 'd_1');
        read = [listed('d_0'), ...read];
        await until('another stands before it', () => list.items[0]?.chosen?.id === 'd_0');
        await until('it is active again', () => list.activeItems[0]?.chosen?.id === 'd_1');
        await acceptIt(shown);
      },
    );
    assert.equal(chosen?.id, 'd_1');
  });
});

describe('the kept lists of datasets', () => {
  let app: TestedApp;
  before(async () => (app = await testedApp()));

  const file = () => join(app.context.globalStorageUri.fsPath, 'datasets-production.sqlite');

  it('are files in the folder of the extension, which are removed with all data', async () => {
    const catalogue = await app.catalogues.of('production');
    assert.deepEqual(catalogue.search('anything', 5), []);
    assert.ok(existsSync(file()));
    await app.catalogues.removeAll();
    assert.ok(!existsSync(file()));
  });
});
