import assert from 'node:assert/strict';
import { dollars } from '../../../src/core/dollars';

describe('dollars', () => {
  for (const [cents, text] of [
    [5, 'S$0.05'],
    [123_450, 'S$1,234.50'],
    [20_000_000, 'S$200,000.00'],
  ] as const) {
    it(`writes ${cents} cents as ${text}`, () => assert.equal(dollars(cents), text));
  }
});
