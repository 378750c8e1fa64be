import assert from 'node:assert/strict';
import { matching, mostShown } from '../../../../src/webview/form/matching';

const offered = [{ value: 'p_1', label: 'Dental fees' }, { value: 'p_2' }];

describe('matching', () => {
  it('searches values and labels, in any case', () => {
    assert.deepEqual(matching(offered, 'DENTAL'), [offered[0]]);
    assert.deepEqual(matching(offered, 'p_'), offered);
  });
  it('offers all for an empty text', () => assert.deepEqual(matching(offered, ''), offered));
  it('is silent once a value is there', () => assert.deepEqual(matching(offered, 'p_1'), []));
  it('is no list to search in', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({ value: `p_${at}` }));
    assert.equal(matching(many, 'p').length, mostShown);
  });
});
