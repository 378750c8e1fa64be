import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { leaseMs, staleMs } from '../../../../../src/services/datagovsg/catalogue/crawlRecord';
import { ok } from '../../../../../src/core/model/result';
import { catalogueFor, dataset, datasets, ServiceForTest } from './pagesForTest';

describe('DatasetCatalogue', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sg-api-catalogue-'));
    file = join(folder, 'inner', 'datasets.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads every page once, and finds each dataset', async () => {
    const service = new ServiceForTest(datasets(37));
    const catalogue = catalogueFor(service, { file });
    await catalogue.refresh();
    assert.deepEqual(service.asked, [1, 2, 3, 4]);
    assert.equal(catalogue.size, 37);
    assert.deepEqual(catalogue.progress(), {
      read: 37,
      total: 37,
      nextPage: undefined,
      doneMs: 1_000_000,
      isTaken: false,
    });
    assert.equal(catalogue.search('d_0037', 10)[0]?.id, 'd_0037');
    catalogue.close();
  });

  it('can be searched while it is read', async () => {
    const service = new ServiceForTest(datasets(30));
    const catalogue = catalogueFor(service);
    const seen: number[] = [];
    catalogue.onDidChange(() => seen.push(catalogue.search('Dataset', 100).length));
    await catalogue.refresh();
    assert.deepEqual(seen, [10, 20, 30, 30]);
    catalogue.close();
  });

  it('asks for nothing again within a day, unless it is told to', async () => {
    const service = new ServiceForTest(datasets(12));
    let now = 0;
    const catalogue = catalogueFor(service, { now: () => now });
    await catalogue.refresh();
    now += staleMs - 1;
    await catalogue.refresh();
    assert.deepEqual(service.asked, [1, 2]);
    await catalogue.refresh(true);
    assert.deepEqual(service.asked, [1, 2, 1, 2]);
    now += staleMs;
    await catalogue.refresh();
    assert.equal(service.asked.length, 6);
    catalogue.close();
  });

  it('goes on behind the last page after a window was closed', async () => {
    const service = new ServiceForTest(datasets(40));
    const first = catalogueFor(service, { file });
    service.odd.set(3, () => {
      first.close();
      return ok(service.page(3));
    });
    await first.refresh();
    service.odd.clear();
    const second = catalogueFor(service, { file });
    assert.equal(second.size, 20);
    await second.refresh();
    assert.deepEqual(service.asked, [1, 2, 3, 3, 4]);
    assert.equal(second.size, 40);
    second.close();
  });

  it('lets one window read at a time, and another take over when that one is silent', async () => {
    const service = new ServiceForTest(datasets(30));
    let now = 0;
    let answer = () => undefined as unknown;
    service.odd.set(2, () => new Promise(resolve => (answer = () => resolve(ok(service.page(2))))));
    const silent = catalogueFor(service, { file, now: () => now });
    const other = catalogueFor(service, { file, now: () => now });
    const reading = silent.refresh();
    while (service.asked.length < 2) await new Promise(resolve => setImmediate(resolve));
    await other.refresh(true);
    assert.deepEqual(service.asked, [1, 2]);
    assert.equal(other.progress().isTaken, true);
    now += leaseMs;
    service.odd.clear();
    await other.refresh();
    assert.deepEqual(service.asked, [1, 2, 2, 3]);
    answer();
    await reading;
    assert.deepEqual([silent.size, silent.progress().nextPage], [30, undefined]);
    assert.equal(service.asked.length, 4, 'the silent one stops when it finds that it was overtaken');
    silent.close();
    other.close();
  });

  it('shows what changed, and takes out what is gone only at the end', async () => {
    const service = new ServiceForTest(datasets(30));
    const catalogue = catalogueFor(service);
    await catalogue.refresh();
    service.all = [dataset('d_0001', { name: 'Renamed' }), ...datasets(30).slice(1, 25)];
    const sizes: number[] = [];
    catalogue.onDidChange(() => sizes.push(catalogue.size));
    await catalogue.refresh(true);
    assert.deepEqual(sizes, [30, 30, 25, 25]);
    assert.equal(catalogue.search('renamed', 5)[0]?.id, 'd_0001');
    assert.deepEqual(catalogue.search('d_0030', 5), []);
    catalogue.close();
  });

  it('keeps what it has when the list shifted under the reading', async () => {
    const service = new ServiceForTest(datasets(20));
    const catalogue = catalogueFor(service);
    await catalogue.refresh();
    service.odd.set(2, () => ok({ ...service.page(2), datasets: service.page(2).datasets.slice(1) }));
    await catalogue.refresh(true);
    assert.equal(catalogue.size, 20);
    catalogue.close();
  });

  const faults: readonly (readonly [string, (service: ServiceForTest) => void, RegExp])[] = [
    ['a failing page', service => service.failsAt(2, 'No connection.'), /No connection/],
    [
      'an empty page in the middle',
      s => s.odd.set(2, () => ok({ datasets: [], pages: 3, total: 30 })),
      /Page 2 .*empty/,
    ],
    ['a list that is empty', s => s.odd.set(1, () => ok({ datasets: [], pages: 1, total: 0 })), /empty/],
  ];
  for (const [what, fault, sentence] of faults) {
    it(`keeps its datasets at ${what}, and says so`, async () => {
      const service = new ServiceForTest(datasets(30));
      const catalogue = catalogueFor(service);
      await catalogue.refresh();
      fault(service);
      await catalogue.refresh(true);
      assert.equal(catalogue.size, 30);
      assert.match(catalogue.problem ?? '', sentence);
      service.odd.clear();
      await catalogue.refresh(true);
      assert.equal(catalogue.problem, undefined);
      assert.equal(catalogue.progress().nextPage, undefined);
      catalogue.close();
    });
  }

  it('moves a damaged file aside, and reads anew', async () => {
    const service = new ServiceForTest(datasets(5));
    const said: string[] = [];
    const first = catalogueFor(service, { file });
    await first.refresh();
    first.close();
    writeFileSync(file, 'no database at all, but long enough to be looked at as one'.repeat(100));
    const second = catalogueFor(service, { file, said });
    assert.equal(second.size, 0);
    assert.match(said.join(), /damaged/);
    assert.match(readFileSync(`${file}.damaged`, 'utf8'), /^no database/);
    await second.refresh();
    assert.equal(second.size, 5);
    second.close();
  });

  it('replaces an index that turns out to be damaged in use', async () => {
    const service = new ServiceForTest(datasets(5));
    const catalogue = catalogueFor(service, { file });
    await catalogue.refresh();
    const vandal = new DatabaseSync(file);
    // Newer versions of Node refuse to damage what FTS5 keeps, unless asked.
    (vandal as { enableDefensive?: (isOn: boolean) => void }).enableDefensive?.(false);
    vandal.exec("UPDATE dataset_text_data SET block = x'00ff00ff00ff' WHERE id > 1");
    vandal.close();
    assert.deepEqual(catalogue.search('dataset', 5), []);
    assert.ok(existsSync(`${file}.damaged`));
    await catalogue.refresh();
    assert.equal(catalogue.search('dataset', 5).length, 5);
    catalogue.close();
  });

  it('leaves the file of a later version alone, and keeps its own in memory', async () => {
    const service = new ServiceForTest(datasets(5));
    catalogueFor(service, { file }).close();
    const later = new DatabaseSync(file);
    later.exec('PRAGMA user_version = 99');
    later.close();
    const said: string[] = [];
    const catalogue = catalogueFor(service, { file, said });
    await catalogue.refresh();
    assert.equal(catalogue.size, 5);
    catalogue.close();
    assert.match(said.join(), /memory only.*version 99/);
    assert.ok(!existsSync(`${file}.damaged`));
  });

  it('is kept in memory where no file can be had', async () => {
    const said: string[] = [];
    writeFileSync(join(folder, 'inner'), 'a file where the folder should be');
    const catalogue = catalogueFor(new ServiceForTest(datasets(3)), { file, said });
    await catalogue.refresh();
    assert.equal(catalogue.size, 3);
    assert.match(said.join(), /memory only/);
    catalogue.close();
  });

  it('is empty for all windows once it is cleared, and the one that reads stops', async () => {
    const service = new ServiceForTest(datasets(30));
    const [reader, cleaner] = [catalogueFor(service, { file }), catalogueFor(service, { file })];
    service.odd.set(2, () => {
      cleaner.clear();
      return ok(service.page(2));
    });
    await reader.refresh();
    assert.deepEqual([reader.size, cleaner.size], [0, 0]);
    assert.deepEqual(service.asked, [1, 2]);
    reader.close();
    cleaner.close();
  });
});
