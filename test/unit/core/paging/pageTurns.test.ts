import assert from 'node:assert/strict';
import type { Exchange, FieldValues } from '../../../../src/core/model/exchange';
import { pageTurns } from '../../../../src/core/paging/pageTurns';
import { trailAfter } from '../../../../src/core/paging/trail';
import { failedExchange, sampleExchange } from '../../support/sampleExchange';
import { services } from '../../../../src/services';

const asked = (operationId: string, values: FieldValues, body: unknown, status = 200): Exchange => ({
  ...sampleExchange(operationId, { body, status }),
  values,
});

describe('pageTurns of a list with cursors', () => {
  const info = { start_cursor: 'a+/=', end_cursor: 'b', has_previous_page: true, has_next_page: true };
  const list = (page_info: unknown, values: FieldValues = { limit: 2 }) =>
    pageTurns(services, asked('listPayments', values, { data: [], page_info }));

  it('goes both ways', () => {
    assert.deepEqual(list(info), { previous: { limit: 2, before: 'a+/=' }, next: { limit: 2, after: 'b' } });
  });

  it('leaves out the cursor of the other way, which would be refused', () => {
    assert.deepEqual(list(info, { limit: 2, after: 'x' })?.previous, { limit: 2, before: 'a+/=' });
    assert.deepEqual(list(info, { limit: 2, before: 'x' })?.next, { limit: 2, after: 'b' });
  });

  for (const [what, page_info] of [
    ['says that there is no more', { ...info, has_previous_page: false, has_next_page: false }],
    ['gives no cursor', { ...info, start_cursor: null, end_cursor: null }],
    ['has no page information', undefined],
  ] as const) {
    it(`offers nothing where the answer ${what}`, () => assert.equal(list(page_info), undefined));
  }
});

describe('pageTurns of rows', () => {
  const rows = (values: FieldValues, found: number, total: unknown = 478) =>
    pageTurns(
      services,
      asked(
        'datastoreSearch',
        { resource_id: 'd_1', ...values },
        { result: { records: Array(found).fill({}), total } },
      ),
    );

  it('adds _id to a sort with equals, and says so', () => {
    const turns = rows({ sort: 'month desc', offset: 100 }, 100);
    const sort = 'month desc, _id';
    assert.deepEqual([turns?.previous?.['sort'], turns?.next?.['sort']], [sort, sort]);
    assert.match(turns?.text ?? '', /^Rows 101 to 200 of 478\. Turning pages adds _id to the sort/);
  });

  it('leaves a sort alone that has _id, and one without further pages', () => {
    assert.deepEqual(rows({ sort: 'month, _id' }, 100)?.text, 'Rows 1 to 100 of 478');
    assert.deepEqual(rows({ sort: 'month' }, 100, 100)?.text, 'Rows 1 to 100 of 100');
    assert.equal(rows({}, 100)?.next?.['sort'], undefined);
  });

  for (const [what, values, found, expected] of [
    ['the first page', {}, 100, { text: 'Rows 1 to 100 of 478', next: 100 }],
    [
      'a page in the middle',
      { offset: 100, limit: 100 },
      100,
      { text: 'Rows 101 to 200 of 478', previous: 0, next: 200 },
    ],
    ['the last page', { offset: 400 }, 78, { text: 'Rows 401 to 478 of 478', previous: 300 }],
    ['an offset within the first page', { offset: 30 }, 100, { text: 'Rows 31 to 130 of 478', previous: 0, next: 130 }],
    ['fewer rows than asked for', { limit: 100 }, 40, { text: 'Rows 1 to 40 of 478', next: 40 }],
    [
      'a full page where a search gives the total only roughly',
      { q: 'a', offset: 400, limit: 78 },
      78,
      { text: 'Rows 401 to 478 of about 478', previous: 322, next: 478 },
    ],
    [
      'more rows than a search gave',
      { q: 'a', offset: 400 },
      100,
      { text: 'Rows 401 to 500 of about 478', previous: 300, next: 500 },
    ],
    ['the last rows of a search', { q: 'a', offset: 400 }, 78, { text: 'Rows 401 to 478 of 478', previous: 300 }],
    ['an offset after the end', { offset: 500 }, 0, { text: 'No rows from 501 on; there are 478', previous: 400 }],
  ] as const) {
    it(`says ${what}`, () => {
      const turns = rows(values, found);
      const offsets = { text: turns?.text, previous: turns?.previous?.offset, next: turns?.next?.offset };
      const none: Partial<typeof offsets> = { previous: undefined, next: undefined };
      assert.deepEqual(offsets, { ...none, ...expected });
    });
  }

  it('says in two words that nothing fits', () => assert.deepEqual(rows({}, 0, 0), { text: 'No rows' }));

  it('keeps the rest of the query', () => {
    assert.deepEqual(rows({ filters: { town: 'BEDOK' } }, 100)?.next, {
      resource_id: 'd_1',
      filters: { town: 'BEDOK' },
      offset: 100,
    });
  });

  it('offers nothing for a limit of 0 or an answer without a total', () => {
    assert.deepEqual([rows({ limit: 0 }, 0), rows({}, 100, 'many')], [undefined, undefined]);
  });
});

