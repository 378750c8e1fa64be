import assert from 'node:assert/strict';
import { rowsProgress } from '../../../../../src/services/datagovsg/rows/rowsProgress';

describe('rowsProgress', () => {
  const of = (done: number, total: number, elapsedMs: number) => rowsProgress({ done, total, elapsedMs });

  for (const [done, total, elapsedMs, expected] of [
    [5000, 20_000, 10_000, { text: '5,000 of 20,000 rows, about 30 s left', share: 0.25 }],
    [5000, 250_000, 10_000, { text: '5,000 of 250,000 rows, about 9 min left', share: 0.02 }],
    [20, 20, 10, { text: '20 of 20 rows', share: 1 }],
    [0, 0, 10, { text: '0 of 0 rows', share: 1 }],
    [0, 5, 10, { text: '0 of 5 rows', share: 0 }],
  ] as const) {
    it(`tells ${expected.text}`, () => assert.deepEqual(of(done, total, elapsedMs), expected));
  }
});
