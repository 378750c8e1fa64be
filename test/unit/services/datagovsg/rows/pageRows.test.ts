import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import type { CallEvents } from '../../../../../src/core/model/callOutcome';
import { runCall } from '../../../../../src/core/calls/runCall';
import type { FieldValues, Plan } from '../../../../../src/core/model/exchange';
import { pageRows, type PageRowsOptions, type RowPage } from '../../../../../src/services/datagovsg/rows/pageRows';
import type { RowsStopped } from '../../../../../src/services/datagovsg/rows/rowTypes';
import { portsWith } from '../../../support/callPorts';
import { startServer } from '../../../support/localServer';
import { sandboxForTests } from '../../../core/sandbox/sandboxUnderTest';

type TestOptions = PageRowsOptions & { signal?: AbortSignal };
const never = new AbortController().signal;

async function pagesOf(
  url: string,
  values: FieldValues,
  { signal = never, ...options }: TestOptions = {},
  maxBodyBytes?: number,
) {
  const ports = portsWith([], url, maxBodyBytes === undefined ? {} : { limits: { maxBodyBytes } });
  const pages: (RowPage | RowsStopped)[] = [];
  const query = { environment: 'sandbox', values } as const;
  const flow = { call: (plan: Plan, events?: CallEvents) => runCall(plan, ports, { signal, ...events }), signal };
  for await (const page of pageRows(query, flow, options)) {
    pages.push(page);
  }
  return { pages, calls: ports.recorded };
}

const rowsIn = (pages: readonly (RowPage | RowsStopped)[]) =>
  pages.flatMap(page => (page.kind === 'rows' ? page.rows : []));
const noticesIn = (pages: readonly (RowPage | RowsStopped)[]) =>
  pages.flatMap(page => (page.kind === 'rows' ? page.notices : [])).join('\n');

describe('pageRows with the sandbox', () => {
  const sandbox = sandboxForTests();
  const wide = 'd_17f5382f26140b1fdae0ba2ef6239d2f';

  it('reads a dataset to its end, each row once and in order', async () => {
    const { pages, calls } = await pagesOf(sandbox.info.url, { resource_id: wide });
    const ids = rowsIn(pages).map(row => Number(row._id));
    const last = pages.at(-1);
    assert.ok(last?.kind === 'rows' && last.done === last.total && calls.length > 1, JSON.stringify(last));
    assert.equal(ids.length, last.total);
    assert.ok(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0)));
    assert.equal(noticesIn(pages), '');
  });

  it('keeps filters and sorting, and does not use limit and offset', async () => {
    const values = { resource_id: wide, filters: { street: 'BEDOK NTH RD' }, limit: 1, offset: 3 };
    const { pages, calls } = await pagesOf(sandbox.info.url, values);
    assert.equal(calls.length, 1);
    assert.match(calls[0]?.request.url ?? '', /limit=5000&offset=0/);
    assert.ok(pages[0]?.kind === 'rows' && pages[0].done === pages[0].total);
  });

  it('gives numbers of number columns as numbers when asked to', async () => {
    const hdb = { resource_id: 'd_8b84c4ee58e3cfc0ece0d773c8ca6abc', q: 'BEDOK' };
    const [plain] = rowsIn((await pagesOf(sandbox.info.url, hdb)).pages);
    const [typed] = rowsIn((await pagesOf(sandbox.info.url, hdb, { isTyped: true })).pages);
    assert.equal(typeof plain?.resale_price, 'string');
    assert.deepEqual([typed?.resale_price, typeof typed?.block], [Number(plain?.resale_price), 'string']);
  });

  it('says why there are none', async () => {
    const { pages } = await pagesOf(sandbox.info.url, { resource_id: 'd_00000000000000000000000000000099' });
    assert.ok(pages[0]?.kind === 'stopped' && pages.length === 1);
    assert.match(pages[0].reason ?? '', /\w/);
  });

  it('stops before the first call when it is cancelled', async () => {
    const { pages, calls } = await pagesOf(sandbox.info.url, { resource_id: wide }, { signal: AbortSignal.abort() });
    assert.deepEqual([pages, calls], [[{ kind: 'stopped' }], []]);
  });

  it('refuses values that cannot be sent in words', async () => {
    const { pages } = await pagesOf(sandbox.info.url, { resource_id: 'no id' });
    assert.match(JSON.stringify(pages), /"kind":"stopped","reason":"Dataset must/);
  });
});

