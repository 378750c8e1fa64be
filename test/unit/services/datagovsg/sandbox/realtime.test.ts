import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { operations, findOperation } from '../../../../../src/services';
import { checkAnswer } from '../../../support/checkAnswer';
import { at, sandboxForTests, send, type Received } from '../../../core/sandbox/sandboxUnderTest';

const feeds = operations.filter(operation => operation.path.startsWith('/v2/real-time/'));

/** Times of measurements and publishing in an answer that are later than `now`; forecasts may look ahead. */
function laterTimes(json: unknown, now: number): string[] {
  const texts = [
    ...JSON.stringify(json).matchAll(/"(timestamp|datetime|updatedTimestamp|update_timestamp|hour)":"([^"]+)"/g),
  ];
  const isOutlook = JSON.stringify(json).includes('"forecasts"');
  const times = texts.filter(([, name]) => !isOutlook || name === 'updatedTimestamp').map(([, , time = '']) => time);
  return times.filter(time => Date.parse(time) > now);
}

describe('real-time feeds in the sandbox', () => {
  let now = Date.parse('2026-11-02T09:17:30+08:00');
  const sandbox = sandboxForTests({ now: () => now });

  const get = async (operationId: string, query: Readonly<Record<string, string>> = {}): Promise<Received> => {
    const operation = findOperation(operationId) ?? assert.fail(operationId);
    const host = new URL(operation.servers.production ?? '').host;
    const api = operationId === 'realtimeWeather' ? { api: 'wbgt' } : undefined;
    const search = new URLSearchParams({ ...api, ...query });
    const received = await send(
      sandbox.info.url,
      `/${host}${operation.path.replace('{range}', '70km')}?${search.toString()}`,
    );
    assert.deepEqual(checkAnswer(operationId, received.status, received.json), []);
    return received;
  };

  /** Moments of an answer, whatever the feed calls them. */
  const momentsOf = ({ json }: Received): string[] => {
    const lists = ['readings', 'items', 'records'].map(name => at(json, 'data', name));
    const [entries = []] = lists.filter(Array.isArray) as Record<string, string>[][];
    return entries.map(entry => entry['timestamp'] ?? entry['datetime'] ?? '');
  };

  for (const { id } of feeds) {
    describe(id, () => {
      it('has its latest data, the same each time', async () => {
        const [first, second] = [await get(id), await get(id)];
        assert.equal(first.status, 200);
        assert.equal(first.text, second.text);
        const [moment = ''] = momentsOf(first);
        assert.match(moment, /^2026-11-02T0\d:\d\d:00\+08:00$/);
        assert.deepEqual(laterTimes(first.json, now), []);
      });

      it('has the data of a moment', async () => {
        const received = await get(id, { date: '2026-03-05T12:34:56' });
        const [moment = ''] = momentsOf(received);
        assert.equal(momentsOf(received).length, 1);
        assert.ok(moment.startsWith('2026-03-05T') && Date.parse(moment) <= Date.parse('2026-03-05T12:34:56+08:00'));
      });

      it('has a whole day page by page, each moment once', async () => {
        const all: string[] = [];
        let token: unknown = '';
        while (typeof token === 'string') {
          const received = await get(id, { date: '2026-03-05', ...(token !== '' && { paginationToken: token }) });
          const moments = momentsOf(received);
          if (moments.length === 25 && token === '')
            firstTokens.add(String(at(received.json, 'data', 'paginationToken')));
          assert.ok(moments.length > 0 && moments.length <= 25);
          all.push(...moments);
          token = at(received.json, 'data', 'paginationToken');
        }
        assert.equal(new Set(all).size, all.length);
        assert.deepEqual(all, [...all].sort().reverse());
        assert.ok(all.every(moment => moment.startsWith('2026-03-05T')));
      });

      for (const date of ['2015-06-01', '2015-06-01T00:00:00', '2026-11-03', '2026-11-02T09:17:31', '2099-01-01']) {
        it(`has nothing for ${date}`, async () => {
          const { status, json } = await get(id, { date });
          assert.deepEqual([status, at(json, 'code'), at(json, 'name')], [404, 17, 'REAL_TIME_API_DATA_NOT_FOUND']);
        });
      }

      for (const date of [
        'yesterday',
        '2026-02-31',
        '2026-13-01T00:00:00',
        '2026-11-02T25:00:00',
        '2026-11-02T09:00',
      ]) {
        it(`spells out both forms for ${date}`, async () => {
          const { status, json, headers } = await get(id, { date });
          assert.deepEqual([status, at(json, 'code'), at(json, 'name')], [400, 4, 'ERROR_PARAMS']);
          assert.match(String(at(json, 'errorMsg')), /YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss/);
          assert.equal(headers['x-sandbox-guess'], undefined);
        });
      }

      for (const paginationToken of ['nonsense', 'MjU=', 'b2Zmc2V0PTE=', 'b2Zmc2V0PS0yNQ==', 'b2Zmc2V0PTk5OTc1']) {
        it(`refuses the token ${paginationToken}, as a guess`, async () => {
          const { status, headers } = await get(id, { date: '2026-03-05', paginationToken });
          assert.equal(status, 400);
          assert.match(String(headers['x-sandbox-guess']), /token/);
        });
      }
    });
  }

  const firstTokens = new Set<string>();
  after(() => assert.deepEqual([...firstTokens], [Buffer.from('offset=25').toString('base64')]));

  it('begins a day with what is published at the present', async () => {
    const received = await get('realtimePsi', { date: '2026-11-02' });
    // That of nine o'clock comes at a quarter to ten.
    assert.equal(momentsOf(received)[0], '2026-11-02T08:00:00+08:00');
    assert.equal(at(received.json, 'data', 'paginationToken'), undefined);
  });

  it('has null as errorMsg of lightning, and an empty text elsewhere', async () => {
    assert.equal(at((await get('realtimeWeather', { api: 'lightning' })).json, 'errorMsg'), null);
    assert.equal(at((await get('realtimeWeather')).json, 'errorMsg'), '');
  });

  it('has 47 areas in the two-hour forecast', async () => {
    const { json } = await get('realtimeTwoHourForecast');
    assert.equal((at(json, 'data', 'area_metadata') as unknown[]).length, 47);
    assert.equal((at(json, 'data', 'items', 0, 'forecasts') as unknown[]).length, 47);
    assert.equal(at(json, 'data', 'items', 0, 'valid_period', 'text'), '9.00 am to 11.00 am');
  });

  it('has radar pictures behind links that die after 20 minutes', async () => {
    const { json } = await get('realtimeRadar');
    const { image, timestamp } = at(json, 'data', 'records', 0) as { image: Record<string, string>; timestamp: string };
    assert.deepEqual([image['range'], image['format'], timestamp], ['70km', 'png', '2026-11-02T09:10:00+08:00']);
    assert.equal(image['urlExpiresAt'], '2026-11-02T09:37:30+08:00');
    assert.equal(at(json, 'data', 'paginationToken'), null);
    assert.deepEqual(at(json, 'data', 'boundaryBox', 'lowerRight'), { longitude: 104.602315, latitude: 0.719515 });
    const picture = await fetch(image['url'] ?? '');
    assert.equal(picture.headers.get('content-type'), 'image/png');
    assert.equal(PNG.sync.read(Buffer.from(await picture.arrayBuffer())).width, 64);
    now += 20 * 60_000;
    assert.equal((await fetch(image['url'] ?? '')).status, 403);
    now -= 20 * 60_000;
  });

  for (const path of ['environment/psi', 'environment/4-day-weather-forecast', 'transport/taxi-availability']) {
    it(`answers the older ${path} also at a path that ends in a slash, as a guess`, async () => {
      const [plain, slashed, twice] = await Promise.all(
        ['', '/', '//'].map(end => send(sandbox.info.url, `/api.data.gov.sg/v1/${path}${end}`)),
      );
      assert.deepEqual([slashed?.status, slashed?.text, twice?.status], [200, plain?.text, 404]);
      assert.match(String(slashed?.headers['x-sandbox-guess']), /slash/);
      assert.doesNotMatch(String(plain?.headers['x-sandbox-guess']), /slash/);
    });
  }

  it('refuses such a path on other hosts', async () => {
    const { status } = await send(sandbox.info.url, '/api-open.data.gov.sg/v2/real-time/api/psi/');
    assert.notEqual(status, 200);
  });

  it('has the three-hourly index and the country in the older PSI, as a guess, and not in the newer one', async () => {
    const older = await send(sandbox.info.url, '/api.data.gov.sg/v1/environment/psi');
    const readings = at(older.json, 'items', 0, 'readings') as Record<string, Record<string, number>>;
    assert.equal(Object.keys(readings).length, 13);
    for (const [name, { national, ...regions }] of Object.entries(readings)) {
      assert.equal(national, Math.max(...Object.values(regions)), name);
      assert.equal(Object.keys(regions).length, 5);
    }
    assert.ok(readings['psi_three_hourly']);
    const places = at(older.json, 'region_metadata') as { name: string }[];
    assert.ok(places.some(({ name }) => name === 'national'));
    assert.match(String(older.headers['x-sandbox-guess']), /psi_three_hourly/);
    const newer = await send(sandbox.info.url, '/api-open.data.gov.sg/v2/real-time/api/psi');
    assert.doesNotMatch(newer.text, /national|psi_three_hourly/);
    const other = await send(sandbox.info.url, '/api.data.gov.sg/v1/environment/pm25');
    assert.doesNotMatch(other.text, /national/);
  });

  const olderFeeds = findOperation('environmentV1')?.fields.find(({ name }) => name === 'feed')?.schema.enum ?? [];
  for (const feed of olderFeeds) {
    it(`answers the older feed ${String(feed)} bare, for now, a moment and a day, and says that it is a guess`, async () => {
      const ask = async (query: string): Promise<Received> => {
        const received = await send(sandbox.info.url, `/api.data.gov.sg/v1/environment/${String(feed)}${query}`);
        assert.deepEqual(checkAnswer('environmentV1', received.status, received.json), []);
        return received;
      };
      const latest = await ask('');
      assert.equal(latest.status, 200);
      assert.deepEqual(at(latest.json, 'api_info'), { status: 'healthy' });
      assert.match(String(latest.headers['x-sandbox-guess']), /still answers/);
      assert.equal((at((await ask('?date_time=2026-03-05T12:00:00')).json, 'items') as object[]).length, 1);
      assert.ok((at((await ask('?date=2026-03-05')).json, 'items') as object[]).length > 1);
      assert.equal((await ask('?date=2099-03-05')).status, 404);
      assert.equal((await ask('?date_time=2026-02-31T00:00:00')).status, 400);
    });
  }

  it('has the twelve measures of the index, and none of them as a guess', async () => {
    const { json, headers } = await get('realtimePsi');
    const readings = at(json, 'data', 'items', 0, 'readings') as Record<string, Record<string, number>>;
    assert.equal(Object.keys(readings).length, 12);
    assert.equal(headers['x-sandbox-guess'], undefined);
  });

  it('has each field of the long forecasts, in the words of the time of day', async () => {
    const day = at((await get('realtimeTwentyFourHourForecast')).json, 'data', 'records', 0);
    assert.equal(at(day, 'general', 'validPeriod', 'text'), '6 AM 2 Nov to 6 AM 3 Nov');
    assert.deepEqual(
      (at(day, 'periods') as object[]).map(period => at(period, 'timePeriod', 'text')),
      ['6 am to Midday 2 Nov', 'Midday to 6 pm 2 Nov', '6 pm 2 Nov to 6 am 3 Nov'],
    );
    const outlook = at((await get('realtimeFourDayOutlook')).json, 'data', 'records', 0, 'forecasts') as object[];
    assert.deepEqual(
      outlook.map(each => at(each, 'day')),
      ['Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    );
  });

  it('has the heat stress of a network of its own', async () => {
    const readings = at((await get('realtimeWeather')).json, 'data', 'records', 0, 'item', 'readings') as object[];
    assert.equal(readings.length, 15);
    assert.deepEqual(at(readings[0], 'station'), { id: 'S124', name: 'Upper Changi Road North', townCenter: 'Changi' });
    assert.deepEqual(at(readings[0], 'location'), { latitude: '1.36777', longitude: '103.982262' });
  });

  it('has ultraviolet light from seven to seven only', async () => {
    const moments = momentsOf(await get('realtimeUv', { date: '2026-03-05' }));
    assert.deepEqual([moments[0], moments.at(-1)], ['2026-03-05T19:00:00+08:00', '2026-03-05T07:00:00+08:00']);
    assert.equal(momentsOf(await get('realtimeUv', { date: '2026-03-05T03:00:00' }))[0], '2026-03-04T19:00:00+08:00');
  });

  it('has alerts of floods with all that they say, and cancels them', async () => {
    const seen = new Map<unknown, unknown>();
    for (let page: unknown = ''; typeof page === 'string';) {
      const { json } = await get('realtimeFloodAlerts', {
        date: '2026-03-05',
        ...(page !== '' && { paginationToken: page }),
      });
      for (const { item } of at(json, 'data', 'records') as { item: unknown }[]) seen.set(at(item, 'msgType'), item);
      page = at(json, 'data', 'paginationToken');
    }
    assert.deepEqual([...seen.keys()].map(String).sort(), ['Alert', 'Cancel', 'undefined']);
    assert.match(String(at(seen.get('Cancel'), 'references')), /, 2\.49\.0\.0\.702\.2-BCM-\d{14}-SANDBOX, 2026-03-05T/);
    assert.deepEqual(at(seen.get(undefined), 'readings'), []);
    assert.equal((at(seen.get('Alert'), 'readings', 0, 'area', 'circle') as number[]).length, 3);
  });

  it('has strikes with milliseconds, none of them later than its record was published', async () => {
    const { json } = await get('realtimeWeather', { api: 'lightning', date: '2026-03-05' });
    for (const record of at(json, 'data', 'records') as object[]) {
      for (const { datetime } of at(record, 'item', 'readings') as { datetime: string }[]) {
        assert.match(datetime, /:\d\d\.\d{3}\+08:00$/);
        assert.ok(Date.parse(datetime) <= Date.parse(String(at(record, 'updatedTimestamp'))));
      }
    }
  });

  it('has traffic pictures that can be fetched from it, as they are described', async () => {
    const camera = at((await get('trafficImages')).json, 'items', 0, 'cameras', 0);
    const image = String(at(camera, 'image'));
    assert.match(
      image,
      /^http:\/\/127\.0\.0\.1:\d+\/images\.data\.gov\.sg\/api\/traffic-images\/2026\/11\/[0-9a-f-]{36}\.jpg$/,
    );
    const bytes = Buffer.from(await (await fetch(image)).arrayBuffer());
    assert.equal(createHash('md5').update(bytes).digest('hex'), at(camera, 'image_metadata', 'md5'));
    assert.equal((await send(sandbox.info.url, '/images.data.gov.sg/else')).status, 404);
  });

  for (const id of ['carparkAvailability', 'taxiAvailability', 'trafficImages']) {
    it(`answers ${id} bare, for now and for a moment`, async () => {
      const latest = await get(id);
      assert.equal(at(latest.json, 'code'), undefined);
      assert.equal((await get(id)).text, latest.text);
      assert.notEqual((await get(id, { date_time: '2026-03-05T12:00:00' })).text, latest.text);
      const future = await get(id, { date_time: '2099-03-05T12:00:00' });
      assert.equal(future.status, 404);
      assert.match(String(future.headers['x-sandbox-guess']), /errors/);
    });
  }
});
