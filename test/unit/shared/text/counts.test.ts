import assert from 'node:assert/strict';
import { numberText, plural } from '../../../../src/shared/text/counts';

describe('plural', () => {
  it('uses the singular for one alone', () =>
    assert.deepEqual(
      [0, 1, 2].map(count => plural(count, 'row')),
      ['0 rows', '1 row', '2 rows'],
    ));
  it('groups thousands', () => assert.equal(plural(240_345, 'row'), '240,345 rows'));
  it('takes another plural', () => assert.equal(plural(2, 'call waits', 'calls wait'), '2 calls wait'));
});

describe('numberText', () => {
  it('groups thousands', () => assert.deepEqual([999, 1234, 1_234_567].map(numberText), ['999', '1,234', '1,234,567']));
});
