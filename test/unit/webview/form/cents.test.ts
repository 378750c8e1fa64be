import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { centsOf, dollarsOf } from '../../../../src/webview/form/cents';

describe('centsOf', () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ['12.34', 1234],
    ['0.1', 10],
    ['.5', 50],
    ['12.', 1200],
    [' 7 ', 700],
    ['S$1,234.50', 123450],
    ['$ 1', 100],
    ['4.35', 435], // 4.35 * 100 is 434.99999999999994 as a float
    ['200,000.00', 20000000],
    ['1,23', undefined],
    ['12,34.00', undefined],
    ['12.345', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['010', undefined],
    ['.', undefined],
    ['S$', undefined],
    ['', undefined],
    ['ten', undefined],
    ['9007199254740993.00', undefined],
  ];
  for (const [text, cents] of cases) {
    it(`takes ${JSON.stringify(text)} as ${cents}`, () => assert.equal(centsOf(text), cents));
  }

  it('takes every amount as it is written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), fc.nat({ max: 99 }), (dollars, cents) => {
        assert.equal(centsOf(`${dollars}.${String(cents).padStart(2, '0')}`), dollars * 100 + cents);
      }),
    );
  });

  it('reads what dollarsOf writes', () => {
    fc.assert(fc.property(fc.maxSafeNat(), cents => centsOf(dollarsOf(cents) ?? '') === cents));
  });
});

describe('dollarsOf', () => {
  const cases = [
    [5, '0.05'],
    [1234, '12.34'],
    [0, '0.00'],
    [-1, undefined],
    [0.5, undefined],
    ['1', undefined],
  ] as const;
  for (const [cents, text] of cases) {
    it(`writes ${JSON.stringify(cents)} as ${text}`, () => assert.equal(dollarsOf(cents), text));
  }
});
