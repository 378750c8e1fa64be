import assert from 'node:assert/strict';
import { setLanguage } from '../../../../src/shared/text/language';
import { choiceText, listText } from '../../../../src/shared/text/lists';

describe('listText and choiceText', () => {
  afterEach(() => setLanguage({ locale: 'en' }));

  for (const [locale, list, choice] of [
    ['en', 'a, b and c', 'a, b or c'],
    ['ms', 'a, b dan c', 'a, b, atau c'],
    ['zh-cn', 'a、b和c', 'a、b或c'],
  ] as const) {
    it(`joins as ${locale} does`, () => {
      setLanguage({ locale });
      assert.equal(listText(['a', 'b', 'c']), list);
      assert.equal(choiceText(['a', 'b', 'c']), choice);
    });
  }

  it('leaves one alone', () => assert.equal(listText(['a']), 'a'));
});
