import assert from 'node:assert/strict';
import { checkAnswer } from '../../../support/checkAnswer';
import { at, sandboxForTests, send, type Received } from '../../../core/sandbox/sandboxUnderTest';

const hdb = 'd_8b84c4ee58e3cfc0ece0d773c8ca6abc';
const supermarkets = 'd_11edd0117280c5776651d7891114c88c';
const hawkerCentres = 'd_4a086da0a5553be1d89383cd90d07ecd';
const hdbProperty = 'd_17f5382f26140b1fdae0ba2ef6239d2f';
const meterReadings = 'd_00000000000000000000000000000005';

type Record_ = Readonly<Record<string, string | number>>;

describe('datastoreSearch in the sandbox', () => {
  const sandbox = sandboxForTests();
  const search = (resourceId: string, query: Readonly<Record<string, string>> = {}): Promise<Received> => {
    const text = new URLSearchParams({ resource_id: resourceId, ...query }).toString();
    return send(sandbox.info.url, `/data.gov.sg/api/action/datastore_search?${text}`);
  };
  const rows = async (
    resourceId: string,
    query: Readonly<Record<string, string>> = {},
  ): Promise<readonly Record_[]> => {
    const { status, json, text } = await search(resourceId, query);
    assert.equal(status, 200, text);
    assert.deepEqual(checkAnswer('datastoreSearch', status, json), []);
    return at(json, 'result', 'records') as Record_[];
  };
  it('says that it guesses where a parameter is sent several times, as some clients write a list', async () => {
    const ask = (query: string) =>
      send(sandbox.info.url, `/data.gov.sg/api/action/datastore_search?resource_id=${hdb}&${query}`);
    const twice = await ask('fields=town&fields=month');
    assert.match(String(twice.headers['x-sandbox-guess']), /first fields counts alone/);
    const once = await ask('fields=town,month');
    assert.doesNotMatch(String(once.headers['x-sandbox-guess']), /several times/);
    const unknown = await ask('stranger=1&stranger=2');
    assert.doesNotMatch(String(unknown.headers['x-sandbox-guess']), /several times/);
  });

  const totalOf = async (query: Readonly<Record<string, string>>): Promise<unknown> =>
    at((await search(hdb, { ...query, limit: '0' })).json, 'result', 'total');

  for (const [pattern, expected] of [
    ['bedok', 'BEDOK'],
    ['BEDO', 'BEDOK'],
    ['%edok%', 'BEDOK'],
    ['ang%kio', 'ANG MO KIO'],
  ] as const) {
    it(`takes the pattern ${pattern} in any case, and says that it guesses what matches`, async () => {
      const filters = JSON.stringify({ town: { type: 'ILIKE', value: pattern } });
      const records = await rows(hdb, { filters });
      assert.deepEqual([...new Set(records.map(each => each['town']))], [expected]);
      assert.match(String((await search(hdb, { filters })).headers['x-sandbox-guess']), /pattern/);
    });
  }

  it('takes patterns next to exact values, and refuses those of no column or no known kind', async () => {
    const both = { town: { type: 'ILIKE', value: 'bedok' }, flat_type: '3 ROOM' };
    const records = await rows(hdb, { filters: JSON.stringify(both) });
    assert.ok(records.length > 0 && records.every(each => each['town'] === 'BEDOK' && each['flat_type'] === '3 ROOM'));
    assert.equal(await totalOf({ filters: '{"town":{"type":"ILIKE","value":"nowhere"}}' }), 0);
    for (const filters of [
      '{"nonsense":{"type":"ILIKE","value":"x"}}',
      '{"town":{"type":"REGEX","value":"x"}}',
      '{"town":{}}',
    ]) {
      assert.equal((await search(hdb, { filters })).status, 409, filters);
    }
  });

  it('gives the first 100 rows, the oldest first, with every value as text but _id', async () => {
    const records = await rows(hdb);
    assert.equal(records.length, 100);
    assert.deepEqual(records[0], {
      month: '2017-01',
      town: 'ANG MO KIO',
      flat_type: '2 ROOM',
      block: '406',
      street_name: 'ANG MO KIO AVE 10',
      storey_range: '10 TO 12',
      floor_area_sqm: '44',
      flat_model: 'Improved',
      lease_commence_date: '1979',
      remaining_lease: '61 years 04 months',
      resale_price: '232000',
      _id: 1,
    });
    for (const { _id, ...others } of records) {
      assert.equal(typeof _id, 'number');
      assert.ok(Object.values(others).every(value => typeof value === 'string'));
    }
  });

  it('describes the columns, _id last', async () => {
    const { json } = await search(hdb);
    const fields = at(json, 'result', 'fields') as { id: string; type: string }[];
    assert.deepEqual(fields.at(-1), { type: 'int4', id: '_id' });
    assert.deepEqual(fields.at(-2), { type: 'numeric', id: 'resale_price' });
    assert.equal(fields.length, 12);
  });

  it('has thousands of plausible rows with ascending months', async () => {
    const records = await rows(hdb, { limit: '5000', fields: 'month,town,resale_price,storey_range,remaining_lease' });
    assert.equal(records.length, 5000);
    const months = records.map(record => String(record['month']));
    assert.deepEqual(months, months.toSorted());
    for (const record of records) {
      assert.match(String(record['month']), /^20(1[7-9]|2[0-6])-(0[1-9]|1[0-2])$/);
      assert.match(String(record['storey_range']), /^\d\d TO \d\d$/);
      assert.match(String(record['remaining_lease']), /^\d\d years( 01 month| \d\d months)?$/);
      const price = Number(record['resale_price']);
      assert.ok(price > 50_000 && price < 2_000_000, String(price));
    }
    assert.ok(new Set(records.map(record => record['town'])).size > 20);
  });

  it('has the 478 supermarkets, and rows for the examples of the document', async () => {
    assert.equal(at((await search(supermarkets)).json, 'result', 'total'), 478);
    const filters = JSON.stringify({ street_name: 'MARINE PARADE CENTRAL' });
    assert.ok((await rows(supermarkets, { filters })).length > 0);
    assert.ok((await rows(supermarkets, { q: 'MARINE' })).length > 0);
  });

  it('gives the same rows at each start', async () => {
    const { createSandbox } = await import('../../../../../src/services/sandbox');
    const other = createSandbox();
    const { url } = await other.listen();
    const path = `/data.gov.sg/api/action/datastore_search?resource_id=${hdb}&limit=5000`;
    const [own, others] = [await send(sandbox.info.url, path), await send(url, path)];
    await other.close();
    assert.equal(others.text, own.text);
  });

  describe('paging', () => {
    it('links to the next rows by a path that the host has', async () => {
      const first = await search(hdb, { limit: '3', sort: 'resale_price desc' });
      const next = String(at(first.json, 'result', '_links', 'next'));
      assert.match(next, /^\/api\/action\/datastore_search\?.*offset=3/);
      const second = await send(sandbox.info.url, `/data.gov.sg${next}`);
      const ids = (received: Received) => (at(received.json, 'result', 'records') as Record_[]).map(row => row['_id']);
      const all = (await rows(hdb, { limit: '6', sort: 'resale_price desc' })).map(row => row['_id']);
      assert.deepEqual([...ids(first), ...ids(second)], all);
      assert.equal(at(second.json, 'result', 'offset'), 3);
      const third = String(at(second.json, 'result', '_links', 'next'));
      assert.equal(new URL(third, 'http://x').searchParams.get('offset'), '6');
    });

    it('echoes limit, and offset only when sent', async () => {
      const { json } = await search(hdb);
      assert.equal(at(json, 'result', 'limit'), 100);
      assert.equal(at(json, 'result', 'offset'), undefined);
    });

    it('links on even after the last row, and says that this is a guess', async () => {
      const { json, headers } = await search(hdb, { offset: '4990' });
      assert.match(String(at(json, 'result', '_links', 'next')), /offset=5090/);
      assert.match(String(headers['x-sandbox-guess']), /after the last/);
      assert.equal((await search(hdb, { offset: '4890' })).headers['x-sandbox-guess'], undefined);
    });

    it('is empty after the last row', async () => {
      assert.deepEqual(await rows(hdb, { offset: '5000' }), []);
      assert.equal((await rows(hdb, { offset: '4999' })).length, 1);
    });

    it('answers 413 above 4 MB, and in pages all the same', async () => {
      const received = await search(hdbProperty, { limit: '10000' });
      assert.equal(received.status, 413);
      assert.match(String(received.headers['x-sandbox-guess']), /413/);
      assert.equal((await rows(hdbProperty, { limit: '5000' })).length, 5000);
    });
  });

  describe('with 250,000 rows', () => {
    const queries: readonly Readonly<Record<string, string>>[] = [
      { sort: 'town desc', limit: '5' },
      { q: 'nowhere' },
      { fields: '_id', limit: '250000' },
    ];
    for (const query of queries) {
      it(`answers others while it goes through them for ${JSON.stringify(query)}`, async () => {
        let isDone = false;
        const searched = search(meterReadings, query).finally(() => (isDone = true));
        let others = 0;
        for (; !isDone; others += 1) assert.equal((await send(sandbox.info.url, '/sandbox/clock')).status, 200);
        assert.equal((await searched).status, 200);
        assert.ok(others > 10, `${others} answers meanwhile`);
      });
    }
  });

  describe('fields', () => {
    it('gives only the requested columns', async () => {
      const [first] = await rows(hdb, { fields: 'town, month', limit: '1' });
      assert.deepEqual(first, { town: 'ANG MO KIO', month: '2017-01' });
    });
  });

  describe('filters', () => {
    it('wants the exact value, case included', async () => {
      const filters = JSON.stringify({ town: 'YISHUN', flat_type: '4 ROOM' });
      const records = await rows(hdb, { filters });
      assert.ok(records.length > 0);
      assert.ok(records.every(row => row['town'] === 'YISHUN' && row['flat_type'] === '4 ROOM'));
      assert.equal(await totalOf({ filters: '{"town":"yishun"}' }), 0);
    });

    it('takes a list as any of', async () => {
      const [both, one, other] = await Promise.all([
        totalOf({ filters: '{"town":["BEDOK","BISHAN"]}' }),
        totalOf({ filters: '{"town":"BEDOK"}' }),
        totalOf({ filters: '{"town":"BISHAN"}' }),
      ]);
      assert.equal(both, Number(one) + Number(other));
    });

    it('takes numbers, and _id', async () => {
      assert.equal((await rows(hdb, { filters: '{"resale_price":232000}' }))[0]?.['_id'], 1);
      assert.equal((await rows(hdb, { filters: '{"_id":10}' }))[0]?.['resale_price'], '460000');
    });
  });

  describe('q', () => {
    it('finds whole words in any case and any column', async () => {
      assert.ok((await rows(hdb, { q: 'ang mo kio' })).every(row => row['town'] === 'ANG MO KIO'));
      assert.equal(await totalOf({ q: 'YISH' }), 0);
    });

    it('takes an object of columns', async () => {
      const records = await rows(hdb, { q: '{"street_name":"teban"}' });
      assert.ok(records.length > 0);
      assert.ok(records.every(row => row['street_name'] === 'TEBAN GDNS RD'));
    });

    it('takes a lone number or a brace as text', async () => {
      assert.ok(Number(await totalOf({ q: '406' })) > 0);
      assert.equal(await totalOf({ q: '{ANG' }), await totalOf({ q: 'ANG' }));
    });
  });

  describe('sort', () => {
    it('sorts numeric columns by value and text columns by letters', async () => {
      const prices = (await rows(hdb, { sort: 'resale_price', limit: '5000' })).map(row => Number(row['resale_price']));
      assert.deepEqual(
        prices,
        prices.toSorted((a, b) => a - b),
      );
      const areas = (await rows(hdb, { sort: 'floor_area_sqm', limit: '5000' })).map(row =>
        String(row['floor_area_sqm']),
      );
      assert.deepEqual(areas, areas.toSorted());
    });

    it('takes several columns and directions', async () => {
      const [first, second] = await rows(hdb, { sort: 'month desc, _id asc', limit: '2' });
      assert.equal(first?.['month'], '2026-10');
      assert.ok(Number(first?.['_id']) < Number(second?.['_id']));
    });
  });

  describe('errors', () => {
    for (const [parameter, value] of [
      ['fields', 'town,nonsense'],
      ['filters', '{"nonsense":"x"}'],
      ['q', '{"nonsense":"x"}'],
      ['sort', 'nonsense desc'],
      ['sort', 'month sideways'],
    ] as const) {
      it(`names an unknown column in ${parameter}=${value}`, async () => {
        const { status, json, headers } = await search(hdb, { [parameter]: value });
        assert.equal(status, 409);
        assert.deepEqual(checkAnswer('datastoreSearch', status, json), []);
        assert.equal(at(json, 'success'), false);
        assert.equal(at(json, 'error', '__type'), 'Validation Error');
        assert.match(JSON.stringify(at(json, 'error', parameter)), /nonsense|month sideways/);
        assert.match(String(headers['x-sandbox-guess']), /validation error/);
      });
    }

    for (const [parameter, value] of [
      ['limit', '-1'],
      ['limit', 'many'],
      ['filters', 'town=YISHUN'],
      ['filters', '["town"]'],
      ['resource_id', 'parks'],
    ] as const) {
      it(`refuses ${parameter}=${value} as a validation error of that parameter`, async () => {
        const { status, json } = await search(hdb, { [parameter]: value });
        assert.equal(status, 409);
        assert.ok(Array.isArray(at(json, 'error', parameter)), JSON.stringify(json));
      });
    }

    it('answers 404 for an unknown dataset', async () => {
      const { status, json } = await search('d_ffffffffffffffffffffffffffffffff');
      assert.equal(status, 404);
      assert.deepEqual(checkAnswer('datastoreSearch', status, json), []);
      assert.equal(at(json, 'success'), false);
    });

    it('fails in another form for a map', async () => {
      const { status, json, headers } = await search(hawkerCentres);
      assert.equal(status, 400);
      assert.equal(at(json, 'success'), undefined);
      assert.equal(at(json, 'data'), null);
      assert.match(String(headers['x-sandbox-guess']), /not tabular/);
    });
  });

  it('takes an unknown read key for none', async () => {
    const path = `/data.gov.sg/api/action/datastore_search?resource_id=${hdb}&limit=1`;
    assert.equal((await send(sandbox.info.url, path, { headers: { 'x-api-key': 'unknown' } })).status, 200);
  });

  it('ignores parameters that it does not know', async () => {
    assert.equal((await search(hdb, { distinct: 'true', limit: '1' })).status, 200);
  });
});
