import assert from 'node:assert/strict';
import { maxPlanned, maxTimes } from '../../../../src/core/sandbox/plannedFaults';
import { sandboxForTests } from './sandboxUnderTest';

describe('planned faults of the sandbox', () => {
  const sandbox = sandboxForTests();
  const plan = (body: unknown) =>
    fetch(`${sandbox.info.url}/sandbox/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  for (const times of [0, -1, 0.5, maxTimes + 1, 1e308, '1', null]) {
    it(`are for a count of requests that is known: not ${JSON.stringify(times)}`, async () =>
      assert.equal((await plan({ fault: 'empty', times })).status, 400));
  }

  it('are refused beyond a bound, with what to do then', async () => {
    for (let at = 0; at < maxPlanned; at += 1)
      assert.equal((await plan({ fault: 'empty', times: maxTimes })).status, 200);
    const refused = await plan({ fault: 'empty' });
    assert.equal(refused.status, 409);
    assert.match(await refused.text(), /DELETE \/sandbox\/faults/);
    await fetch(`${sandbox.info.url}/sandbox/faults`, { method: 'DELETE' });
    assert.equal((await plan({ fault: 'empty' })).status, 200);
  });
});
