import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exactText } from '../../../../../src/shared/json/exactJson';
import { rowTyper, typedNumber } from '../../../../../src/services/datagovsg/rows/rowTypes';

describe('typedNumber', () => {
  for (const [text, expected] of [
    ['44', '44'],
    ['-1.50', '-1.50'],
    ['0', '0'],
    ['00123', '"00123"'],
    ['0.10', '0.10'],
    ['232000.00', '232000.00'],
    ['9007199254740993', '"9007199254740993"'],
    ['0.12345678901234567890', '"0.12345678901234567890"'],
    ['123456789012345678901234567890', '"123456789012345678901234567890"'],
    ['0.0000001', '0.0000001'],
    ['1e5', '"1e5"'],
    ['na', '"na"'],
    ['', '""'],
    [' 1', '" 1"'],
    [null, 'null'],
    [7, '7'],
  ] as const) {
    it(`is saved as ${expected} for ${JSON.stringify(text)}`, () =>
      assert.equal(exactText(typedNumber(text)), expected));
  }

  it('never gives a number that says something else than the text, or says it in other digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,25}(\.\d{1,25})?$/), text => {
        const saved = exactText(typedNumber(text));
        if (saved.startsWith('"')) return saved === `"${text}"`;
        const scale = 10n ** 30n;
        const read = String(Number(saved));
        return saved === text && (/e/.test(read) || fraction(text, scale) === fraction(read, scale));
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
