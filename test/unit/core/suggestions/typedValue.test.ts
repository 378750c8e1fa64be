import assert from 'node:assert/strict';
import { typedValue } from '../../../../src/core/suggestions/typedValue';
import { sampleServiceId } from '../../support/sampleKey';
import { services } from '../../../../src/services';

const service = { name: 'paymentServiceId', picks: 'paymentService' } as const;
const payment = { name: 'paymentId', picks: 'payment' } as const;

describe('typedValue', () => {
  for (const typed of [
    sampleServiceId,
    ` ${sampleServiceId}\n`,
    `https://pay.gov.sg/services/${sampleServiceId}`,
    `https://staging.pay.gov.sg/services/${sampleServiceId}/payments?page=2`,
  ])
    it(`finds the payment service in ${JSON.stringify(typed)}`, () =>
      assert.deepEqual(typedValue(services, 'listPayments', service, {}, typed), { value: sampleServiceId }));

  it('says what is wrong with a text that is no value', () => {
    const typed = typedValue(services, 'listPayments', service, {}, 'Billing');
    assert.match((typed && 'problem' in typed && typed.problem) || '', /payment_service_/);
  });

  it('takes an id of a payment as it is', () =>
    assert.deepEqual(typedValue(services, 'retrievePayment', payment, {}, ' abcDEF123 '), { value: 'abcDEF123' }));

  it('is nothing where nothing was typed', () =>
    assert.equal(typedValue(services, 'retrievePayment', payment, {}, '  '), undefined));
});
