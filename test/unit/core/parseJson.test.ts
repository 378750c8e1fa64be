import assert from 'node:assert/strict';
import { parseJson } from '../../../src/core/parseJson';
import { isTooLargeToParse } from '../../../src/shared/json/parseBound';

describe('parseJson', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  for (const [what, text] of [
    ['lists in lists', nested(101)],
    ['a depth of millions', nested(2_000_000)],
    ['many empty lists', `[${'[],'.repeat(300_000)}1]`],
    ['many empty objects', `[${'{},'.repeat(300_000)}1]`],
    ['many numbers', `[${'1,'.repeat(1_000_001)}1]`],
    ['a long text', JSON.stringify('x'.repeat(8 * 1024 * 1024))],
  ] as const) {
    it(`leaves ${what} alone`, () => {
      assert.equal(isTooLargeToParse(text), true);
      assert.equal(parseJson(text), undefined);
    });
  }

  const row = { _id: 1, name: 'a,"[{\\', list: [1, { a: '\\\\"' }] };
  for (const [what, value] of [
    [
      '5,000 rows of 40 columns',
      Array(5000).fill(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`c${n}`, n]))),
    ],
    ['brackets within texts', { text: '[{,'.repeat(400_000) }],
    ['quotes and backslashes within texts', Array(2000).fill(row)],
    ['100 levels', JSON.parse(nested(100)) as unknown],
  ] as const) {
    it(`parses ${what}`, () => assert.deepEqual(parseJson(JSON.stringify(value)), value));
  }

  for (const text of ['', '{"a":', '"', '"\\', '}]}]', '<html>']) {
    it(`says of ${JSON.stringify(text)} that it is no JSON`, () => {
      assert.equal(parseJson(text), undefined);
      assert.equal(isTooLargeToParse(text), false);
    });
  }
});
