import assert from 'node:assert/strict';
import { checkAnswer } from '../../../support/checkAnswer';
import { at, sandboxForTests } from '../../../core/sandbox/sandboxUnderTest';
import { assertError, paysgClient } from './paysgUnderTest';

describe('cancelPayment in the sandbox', () => {
  const { call, create, seeded } = paysgClient(sandboxForTests());
  const cancel = (id: string) => call(`/${id}/cancel`, { method: 'POST' });

  it('cancels an unpaid payment, once', async () => {
    const { json: made } = await create();
    const id = String(at(made, 'id'));
    const { status, json, headers } = await cancel(id);
    assert.deepEqual(checkAnswer('cancelPayment', status, json), []);
    assert.equal(at(json, 'latest_status'), 'cancelled');
    assert.match(String(at(json, 'payment_cancelled_timestamp')), /\+08:00$/);
    assert.match(String(headers['x-sandbox-guess']), /body of cancel/);
    assert.deepEqual((await call(`/${id}`)).json, json);
    assertError('cancelPayment', await cancel(id), 402, 'payment_not_unpaid');
  });

  it('does not cancel a paid one', async () => {
    assertError('cancelPayment', await cancel(await seeded('SANDBOX-PAID-1')), 402, 'payment_not_unpaid');
  });

  it('answers 404 for an unknown one', async () => {
    assertError('cancelPayment', await cancel('nothing'), 404, 'payment_not_found');
  });
});

describe('sendPaymentEmail in the sandbox', () => {
  const { call, create, seeded } = paysgClient(sandboxForTests());
  const mail = (id: string, body?: object) => call(`/${id}/send-email`, { method: 'POST', body });

  for (const body of [undefined, {}]) {
    it(`notes that the payment was mailed, with the body ${JSON.stringify(body)}`, async () => {
      const { json } = await create({ payer_email: 'payer@example.gov.sg' });
      const id = String(at(json, 'id'));
      const { status, text } = await mail(id, body);
      assert.equal(status, 200);
      assert.equal(text, '');
      const { json: mailed } = await call(`/${id}`);
      assert.equal(at(mailed, 'email_delivery_status'), 'sent');
      assert.match(String(at(mailed, 'payment_sent_timestamp')), /\+08:00$/);
    });
  }

  it('needs a payer_email', async () => {
    const { json } = await create();
    assertError('sendPaymentEmail', await mail(String(at(json, 'id'))), 400, 'payer_email_missing');
  });

  it('does not mail a paid payment', async () => {
    assertError('sendPaymentEmail', await mail(await seeded('SANDBOX-PAID-1')), 402, 'payment_not_unpaid');
  });
});
