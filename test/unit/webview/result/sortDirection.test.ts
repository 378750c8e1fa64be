import assert from 'node:assert/strict';
import { directionOf } from '../../../../src/webview/result/sortDirection';

describe('directionOf', () => {
  const sort = 'month DESC, town, floor area asc';
  const cases = [
    ['month', 'descending'],
    ['town', 'ascending'],
    ['floor area', 'ascending'],
    ['block', undefined],
  ] as const;
  for (const [column, direction] of cases) {
    it(`sees ${column} as ${direction}`, () => assert.equal(directionOf(sort, column), direction));
  }
  it('sees nothing in an empty text', () => assert.equal(directionOf('', 'month'), undefined));
});