describe('pageTurns of numbered pages', () => {
  for (const [page, pages, expected] of [
    [undefined, 3, { text: 'Page 1 of 3', previous: undefined, next: 2 }],
    [3, 3, { text: 'Page 3 of 3', previous: 2, next: undefined }],
    [9, 3, { text: 'Page 9 of 3', previous: 3, next: undefined }],
  ] as const) {
    it(`says page ${page ?? 'nothing'} of ${pages}`, () => {
      const values = page === undefined ? {} : { page };
      const turns = pageTurns(services, asked('listDatasets', values, { code: 0, data: { datasets: [], pages } }));
      assert.deepEqual({ text: turns?.text, previous: turns?.previous?.page, next: turns?.next?.page }, expected);
    });
  }
});

describe('pageTurns of a feed with tokens', () => {
  const feed = (values: FieldValues, token: unknown) =>
    asked('realtimeAirTemperature', { date: '2026-11-01', ...values }, { data: { paginationToken: token } });

  it('continues with the token, and back over the pages that were seen', () => {
    assert.deepEqual(pageTurns(services, feed({}, 'two')), {
      text: 'Page 1',
      next: { date: '2026-11-01', paginationToken: 'two' },
    });
    assert.deepEqual(pageTurns(services, feed({ paginationToken: 'two' }, 'three'), [null]), {
      text: 'Page 2',
      previous: { date: '2026-11-01' },
      next: { date: '2026-11-01', paginationToken: 'three' },
    });
    assert.deepEqual(pageTurns(services, feed({ paginationToken: 'three' }, undefined), [null, 'two']), {
      text: 'Page 3',
      previous: { date: '2026-11-01', paginationToken: 'two' },
    });
  });

  it('gives no number to a page that was begun with', () => {
    assert.deepEqual(pageTurns(services, feed({ paginationToken: 'five' }, 'six')), {
      next: { date: '2026-11-01', paginationToken: 'six' },
    });
  });
});

describe('pageTurns of rows by cursor', () => {
  const page = (values: FieldValues, next: unknown) =>
    asked('listRows', { datasetId: 'd_1', limit: 2, ...values }, { data: { rows: [], links: { next } } });

  it('continues with the cursor in the query, and back over the pages that were seen', () => {
    const cursor = (value: string) => ({ datasetId: 'd_1', limit: 2, 'idCursor[value]': value });
    assert.deepEqual(pageTurns(services, page({}, 'idCursor%5Bvalue%5D=2&limit=2')), {
      text: 'Page 1',
      next: cursor('2'),
    });
    assert.deepEqual(pageTurns(services, page({ 'idCursor[value]': '2' }, '?idCursor[value]=4'), [null]), {
      text: 'Page 2',
      previous: { datasetId: 'd_1', limit: 2 },
      next: cursor('4'),
    });
    assert.deepEqual(
      trailAfter(services, [], page({}, 'idCursor%5Bvalue%5D=2'), page({ 'idCursor[value]': '2' }, null)),
      [null],
    );
  });

  for (const next of [undefined, null, '', 'limit=2', 7]) {
    it(`has no further page with ${JSON.stringify(next)}`, () => {
      assert.deepEqual(pageTurns(services, page({}, next)), { text: 'Page 1' });
    });
  }
});

describe('pageTurns without pages', () => {
  for (const [what, exchange] of [
    ['an operation without pages', asked('whoami', {}, { code: 0 })],
    ['an error', asked('listPayments', {}, { page_info: { end_cursor: 'b', has_next_page: true } }, 400)],
    ['no JSON', asked('listPayments', {}, '<html>')],
    ['no answer', failedExchange('listPayments', { kind: 'cancelled' })],
  ] as const) {
    it(`offers nothing for ${what}`, () => assert.equal(pageTurns(services, exchange), undefined));
  }
});
