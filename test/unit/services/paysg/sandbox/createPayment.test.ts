import assert from 'node:assert/strict';
import { checkAnswer } from '../../../support/checkAnswer';
import { at, sandboxForTests, send } from '../../../core/sandbox/sandboxUnderTest';
import { assertError, newPayment, paysgClient } from './paysgUnderTest';

describe('createPayment in the sandbox', () => {
  const sandbox = sandboxForTests({ now: () => Date.UTC(2026, 10, 2, 1, 2, 3, 4) });
  const { call, create, seeded } = paysgClient(sandbox);

  it('answers with the whole payment, as the document says', async () => {
    const { status, json, headers } = await create({ payer_email: 'a@example.gov.sg', due_date: '31-DEC-2026' });
    assert.equal(status, 200);
    assert.deepEqual(checkAnswer('createPayment', status, json), []);
    assert.equal(at(json, 'payment_status'), 'unpaid');
    assert.equal(at(json, 'created_at'), '2026-11-02T09:02:03.004+08:00');
    assert.equal(at(json, 'payer_email'), 'a@example.gov.sg');
    assert.equal(at(json, 'payer_address'), null);
    assert.equal(at(json, 'due_date'), '31-DEC-2026');
    assert.match(String(at(json, 'id')), /^[\w-]{21}$/);
    assert.match(String(at(json, 'creator_id')), /^user_[0-9a-f-]{36}$/);
    assert.equal(headers['x-sandbox'], 'sg-api-keys');
    assert.equal(headers['x-sandbox-guess'], 'success status');
  });

  it('makes a payment that can be retrieved', async () => {
    const { json: made } = await create({ metadata: { invoice: 'INV-1' } });
    const { status, json, headers } = await call(`/${String(at(made, 'id'))}`);
    assert.equal(status, 200);
    assert.deepEqual(json, made);
    assert.equal(headers['x-sandbox-guess'], undefined);
  });

  it('gives a payment page that shows the values as text', async () => {
    const { json } = await create({ description: '<script>alert(1)</script> & "more"' });
    const page = await send(String(at(json, 'payment_url')), '');
    assert.equal(page.status, 200);
    assert.match(page.text, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;more&quot;/);
    assert.match(page.text, /not PaySG/);
    assert.ok(!page.text.includes('<script'));
    assert.match(String(page.headers['content-security-policy']), /default-src 'none'/);
  });

  it('knows no page for an unknown payment', async () => {
    assert.equal((await send(sandbox.info.url, '/staging.pay.gov.sg/payments/none')).status, 404);
  });

  for (const [field, value] of [
    ['amount_in_cents', 0],
    ['amount_in_cents', -1],
    ['amount_in_cents', 0.5],
    ['amount_in_cents', 20_000_001],
    ['amount_in_cents', 'ten'],
    ['description', 'x'.repeat(501)],
    ['metadata', Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`name${index}`, 'text']))],
    ['payer_email', 'nobody'],
    ['return_url', 'http://localhost/paid'],
    ['payer_name', undefined],
  ] as const) {
    it(`refuses ${field} ${JSON.stringify(value)?.slice(0, 20)}`, async () => {
      const received = await create({ [field]: value });
      assertError('createPayment', received, 400, 'invalid_parameter');
    });
  }

  for (const body of ['{', '[]', '"text"', '7']) {
    it(`refuses the body ${body}`, async () => {
      assertError('createPayment', await call('', { method: 'POST', body }), 400, 'unusable_request');
    });
  }

  it('ignores fields that the document does not know, and says that this is a guess', async () => {
    const { status, headers } = await create({ line_items: [] });
    assert.equal(status, 200);
    assert.match(String(headers['x-sandbox-guess']), /unknown body fields are ignored/);
  });

  it('serves the production host too, whose payments have the production page', async () => {
    const { url, paysg } = sandbox.info;
    const path = `/api.pay.gov.sg/v1/payment-services/${paysg.paymentServiceId}/payments`;
    const headers = { 'x-api-key': paysg.key };
    const { json } = await send(url, path, { method: 'POST', body: newPayment, headers });
    assert.equal(at(json, 'payment_url'), `${url}/pay.gov.sg/payments/${String(at(json, 'id'))}`);
  });

  it('has seeded payments of each state, which fit the document', async () => {
    const { json } = await call('?limit=100');
    assert.deepEqual(checkAnswer('listPayments', 200, json), []);
    for (const reference of ['SANDBOX-UNPAID-1', 'SANDBOX-PAID-1', 'SANDBOX-CANCELLED-1', 'SANDBOX-REFUNDED-1']) {
      assert.ok(await seeded(reference));
    }
  });
});
