import assert from 'node:assert/strict';
import { setImmediate as breathe } from 'node:timers/promises';
import { sortedInSlices } from '../../../../../src/core/sandbox/datagovsg/sortedInSlices';

describe('sortedInSlices', () => {
  /** Few keys, so that many are equal and a change of their order shows. */
  const items = (count: number): { key: number; place: number }[] =>
    Array.from({ length: count }, (_, place) => ({ key: (place * 7919) % 101, place }));
  const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;

  for (const count of [0, 1, 2, 8192, 8193, 20_000, 50_001]) {
    it(`sorts ${count} items, and leaves equal ones as they stood`, async () => {
      assert.deepEqual(await sortedInSlices(items(count), byKey), items(count).toSorted(byKey));
    });
  }

  it('lets others run between its steps', async () => {
    let isDone = false;
    const sorted = sortedInSlices(items(100_000), byKey).finally(() => (isDone = true));
    let turns = 0;
    for (; !isDone; turns += 1) await breathe();
    await sorted;
    assert.ok(turns > 20, `${turns} turns`);
  });
});
