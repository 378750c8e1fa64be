import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sizeText } from '../../../../src/shared/text/sizes';

describe('sizeText', () => {
  for (const [bytes, text] of [
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [1500, '1.5 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [1_234_567, '1.2 MB'],
    [50_000_000, '50.0 MB'],
    [999_999_999, '1.0 GB'],
    [3_210_000_000, '3.2 GB'],
    [1_234_500_000_000, '1,234.5 GB'],
  ] as const) {
    it(`shows ${bytes} as ${text}`, () => assert.equal(sizeText(bytes), text));
  }

  it('never shows a thousand of a smaller unit', () =>
    fc.assert(fc.property(fc.nat({ max: 2 ** 31 - 1 }), bytes => assert.doesNotMatch(sizeText(bytes), /^1,000/))));
});
