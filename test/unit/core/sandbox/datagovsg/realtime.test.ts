import assert from 'node:assert/strict';
import { operations, findOperation } from '../../../../../src/core/apis/catalogue';
import { checkAnswer } from '../../../../../src/core/apis/checkAnswer';
import { at, sandboxForTests, send, type Received } from '../sandboxUnderTest';

const feeds = operations.filter(operation => operation.path.startsWith('/v2/real-time/'));

describe('real-time feeds in the sandbox', () => {
  const now = Date.parse('2026-11-02T09:17:30+08:00');
  const sandbox = sandboxForTests({ now: () => now });

  const get = async (operationId: string, query: Readonly<Record<string, string>> = {}): Promise<Received> => {
    const operation = findOperation(operationId) ?? assert.fail(operationId);
    const host = new URL(operation.servers.production ?? '').host;
    const api = operationId === 'realtimeWeather' ? { api: 'wbgt' } : undefined;
    const search = new URLSearchParams({ ...api, ...query });
    const received = await send(sandbox.info.url, `/${host}${operation.path}?${search.toString()}`);
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
        assert.ok(Date.parse(moment) <= now);
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
          assert.ok(moments.length > 0 && moments.length <= 25);
          all.push(...moments);
          token = at(received.json, 'data', 'paginationToken');
        }
        assert.equal(new Set(all).size, all.length);
        assert.deepEqual(all, [...all].sort());
        assert.ok(all.every(moment => moment.startsWith('2026-03-05T')));
        assert.equal(all[0], '2026-03-05T00:00:00+08:00');
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

      for (const paginationToken of ['nonsense', 'MQ==', 'LTI1', 'OTk5OTc1']) {
        it(`refuses the token ${paginationToken}, as a guess`, async () => {
          const { status, headers } = await get(id, { date: '2026-03-05', paginationToken });
          assert.equal(status, 400);
          assert.match(String(headers['x-sandbox-guess']), /token/);
        });
      }
    });
  }

  it('stops at the present on the present day', async () => {
    const received = await get('realtimePsi', { date: '2026-11-02' });
    assert.equal(momentsOf(received).at(-1), '2026-11-02T09:00:00+08:00');
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
