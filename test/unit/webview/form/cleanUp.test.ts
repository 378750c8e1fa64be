import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { cleanUpOf } from '../../../../src/webview/form/cleanUp';

describe('cleanUpOf', () => {
  it('replaces dashes, quotes, CJK punctuation and full-width letters', () =>
    assert.equal(cleanUpOf('“Ｔan’s” – 1、2。Ｚｚ')?.text, `"Tan's" - 1,2.Zz`));
  it('counts characters, and names each of them once', () =>
    assert.deepEqual(cleanUpOf('a–b–c'), { text: 'a-b-c', count: 2, replaced: [{ from: '–', to: '-' }] }));
  it('leaves other letters alone', () => assert.equal(cleanUpOf('陈大文 Café 😀'), undefined));

  it('finds nothing in ASCII', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), text => cleanUpOf(text) === undefined));
  });
  it('leaves nothing to clean, and as many characters', () => {
    const typographic = fc.string({
      unit: fc.oneof(fc.constantFrom(...'–—‘’“”，、。Ａｚa1'), fc.string({ minLength: 1 })),
    });
    fc.assert(
      fc.property(typographic, text => {
        const clean = cleanUpOf(text)?.text ?? text;
        assert.equal(cleanUpOf(clean), undefined);
        assert.equal([...clean].length, [...text].length);
      }),
    );
  });
});
