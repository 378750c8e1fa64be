import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { checkAnswer } from '../../../support/checkAnswer';
import { at, sandboxForTests, send, type Received } from '../../../core/sandbox/sandboxUnderTest';

const readings = 'd_00000000000000000000000000000005';
const exits = 'd_b39d3a0871985372d7e1637193335da5';

describe('downloads in the sandbox', () => {
  let now = Date.parse('2026-11-02T09:00:00+08:00');
  const sandbox = sandboxForTests({ now: () => now });
  beforeEach(() => (now += 24 * 60 * 60 * 1000));

  const call = async (step: 'initiate' | 'poll', datasetId: string, body?: object): Promise<Received> => {
    const path = `/api-open.data.gov.sg/v1/public/api/datasets/${datasetId}/${step}-download`;
    const received = await send(sandbox.info.url, path, { body });
    assert.deepEqual(checkAnswer(`${step}Download`, received.status, received.json), []);
    return received;
  };

  /** The link of an export, with the clock moved to where it is ready. */
  const linkOf = async (datasetId: string, body?: object): Promise<string> => {
    await call('initiate', datasetId, body);
    now += 60_000;
    return String(at((await call('poll', datasetId, body)).json, 'data', 'url'));
  };

  /** `csv-parse` can give rows of many types; here they are texts. */
  const rowsOf = ({ text }: Received): string[][] => parse(text);

  const supermarkets = (): string => sandbox.info.datagovsg.datasetId;

  it('begins an export with 201, and has its link some polls later', async () => {
    const started = await call('initiate', supermarkets());
    assert.deepEqual([started.status, at(started.json, 'data')], [201, { message: 'Download initiated' }]);
    const early = await call('poll', supermarkets());
    assert.deepEqual([early.status, at(early.json, 'data')], [201, { status: 'DOWNLOAD_PROCESSING' }]);
    assert.match(String(early.headers['x-sandbox-guess']), /running/);
    now += 3000;
    const late = await call('poll', supermarkets());
    assert.equal(at(late.json, 'data', 'status'), 'DOWNLOAD_SUCCESS');
    assert.equal(late.headers['x-sandbox-guess'], undefined);
    const again = await call('initiate', supermarkets());
    assert.ok(String(at(again.json, 'data', 'url')).startsWith(`${sandbox.info.url}/s3.ap-southeast-1.amazonaws.com/`));
  });

  it('takes longer for a larger dataset', async () => {
    await call('initiate', readings);
    now += 3000;
    assert.equal(at((await call('poll', readings)).json, 'data', 'url'), undefined);
    now += 10_000;
    assert.notEqual(at((await call('poll', readings)).json, 'data', 'url'), undefined);
  });

  it('has a ready copy of a whole table for who only polls', async () => {
    assert.notEqual(at((await call('poll', 'd_8ef23381f9417e4d4254ee8b4dcdb176')).json, 'data', 'url'), undefined);
  });

  it('gives the rows that row search gives', async () => {
    const rows = rowsOf(await send(await linkOf(supermarkets()), ''));
    const path = `/data.gov.sg/api/action/datastore_search?resource_id=${supermarkets()}&limit=500`;
    const { json } = await send(sandbox.info.url, path);
    const records = at(json, 'result', 'records') as Record<string, string>[];
    const [header = [], ...values] = rows;
    assert.equal(values.length, records.length);
    assert.deepEqual(
      values,
      records.map(record => header.map(name => record[name])),
    );
  });

  for (const [what, datasetId] of [
    ['a table', 'd_8b84c4ee58e3cfc0ece0d773c8ca6abc'],
    ['a large table', readings],
    ['a map', exits],
  ] as const) {
    it(`gives as many bytes as the metadata of ${what} says`, async () => {
      const path = `/api-production.data.gov.sg/v2/public/api/datasets/${datasetId}/metadata`;
      const size = at((await send(sandbox.info.url, path)).json, 'data', 'datasetSize');
      assert.equal(size, Number((await send(await linkOf(datasetId), '')).headers['content-length']));
    });
  }

  for (const [type, value, expected] of [
    ['EQ', 'MARINE PARADE CENTRAL', /^MARINE PARADE CENTRAL$/],
    ['LIKE', 'AVE', /AVE/],
    ['LIKE', 'MARINE%', /^MARINE/],
    ['ILIKE', 'marine', /MARINE/],
    ['ILIKE', '%central', /CENTRAL$/],
    ['LIKE', 'MA%PA%AL', /^MA.*PA.*AL$/],
  ] as const) {
    it(`exports chosen columns of rows whose street is ${type} ${value}`, async () => {
      const filters = [{ columnName: 'street_name', type, value }];
      const body = { columnNames: ['postal_code', 'street_name'], filters };
      const [header, ...rows] = rowsOf(await send(await linkOf(supermarkets(), body), ''));
      assert.deepEqual(header, ['postal_code', 'street_name']);
      assert.ok(rows.length > 0 && rows.length < 478, `${rows.length}`);
      for (const [, street = ''] of rows) assert.match(street, expected);
    });
  }

  for (const filter of [
    { columnName: 'street_name', type: 'EQ', value: 'marine parade central' },
    { columnName: 'street_name', type: 'LIKE', value: 'marine' },
    { columnName: 'street_name', type: 'LIKE', value: '.*' },
    { columnName: 'street_name', type: 'LIKE', value: 'MARINE PARADE CENTRAL%CENTRAL' },
  ]) {
    it(`exports the header alone when nothing is ${filter.type} ${filter.value}`, async () => {
      const { text } = await send(await linkOf(supermarkets(), { columnNames: ['level_num'], filters: [filter] }), '');
      assert.equal(text, 'level_num\n');
    });
  }

  it('knows exports by their bodies', async () => {
    const [first, second] = [{ columnNames: ['postal_code'] }, { columnNames: ['unit_num'] }];
    await call('initiate', supermarkets(), first);
    now += 60_000;
    const other = await call('poll', supermarkets(), second);
    assert.equal(at(other.json, 'data', 'url'), undefined);
    assert.match(String(other.headers['x-sandbox-guess']), /nobody began/);
    assert.match((await send(await linkOf(supermarkets(), first), '')).text, /^postal_code\n/);
    assert.match((await send(await linkOf(supermarkets(), second), '')).text, /^unit_num\n/);
  });

  it('gives the file of a map without an initiate', async () => {
    const url = String(at((await call('poll', exits)).json, 'data', 'url'));
    const { text, headers } = await send(url, '');
    assert.equal(headers['content-type'], 'application/geo+json');
    assert.equal((at(JSON.parse(text), 'features') as unknown[]).length, 613);
  });

  for (const [what, datasetId, body] of [
    ['an unknown column', 'd_11edd0117280c5776651d7891114c88c', { columnNames: ['nonsense'] }],
    [
      'an unknown column in a filter',
      'd_11edd0117280c5776651d7891114c88c',
      { filters: [{ columnName: 'nonsense', type: 'EQ', value: '' }] },
    ],
    ['columns of a map', exits, { columnNames: ['STATION_NA'] }],
    ['an unknown dataset', 'd_ffffffffffffffffffffffffffffffff', undefined],
    ['a draft', 'd_00000000000000000000000000000006', undefined],
  ] as const) {
    for (const step of ['initiate', 'poll'] as const) {
      it(`answers 400 when asked to ${step} ${what}, as a guess`, async () => {
        const { status, headers } = await call(step, datasetId, body);
        assert.equal(status, 400);
        assert.notEqual(headers['x-sandbox-guess'], undefined);
      });
    }
  }

  describe('links', () => {
    it('give size and checksum, and give parts', async () => {
      const url = await linkOf(readings);
      const whole = await send(url, '');
      const { etag = '', 'last-modified': modified } = whole.headers;
      const length = Buffer.byteLength(whole.text);
      assert.equal(whole.status, 200);
      assert.equal(Number(whole.headers['content-length']), length);
      assert.equal(etag, `"${createHash('md5').update(whole.text).digest('hex')}"`);
      assert.equal(whole.headers['accept-ranges'], 'bytes');
      assert.equal(rowsOf(whole).length, 250_001);
      const conditions: Record<string, string>[] = [{}, { 'if-range': String(etag) }, { 'if-range': String(modified) }];
      for (const condition of conditions) {
        const part = await send(url, '', { headers: { range: 'bytes=1000000-1999999', ...condition } });
        assert.equal(part.status, 206);
        assert.equal(part.headers['content-range'], `bytes 1000000-1999999/${length}`);
        assert.ok(part.text === whole.text.slice(1_000_000, 2_000_000));
      }
      const tail = await send(url, '', { headers: { range: 'bytes=-5' } });
      assert.equal(tail.text, whole.text.slice(-5));
      const changed = await send(url, '', { headers: { range: 'bytes=5-', 'if-range': '"other"' } });
      assert.deepEqual([changed.status, changed.text.length], [200, whole.text.length]);
      const beyond = await send(url, '', { headers: { range: `bytes=${length}-` } });
      assert.equal(beyond.status, 416);
      assert.match(beyond.text, /<Code>InvalidRange</);
    });

    it('die after an hour', async () => {
      const url = await linkOf(supermarkets());
      now += 3_600_000;
      const { status, text, headers } = await send(url, '');
      assert.equal(status, 403);
      assert.equal(headers['content-type'], 'application/xml');
      assert.match(text, /<Error><Code>AccessDenied<\/Code><Message>Request has expired<\/Message>/);
    });

    it('are good for what they were made for only', async () => {
      const url = await linkOf(supermarkets());
      const altered = await send(url.replace(/Signature=.{4}/, 'Signature=0000'), '');
      assert.equal(altered.status, 403);
      assert.match(altered.text, /<Code>SignatureDoesNotMatch</);
      assert.match((await send(url, '', { method: 'PUT', body: 'a\n1\n' })).text, /<Code>SignatureDoesNotMatch</);
      assert.equal((await send(url, '', { method: 'DELETE' })).status, 405);
      const { origin, pathname } = new URL(url);
      const bare = await send(origin, pathname);
      assert.equal(bare.status, 403);
      assert.match(bare.text, /<Code>AccessDenied</);
    });

    it('need no key and name no key', async () => {
      const url = await linkOf(supermarkets());
      const { writeKey, readKey } = sandbox.info.datagovsg;
      for (const key of [writeKey, readKey]) assert.ok(!url.includes(key));
    });
  });
});
