import assert from 'node:assert/strict';
import type { Exchange, FieldValues } from '../../../../src/core/model/exchange';
import {
  refundedPayment,
  refundWords,
  withRefund,
  type RefundedPayment,
} from '../../../../src/services/paysg/refundCount';
import { failedExchange, sampleExchange } from '../../support/sampleExchange';
import { sampleServiceId } from '../../support/sampleKey';

const name = { environment: 'staging', paymentServiceId: sampleServiceId, paymentId: 'a' } as const;
const valuesOf = (key: string, cents: number): FieldValues => ({
  paymentServiceId: sampleServiceId,
  paymentId: 'a',
  refund_amount_in_cents: cents,
  'Idempotency-Key': key,
});

const refunded = (key: string, cents: number, status = 200): Exchange => ({
  ...sampleExchange('refundPayment', { status, body: { id: 'a', amount_in_cents: 1000 } }),
  values: valuesOf(key, cents),
});

const after = (...exchanges: readonly Exchange[]): RefundedPayment | undefined =>
  refundedPayment(exchanges.reduce<readonly RefundedPayment[]>(withRefund, []), name);

describe('withRefund', () => {
  it('adds up the refunds of a payment', () => {
    const payment = after(refunded('one', 100), refunded('two', 200));
    assert.equal(
      refundWords(payment, undefined, 'PaySG'),
      'Refunded from here so far: S$3.00 of S$10.00. By this count, S$7.00 is left. PaySG reports no total, so this is our own count.',
    );
  });

  it('counts an answer that is only repeated once', () => {
    assert.deepEqual(after(refunded('one', 100), refunded('one', 100))?.refunds, [{ key: 'one', cents: 100 }]);
  });

  it('keeps environments and payments apart', () => {
    const payments = [refunded('one', 100)].reduce<readonly RefundedPayment[]>(withRefund, []);
    assert.equal(refundedPayment(payments, { ...name, environment: 'production' }), undefined);
    assert.equal(refundedPayment(payments, { ...name, paymentId: 'b' }), undefined);
  });

  for (const [what, exchange] of [
    ['a refused refund', refunded('one', 100, 402)],
    [
      'a refund without an answer',
      { ...failedExchange('refundPayment', { kind: 'cancelled' }), values: valuesOf('one', 1) },
    ],
    ['another operation', { ...sampleExchange('cancelPayment', {}), values: valuesOf('one', 100) }],
  ] as const) {
    it(`does not count ${what}`, () => {
      const before: readonly RefundedPayment[] = [];
      assert.equal(withRefund(before, exchange), before);
    });
  }

  it('counts an answer without a body too', () => {
    const exchange = { ...sampleExchange('refundPayment', { status: 204 }), values: valuesOf('one', 100) };
    assert.match(refundWords(after(exchange), undefined, 'PaySG') ?? '', /^Refunded from here so far: S\$1\.00\. /);
  });

  it('forgets the oldest payments when there are too many', () => {
    const exchanges = Array.from({ length: 600 }, (_, n) => {
      const exchange = refunded(`key ${n}`, 100);
      return { ...exchange, values: { ...exchange.values, paymentId: `p${n}` } };
    });
    const payments = exchanges.reduce<readonly RefundedPayment[]>(withRefund, []);
    assert.deepEqual([payments.length, payments[0]?.paymentId], [500, 'p599']);
  });
});

describe('refundWords', () => {
  it('says nothing before the first refund', () => assert.equal(refundWords(undefined, 1000, 'PaySG'), undefined));
  it('says when nothing is left', () => {
    assert.match(
      refundWords(after(refunded('one', 1000)), undefined, 'PaySG') ?? '',
      /By this count, nothing is left\./,
    );
  });
});
