import assert from 'node:assert/strict';
import { checkValues } from '../../../../src/core/model/checkValues';
import { services } from '../../../../src/services';

const problemOf = (filters: string) =>
  checkValues(services, 'datastoreSearch', { resource_id: `d_${'0'.repeat(32)}`, filters }).map(
    ({ message }) => message,
  );

describe('checkValues of a field that takes JSON', () => {
  for (const [text, message] of [
    ['{"price": 9007199254740993}', /line 1, column 11\. .*9007199254740993 would become 9007199254740992/],
    ['{\u00a0"a": 1}', /line 1, column 2\. A no-break space \(U\+00A0\)/],
    ['{“a”: 1}', /line 1, column 2\. These are curly quotes/],
    ['{"a": 1,\n}', /line 2, column 1\. .*extra comma/],
    ['{"a": 1, "a": 2}', /line 1, column 10\. The name “a” is used here a second time/],
    ['no JSON', /must be a JSON object/],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      const [first, ...more] = problemOf(text);
      assert.match(first ?? '', message);
      assert.deepEqual(more, []);
    });
  }
});
