import assert from 'node:assert/strict';
import { readRange } from '../../../../../../src/services/datagovsg/sandbox/storage/byteRange';

describe('readRange', () => {
  for (const [header, expected] of [
    [undefined, undefined],
    ['bytes=0-', { start: 0, end: 9 }],
    ['bytes=3-5', { start: 3, end: 5 }],
    ['bytes=3-500', { start: 3, end: 9 }],
    ['bytes=9-9', { start: 9, end: 9 }],
    ['bytes=-4', { start: 6, end: 9 }],
    ['bytes=-40', { start: 0, end: 9 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=5-3', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,4-5', undefined],
    ['lines=0-1', undefined],
  ] as const) {
    it(`reads ${header ?? 'no header'} of ten bytes`, () => assert.deepEqual(readRange(header, 10), expected));
  }

  it('finds nothing in an empty file', () => assert.equal(readRange('bytes=0-', 0), 'unsatisfiable'));
});
