import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exactNumber, rowTyper } from '../../../../../src/core/flows/rows/rowTypes';

describe('exactNumber', () => {
  for (const [text, expected] of [
    ['44', 44],
    ['-1.50', -1.5],
    ['0', 0],
    ['00123', 123],
    ['0.10', 0.1],
    ['232000.00', 232000],
    ['9007199254740993', '9007199254740993'],
    ['0.12345678901234567890', '0.12345678901234567890'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['0.0000001', '0.0000001'],
    ['1e5', '1e5'],
    ['na', 'na'],
    ['', ''],
    [' 1', ' 1'],
    [null, null],
    [7, 7],
  ] as const) {
    it(`gives ${JSON.stringify(expected)} for ${JSON.stringify(text)}`, () =>
      assert.equal(exactNumber(text), expected));
  }

  it('never gives a number that says something else than the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,25}(\.\d{1,25})?$/), text => {
        const given = exactNumber(text);
        if (typeof given !== 'number') return given === text;
        const scale = 10n ** 30n;
        return fraction(text, scale) === fraction(String(given), scale);
      }),
    );
  });
});

/** A decimal text times a scale, exactly. */
function fraction(text: string, scale: bigint): bigint {
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole) * scale + BigInt(part.padEnd(30, '0'));
  return text.startsWith('-') ? -value : value;
}

describe('rowTyper', () => {
  it('changes columns of numbers only', () => {
    const typed = rowTyper([
      { id: 'price', type: 'numeric' },
      { id: 'block', type: 'text' },
      { id: '_id', type: 'int4' },
    ]);
    const row = { price: '10', block: '10', _id: 3 };
    assert.deepEqual(typed(row), { price: 10, block: '10', _id: 3 });
    assert.deepEqual(row.price, '10', 'the row itself stays as it came');
  });
});
