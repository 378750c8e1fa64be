import assert from 'node:assert/strict';
import { rememberLast } from '../../../../src/webview/state/rememberLast';

describe('rememberLast', () => {
  it('asks once while the same is asked, and again for anything else', () => {
    const made: string[] = [];
    const joined = rememberLast((one: string, other: number) => {
      made.push(`${one} ${other}`);
      return { text: `${one}${other}` };
    });
    assert.equal(joined('a', 1), joined('a', 1));
    assert.deepEqual(joined('a', NaN), joined('a', NaN));
    assert.deepEqual([joined('b', 1).text, joined('a', 1).text], ['b1', 'a1']);
    assert.deepEqual(made, ['a 1', 'a NaN', 'b 1', 'a 1']);
  });

  it('asks again after an answer that was thrown', () => {
    let times = 0;
    const failing = rememberLast((_: string) => {
      times += 1;
      throw new Error('no');
    });
    for (let n = 0; n < 2; n += 1) assert.throws(() => failing('a'));
    assert.equal(times, 2);
  });
});
