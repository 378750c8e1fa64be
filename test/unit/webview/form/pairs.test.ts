import assert from 'node:assert/strict';
import { objectOf, pairAdvice, pairsOf } from '../../../../src/webview/form/pairs';

const pair = (name: string, value = '') => ({ name, value });

describe('objectOf', () => {
  it('leaves out rows without a name', () => assert.deepEqual(objectOf([pair('a', '1'), pair('', '2')]), { a: '1' }));
  it('is nothing without rows', () => assert.equal(objectOf([pair('')]), undefined));
  it('keeps a row named __proto__ as an entry', () =>
    assert.equal(JSON.stringify(objectOf([pair('__proto__', 'x')])), '{"__proto__":"x"}'));
});

describe('pairsOf', () => {
  it('gives a row for each entry', () => assert.deepEqual(pairsOf({ a: '1', b: 2 }), [pair('a', '1'), pair('b', '2')]));
  for (const value of [undefined, null, 'text', ['a']]) {
    it(`has no rows for ${JSON.stringify(value)}`, () => assert.deepEqual(pairsOf(value), []));
  }
});

describe('pairAdvice', () => {
  it('warns of a value without a name', () => assert.match(pairAdvice([pair('', 'x')], 0) ?? '', /not sent/));
  it('says nothing of an empty row', () => assert.equal(pairAdvice([pair('')], 0), undefined));
  it('names the earlier of two with one name', () => {
    const pairs = [pair('a', '1'), pair('a', '2')];
    assert.match(pairAdvice(pairs, 0) ?? '', /later entry/);
    assert.equal(pairAdvice(pairs, 1), undefined);
  });
});
