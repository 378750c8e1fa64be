import assert from 'node:assert/strict';
import { sampleAnswer } from '../../../../src/core/model/services';
import { valueAt } from '../../../../src/shared/json/pointer';
import { operations, operationsOf } from '../../../../src/services';
import { paymentAnswer } from '../../../../src/services/paysg/paymentAnswers';

describe('paymentAnswer', () => {
  for (const operation of operationsOf('paysg')) {
    const { refund, payLink } = paymentAnswer(operation.id) ?? {};
    const { body } = sampleAnswer(operation);
    if (refund)
      it(`counts the cents of ${operation.id}`, () => {
        assert.equal(operation.fields.find(({ name }) => name === refund.centsField)?.input, 'cents');
        assert.equal(typeof valueAt(body, refund.paid), 'number');
      });
    if (payLink)
      it(`finds the pay link in the sample of ${operation.id}`, () => {
        for (const pointer of Object.values(payLink)) assert.ok(URL.canParse(String(valueAt(body, pointer))), pointer);
      });
  }

  it('knows of a refund and of pay links, and of nothing of another service', () => {
    const known = operations.filter(({ id }) => paymentAnswer(id)).map(({ id }) => id);
    assert.deepEqual(known, ['createPayment', 'retrievePayment', 'refundPayment']);
    assert.equal(paymentAnswer('constructor'), undefined);
  });
});
