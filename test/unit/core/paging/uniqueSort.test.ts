import assert from 'node:assert/strict';
import { isSortLoose, uniqueSort } from '../../../../src/core/paging/uniqueSort';

describe('uniqueSort', () => {
  for (const [sort, unique] of [
    [undefined, '_id'],
    ['  ', '_id'],
    ['month', 'month, _id'],
    ['month desc,', 'month desc, _id'],
    ['_id', '_id'],
    ['month, _id DESC', 'month, _id DESC'],
    ['"_id"', '"_id"'],
    ['building_id', 'building_id, _id'],
  ] as const) {
    it(`is ${unique} for ${sort}`, () => {
      assert.equal(uniqueSort(sort), unique);
      assert.equal(isSortLoose(sort), sort !== undefined && sort.trim() !== '' && unique !== sort);
    });
  }
});
