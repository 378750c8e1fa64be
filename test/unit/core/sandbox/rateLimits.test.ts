import assert from 'node:assert/strict';
import { datagovsgRates } from '../../../../src/services/datagovsg/rates';
import { RateLimits } from '../../../../src/core/sandbox/rateLimits';
import { at, sandboxForTests, send } from './sandboxUnderTest';

/** How many calls are let through at one moment. */
function admitted(limits: RateLimits, operationId: string, tier?: string): number {
  let count = 0;
  while (count < 100 && limits.admit(operationId, tier)) count += 1;
  return count;
}

describe('RateLimits', () => {
  for (const family of datagovsgRates.filter(each => each.evidence === 'documented')) {
    const tiers = [[undefined, family.calls.withoutKey], ...Object.entries(family.calls.byTier ?? {})] as const;
    for (const [tier, calls] of tiers) {
      it(`lets ${calls} ${family.name} through ${tier === undefined ? 'without a key' : `with a ${tier} key`}`, () => {
        const limits = new RateLimits(datagovsgRates, () => 0);
        assert.equal(admitted(limits, family.operations[0] ?? '', tier), calls);
      });
    }
  }

  it('counts a family together, and each tier and family for itself', () => {
    const limits = new RateLimits(datagovsgRates, () => 0);
    assert.ok(limits.admit('initiateDownload', undefined));
    assert.equal(admitted(limits, 'pollDownload'), 1);
    assert.equal(admitted(limits, 'pollDownload', 'developer'), 4);
    assert.equal(admitted(limits, 'datastoreSearch'), 4);
  });

  it('counts neither the catalogue, whose limit is not known, nor what is in no family', () => {
    const limits = new RateLimits(datagovsgRates, () => 0);
    assert.equal(admitted(limits, 'listDatasets'), 100);
    assert.equal(admitted(limits, 'taxiAvailability'), 100);
  });

  it('begins again 10 seconds after the first call, and when the clock is set back', () => {
    let now = 5000;
    const limits = new RateLimits(datagovsgRates, () => now);
    admitted(limits, 'datastoreSearch');
    now = 14_999;
    assert.equal(admitted(limits, 'datastoreSearch'), 0);
    now = 15_000;
    assert.equal(admitted(limits, 'datastoreSearch'), 4);
    now = 1000;
    assert.equal(admitted(limits, 'datastoreSearch'), 4);
  });
});

describe('the limits of data.gov.sg in the sandbox', () => {
  let now = Date.parse('2026-11-02T09:00:00+08:00');
  const sandbox = sandboxForTests({ now: () => now, rateLimits: true });
  beforeEach(() => (now += 60_000));

  /** Statuses of so many row searches. */
  const search = async (count: number, key?: string): Promise<number[]> => {
    const path = `/data.gov.sg/api/action/datastore_search?resource_id=${sandbox.info.datagovsg.datasetId}&limit=1`;
    const headers: Record<string, string> = key === undefined ? {} : { 'x-api-key': key };
    const statuses: number[] = [];
    for (let sent = 0; sent < count; sent += 1) {
      statuses.push((await send(sandbox.info.url, path, { headers })).status);
    }
    return statuses;
  };

  it('answers 429 in the wrapper, without telling how long to wait', async () => {
    assert.deepEqual(await search(5), [200, 200, 200, 200, 429]);
    const path = `/data.gov.sg/api/action/datastore_search?resource_id=${sandbox.info.datagovsg.datasetId}`;
    const { json, headers } = await send(sandbox.info.url, path);
    assert.deepEqual(json, {
      code: 24,
      name: 'TOO_MANY_REQUESTS',
      data: null,
      errorMsg: 'Rate limit exceeded, try again in 10 seconds',
    });
    assert.equal(headers['retry-after'], undefined);
    assert.match(String(headers['x-sandbox-guess']), /window/);
    now += 10_000;
    assert.deepEqual(await search(1), [200]);
  });

  it('knows the tier of its own read keys, and takes any other for none', async () => {
    const { readKey, developerReadKey, writeKey } = sandbox.info.datagovsg;
    assert.equal((await search(9, developerReadKey)).lastIndexOf(200), 7);
    assert.equal((await search(21, readKey)).lastIndexOf(200), 19);
    assert.equal((await search(3, writeKey)).lastIndexOf(200), 2);
    assert.deepEqual(await search(2), [200, 429]);
  });

  it('counts calls that are refused for their values too', async () => {
    const bad = '/api-open.data.gov.sg/v2/real-time/api/psi?date=yesterday';
    const statuses: unknown[] = [];
    for (let sent = 0; sent < 7; sent += 1) statuses.push(at(await send(sandbox.info.url, bad), 'status'));
    assert.deepEqual(statuses, [400, 400, 400, 400, 400, 400, 429]);
  });
});
