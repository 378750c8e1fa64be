import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FlowPorts } from '../../../../../src/core/flows/flowPorts';
import { runCall } from '../../../../../src/core/calls/runCall';
import { pageRows, type PageRowsOptions } from '../../../../../src/services/datagovsg/rows/pageRows';
import { saveRows } from '../../../../../src/services/datagovsg/rows/saveRows';
import { portsWith } from '../../../support/callPorts';
import { startServer } from '../../../support/localServer';

const count = 12_000;
/** Few different months, so that nearly every row has its equals. */
const rows = Array.from({ length: count }, (_, index) => ({ _id: index + 1, month: `2017-${1 + (index % 7)}` }));
type Trick = (response: ServerResponse, query: URLSearchParams, call: number) => boolean;

/** A row search that gives equal rows in another order at each query, unless it is sorted by `_id`, too. */
async function rowsServer(trick: Trick = () => false) {
  let calls = 0;
  return startServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://any.host').searchParams;
    const call = ++calls;
    if (trick(response, query, call)) return;
    const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
    const isWhole = (query.get('sort') ?? '').includes('_id');
    const tie = (id: number) => (isWhole ? id : (id * 7919 * call) % 104_729);
    const sorted = rows.toSorted((a, b) => a.month.localeCompare(b.month) || tie(a._id) - tie(b._id));
    const fields = [
      { id: 'month', type: 'text' },
      { id: '_id', type: 'int4' },
    ];
    response.end(
      JSON.stringify({
        success: true,
        result: { fields, records: sorted.slice(offset, offset + limit), total: count },
      }),
    );
  });
}

describe('rows of an unsteady service', () => {
  let folder: string;
  let waits: number[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rows-'));
    waits = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function save(
    url: string,
    { signal = new AbortController().signal, ...options }: PageRowsOptions & { signal?: AbortSignal } = {},
    sort?: string,
  ) {
    const clock = { now: () => 0, wait: (ms: number) => Promise.resolve(void waits.push(ms)) };
    const ports = portsWith([], url, { clock });
    const query = {
      environment: 'sandbox',
      values: { resource_id: 'd_1', ...(sort !== undefined && { sort }) },
    } as const;
    const call: FlowPorts['call'] = (plan, events) => runCall(plan, ports, { signal, ...events });
    const pages = pageRows(query, { call, signal }, options);
    const file = join(folder, 'rows.jsonl');
    const saved = await saveRows(pages, { file, format: 'jsonl', named: ['_id'], unique: 'x' });
    return { saved, sent: ports.recorded.map(({ values }) => values['sort']) };
  }
  const idsIn = (name: string) =>
    readFileSync(join(folder, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as { _id: number })._id);

  it('saves each row once, though the sort has equals', async () => {
    const { url } = await rowsServer();
    const { saved, sent } = await save(url, {}, 'month desc');
    assert.ok(saved.kind === 'saved' && saved.rows === count);
    assert.equal(new Set(idsIn('rows.jsonl')).size, count);
    assert.deepEqual([...new Set(sent)], ['month desc, _id']);
    assert.match(saved.remarks?.join(' ') ?? '', /also sorted by _id/);
    assert.deepEqual(saved.notices, []);
  });

  for (const sort of ['_id', '_id desc', 'month, _id desc', 'month,"_id" asc']) {
    it(`leaves the sort ${sort} as it is`, async () => {
      const { url } = await rowsServer();
      const { saved, sent } = await save(url, {}, sort);
      assert.deepEqual([saved.kind === 'saved' && saved.remarks, [...new Set(sent)]], [undefined, [sort]]);
    });
  }

  it('says that rows came twice where the service cannot sort by _id', async () => {
    const { url } = await rowsServer((response, query) => {
      const isRefused = (query.get('sort') ?? '').includes('_id');
      if (isRefused) response.writeHead(409).end('{"success":false}');
      return isRefused;
    });
    const { saved } = await save(url, {}, 'month');
    assert.ok(saved.kind === 'saved');
    assert.match(saved.notices.join(' '), /did not sort .* Some rows were received twice/s);
  });

  const cut = (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': 1000 }).write('{"success":');
    setImmediate(() => response.destroy());
  };
  const troubles: Readonly<Record<string, (response: ServerResponse) => void>> = {
    'a reset': response => void response.socket?.resetAndDestroy(),
    'a cut page': cut,
    'a page cut by something in between': response => void response.end('{"success":true,"result":{"rec'),
    'an empty page': response => void response.end(),
    '502': response => void response.writeHead(502).end('<html>'),
    '503': response => void response.writeHead(503).end('{}'),
    '504': response => void response.writeHead(504).end(),
  };
  for (const [name, trouble] of Object.entries(troubles)) {
    it(`reads on after ${name}, twice`, async () => {
      const { url } = await rowsServer((response, _, call) => {
        if (call !== 2 && call !== 3) return false;
        trouble(response);
        return true;
      });
      const { saved } = await save(url);
      assert.deepEqual([saved.kind, new Set(idsIn('rows.jsonl')).size], ['saved', count]);
      // The first of two resets meets a connection of an earlier page, and is made good at once on one of its own.
      assert.deepEqual(waits, name === 'a reset' ? [1000] : [1000, 2000]);
    });
  }

  for (const [header, waitMs] of [
    ['7', 7000],
    ['Thu, 01 Jan 1970 00:00:09 GMT', 9000],
  ] as const) {
    it(`waits as long as Retry-After says: ${header}`, async () => {
      const { url } = await rowsServer((response, _, call) => {
        if (call === 2) response.writeHead(503, { 'retry-after': header, date: 'Thu, 01 Jan 1970 00:00:00 GMT' }).end();
        return call === 2;
      });
      assert.equal((await save(url)).saved.kind, 'saved');
      assert.deepEqual(waits, [waitMs]);
    });
  }

  const failingFrom = (first: number, last = Infinity) =>
    rowsServer((response, _, call) => {
      const isDown = call >= first && call <= last;
      if (isDown) response.writeHead(503).end('{}');
      return isDown;
    });

  it('keeps what came when it fails for good, under a name that says so', async () => {
    const { url } = await failingFrom(2);
    const { saved } = await save(url);
    assert.ok(saved.kind === 'stopped' && saved.kept);
    assert.deepEqual(readdirSync(folder), ['rows.partial-5000-of-12000-rows.jsonl']);
    assert.equal(idsIn('rows.partial-5000-of-12000-rows.jsonl').length, 5000);
  });

  it('keeps a second part beside the first', async () => {
    for (const _ of [1, 2]) await save((await failingFrom(2)).url);
    assert.equal(readdirSync(folder).length, 2);
  });

  it('reads on from there when that is wanted, and reads no row again', async () => {
    const asked: unknown[] = [];
    const { url } = await failingFrom(2, 5);
    const isResumed: PageRowsOptions['isResumed'] = (_, read) => Promise.resolve(asked.push(read) === 1);
    const { saved } = await save(url, { isResumed });
    assert.deepEqual(asked, [{ done: 5000, total: count }]);
    assert.deepEqual([saved.kind, readdirSync(folder)], ['saved', ['rows.jsonl']]);
    assert.deepEqual(idsIn('rows.jsonl').length, count);
  });

  it('keeps nothing when it is cancelled', async () => {
    const cancel = new AbortController();
    const { url } = await rowsServer((_response, _query, call) => {
      if (call === 2) cancel.abort();
      return false;
    });
    const { saved } = await save(url, { signal: cancel.signal });
    assert.deepEqual([saved, readdirSync(folder)], [{ kind: 'stopped' }, []]);
  });
});
