import assert from 'node:assert/strict';
import { createSandbox } from '../../../../src/services/sandbox';
import type { SandboxOptions } from '../../../../src/core/sandbox/createSandbox';
import { paysgClient } from '../../services/paysg/sandbox/paysgUnderTest';
import { at, send } from './sandboxUnderTest';

/** Runs `use` with a sandbox of its own. */
async function within<T>(
  options: SandboxOptions,
  use: (client: ReturnType<typeof paysgClient>, url: string) => Promise<T>,
) {
  const sandbox = createSandbox(options);
  const info = await sandbox.listen();
  try {
    return { info, value: await use(paysgClient({ info }), info.url) };
  } finally {
    await sandbox.close();
  }
}

describe('the settings of a sandbox', () => {
  const ids = (seed?: string) =>
    within({ ...(seed !== undefined && { seed }), now: () => 0 }, async ({ create, call }) => {
      const { json } = await create();
      return [at(json, 'id'), at(json, 'creator_id'), at((await call('')).json, 'page_info', 'end_cursor')];
    });

  it('give the same keys and ids for the same seed, and others for another', async () => {
    const [one, same, other, none] = [await ids('one'), await ids('one'), await ids('other'), await ids()];
    assert.deepEqual(same.value, one.value);
    assert.equal(same.info.paysg.key, one.info.paysg.key);
    assert.deepEqual(Object.entries(same.info.datagovsg), Object.entries(one.info.datagovsg));
    for (const unlike of [other, none]) {
      assert.notEqual(unlike.info.paysg.key, one.info.paysg.key);
      assert.notDeepEqual(unlike.value, one.value);
    }
  });

  it('hold back answers of the services, and no others', async () => {
    await within({ latencyMs: { least: 200, most: 250 } }, async ({ call }, url) => {
      const startedAt = performance.now();
      assert.equal((await call('')).status, 200);
      assert.ok(performance.now() - startedAt >= 199);
      const withoutLatency = performance.now();
      for (let n = 0; n < 20; n += 1) await send(url, '/sandbox/clock');
      assert.ok(performance.now() - withoutLatency < 20 * 200);
    });
  });

  it('start the clock anywhere', async () => {
    await within({ startMs: Date.UTC(2030, 0, 1) }, async ({ create }) => {
      assert.match(String(at((await create()).json, 'created_at')), /^2030-01-01T08:00/);
    });
  });
});