/** A row search over `total` rows, or over `rows` when the total is wrong; both and refusals can depend on the request. */
const rowSearch =
  (
    answer: (query: URLSearchParams, count: number) => { status?: number; total?: number; rows?: number },
  ): RequestListener =>
  (request, response) => {
    const query = new URL(request.url ?? '', 'http://any.host').searchParams;
    const { status = 200, total = 0, rows = total } = answer(query, ++calls);
    const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
    const records = Array.from({ length: Math.max(0, Math.min(limit, rows - offset)) }, (_, n) => ({
      _id: offset + n + 1,
    }));
    const fields = [{ id: '_id', type: 'int4' }];
    const body = status === 200 ? { success: true, result: { fields, records, total } } : { message: 'no' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
let calls = 0;
const values = { resource_id: 'd_1' };

describe('pageRows with a difficult service', () => {
  beforeEach(() => (calls = 0));

  it('asks for half as many rows when an answer would be too large, and goes on so', async () => {
    const { url, received } = await startServer(
      rowSearch(query => (Number(query.get('limit')) > 1250 ? { status: 413 } : { total: 3000 })),
    );
    const { pages } = await pagesOf(url, values);
    assert.equal(rowsIn(pages).length, 3000);
    const limits = received.map(each => new URL(each.url, url).searchParams.get('limit'));
    assert.deepEqual(limits, ['5000', '2500', '1250', '1250', '1250']);
  });

  it('does the same for an answer above our own bound', async () => {
    const { url } = await startServer(rowSearch(() => ({ total: 6000 })));
    const { pages } = await pagesOf(url, values, {}, 30_000);
    assert.equal(rowsIn(pages).length, 6000);
  });

  it('gives up when one row is too large', async () => {
    const { url } = await startServer(rowSearch(() => ({ status: 413 })));
    const { pages } = await pagesOf(url, values);
    assert.deepEqual(pages, [{ kind: 'stopped', reason: 'The answer is too large even with a single row.' }]);
  });

  it('says that the dataset changed meanwhile', async () => {
    const { url } = await startServer(rowSearch((_, count) => ({ total: count === 1 ? 12_000 : 11_000 })));
    const { pages } = await pagesOf(url, values);
    assert.equal(rowsIn(pages).length, 11_000);
    assert.match(noticesIn(pages), /changed from 12,000 to 11,000/);
  });

  for (const [what, announced] of [
    ['too few', 4_000],
    ['as many as one page holds', 5_000],
    ['other numbers each time', undefined],
  ] as const) {
    it(`reads a text search to its end, though the service announces ${what}`, async () => {
      const { url, received } = await startServer(
        rowSearch((_, count) => ({ rows: 7_000, total: announced ?? 6_000 + count })),
      );
      const { pages } = await pagesOf(url, { ...values, q: 'BEDOK' });
      assert.equal(rowsIn(pages).length, 7_000);
      assert.deepEqual([noticesIn(pages), received.length], ['', 3]);
      assert.ok(pages.every(page => page.kind === 'rows' && page.done <= page.total));
    });
  }

  it('takes the total of a text search for rough, also when it was too large', async () => {
    const { url } = await startServer(rowSearch(() => ({ rows: 7_000, total: 9_000 })));
    const { pages } = await pagesOf(url, { ...values, q: 'BEDOK' });
    assert.equal(rowsIn(pages).length, 7_000);
    assert.match(noticesIn(pages), /^The service announced 9,000 rows and returned 7,000\. With a text search/);
  });

  it('reads no further when the last page of a text search is not full and all were announced', async () => {
    const { url, received } = await startServer(rowSearch(() => ({ total: 6_000 })));
    await pagesOf(url, { ...values, q: 'BEDOK' });
    assert.equal(received.length, 2);
  });

  it('says that rows are missing when the service gives no more', async () => {
    const { url } = await startServer((request, response) => {
      const isFirst = /offset=0/.test(request.url ?? '');
      const result = { fields: [], records: isFirst ? [{ _id: 1 }] : [], total: 5 };
      response.end(JSON.stringify({ success: true, result }));
    });
    const { pages } = await pagesOf(url, values);
    assert.match(noticesIn(pages), /returned 1 of 5 rows and then no more/);
  });

  it('sorts by the row number, and does without where that is refused', async () => {
    const { url, received } = await startServer(
      rowSearch(query => (query.has('sort') ? { status: 409 } : { total: 10 })),
    );
    const { pages } = await pagesOf(url, values);
    assert.match(received[0]?.url ?? '', /sort=_id/);
    assert.equal(rowsIn(pages).length, 10);
    assert.match(noticesIn(pages), /did not sort/);
  });

  it('asks by the sorting of the user alone when the one with _id is refused', async () => {
    const { url, received } = await startServer(rowSearch(() => ({ status: 409 })));
    const { pages } = await pagesOf(url, { ...values, sort: 'town desc' });
    assert.match(received[0]?.url ?? '', /sort=town\+desc/);
    assert.deepEqual([received.length, pages[0]?.kind], [2, 'stopped']);
  });

  it('stops with a sentence when the service fails on the way', async () => {
    const { url } = await startServer(rowSearch((_, count) => (count === 1 ? { total: 9000 } : { status: 500 })));
    const { pages } = await pagesOf(url, values);
    assert.deepEqual(
      pages.map(({ kind }) => kind),
      ['rows', 'stopped'],
    );
  });

  it('ends without a word when it is cancelled in the middle', async () => {
    const cancel = new AbortController();
    const { url } = await startServer(
      rowSearch((_, count) => {
        if (count === 2) cancel.abort();
        return { total: 20_000 };
      }),
    );
    const { pages } = await pagesOf(url, values, { signal: cancel.signal });
    const last = pages.at(-1);
    assert.ok(last?.kind === 'stopped' && last.reason === undefined, JSON.stringify(last?.kind));
  });
});
