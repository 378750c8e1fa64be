import assert from 'node:assert/strict';
import { cautionOf } from '../../../../src/webview/form/caution';
import { field } from '../sample';

describe('cautionOf', () => {
  const amount = { ...field('amount', { type: 'integer', minimum: 1 }), caution: { minimum: 50, text: 'Cards.' } };
  const identifier = { ...field('identifier', { maxLength: 20 }), caution: { maxLength: 10, text: 'Long.' } };
  for (const [given, value, text] of [
    [amount, 49, 'Cards.'],
    [amount, 50, undefined],
    [amount, 0, undefined],
    [amount, '4', undefined],
    [amount, undefined, undefined],
    [identifier, '12345678901', 'Long.'],
    [identifier, '1234567890', undefined],
    [identifier, '1'.repeat(21), undefined],
    [identifier, '😀'.repeat(10), undefined],
    [field('name'), 'x'.repeat(99), undefined],
  ] as const) {
    it(`says ${String(text)} of ${given.name} ${JSON.stringify(value)}`, () =>
      assert.equal(cautionOf(given, value), text));
  }
});
