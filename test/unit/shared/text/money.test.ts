import assert from 'node:assert/strict';
import { amountText, dollarsText } from '../../../../src/shared/text/money';

describe('dollarsText', () => {
  for (const [cents, text] of [
    [0, 'S$0.00'],
    [1, 'S$0.01'],
    [5, 'S$0.05'],
    [100, 'S$1.00'],
    [123_450, 'S$1,234.50'],
    [20_000_000, 'S$200,000.00'],
    [-5, '-S$0.05'],
  ] as const) {
    it(`writes ${cents} cents as ${text}`, () => assert.equal(dollarsText(cents), text));
  }
});

describe('amountText', () => {
  for (const [cents, text] of [
    [100, 'S$1.00'],
    [1, 'S$0.01'],
    [20_000_000, 'S$200,000.00'],
    [-5, '-S$0.05'],
    [0.5, undefined],
    ['ten', undefined],
    [undefined, undefined],
  ] as const) {
    it(`shows ${JSON.stringify(cents)} as ${text}`, () => assert.equal(amountText(cents), text));
  }
});
