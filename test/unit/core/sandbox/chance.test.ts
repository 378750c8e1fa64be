import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { pooled, randomText } from '../../../../src/core/sandbox/chance';

describe('pooled', () => {
  /** Counts up, so that a byte that is given twice shows. */
  function counting() {
    const asked: number[] = [];
    let next = 0;
    const source = (size: number): Uint8Array => {
      asked.push(size);
      return Uint8Array.from({ length: size }, () => next++ % 251);
    };
    return { source, asked };
  }

  it('gives out each byte once, in order, as far as a pool reaches', () => {
    const random = pooled(counting().source);
    assert.deepEqual([...random(3), ...random(0), ...random(2)], [0, 1, 2, 3, 4]);
  });

  it('asks once for many small requests, and again when too few bytes are left', () => {
    const { source, asked } = counting();
    const random = pooled(source);
    for (let at = 0; at < 500; at += 1) assert.equal(random(16).length, 16);
    assert.deepEqual(asked, [4096, 4096]);
  });

  it('passes on a request that is larger than its pool', () => {
    const { source, asked } = counting();
    assert.equal(pooled(source)(5000).length, 5000);
    assert.deepEqual(asked, [5000]);
  });
});

describe('randomText', () => {
  it('is as long as asked, of characters that need no encoding in an address', () => {
    for (const length of [0, 1, 20, 21, 22, 32, 40]) {
      const text = randomText(length, size => new Uint8Array(randomBytes(size)));
      assert.equal(text.length, length);
      assert.match(text, /^[0-9a-zA-Z_-]*$/);
    }
  });
});
