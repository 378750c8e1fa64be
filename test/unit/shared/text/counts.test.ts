import assert from 'node:assert/strict';
import { numberText, plural } from '../../../../src/shared/text/counts';

const rows = (count: number) => plural(count, n => ({ one: `${n} row waits`, other: `${n} rows wait` }));

describe('plural', () => {
  it('uses the singular for one alone', () =>
    assert.deepEqual([0, 1, 2].map(rows), ['0 rows wait', '1 row waits', '2 rows wait']));
  it('groups thousands', () => assert.equal(rows(240_345), '240,345 rows wait'));
});

describe('numberText', () => {
  it('groups thousands', () => assert.deepEqual([999, 1234, 1_234_567].map(numberText), ['999', '1,234', '1,234,567']));
});
