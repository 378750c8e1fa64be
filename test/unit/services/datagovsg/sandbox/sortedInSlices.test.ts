import assert from 'node:assert/strict';
import { setImmediate as breathe } from 'node:timers/promises';
import { sortedInSlices } from '../../../../../src/services/datagovsg/sandbox/sortedInSlices';

describe('sortedInSlices', () => {
  const items = (count: number): Uint32Array => new Uint32Array(count).map((_, place) => place);
  /** Few values, so that many are equal and a change of their order shows. */
  const keyOf = (item: number): number => (item * 7919) % 101;
  const byKey = (a: number, b: number): number => keyOf(a) - keyOf(b);

  for (const count of [0, 1, 2, 8192, 8193, 20_000, 50_001]) {
    it(`sorts ${count} items, and leaves equal ones as they stood`, async () => {
      assert.deepEqual(await sortedInSlices(items(count), byKey), items(count).toSorted(byKey));
    });
  }

  it('leaves what it was given as it was', async () => {
    const given = items(20_000);
    await sortedInSlices(given, (a, b) => b - a);
    assert.deepEqual(given, items(20_000));
  });

  it('lets others run between its steps', async () => {
    let isDone = false;
    const sorted = sortedInSlices(items(100_000), byKey).finally(() => (isDone = true));
    let turns = 0;
    for (; !isDone; turns += 1) await breathe();
    await sorted;
    assert.ok(turns > 20, `${turns} turns`);
  });
});
