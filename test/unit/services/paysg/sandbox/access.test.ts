import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { at, sandboxForTests, send } from '../../../core/sandbox/sandboxUnderTest';
import { assertError, newPayment } from './paysgUnderTest';

describe('PaySG access in the sandbox', () => {
  const sandbox = sandboxForTests();
  const list = (paymentServiceId: string, headers: Record<string, string>) =>
    send(sandbox.info.paysg.baseUrl, `/v1/payment-services/${paymentServiceId}/payments?limit=1`, { headers });

  it('lets the key use the payment service of which its holder is a Billing collaborator', async () => {
    const { key, paymentServiceId } = sandbox.info.paysg;
    assert.equal((await list(paymentServiceId, { 'x-api-key': key })).status, 200);
  });

  it('answers 401 without a key', async () => {
    assertError('listPayments', await list(sandbox.info.paysg.paymentServiceId, {}), 401, 'api_key_missing');
  });

  it('answers 401 to any other key, without showing it', async () => {
    const wrong = `paysg_stag_${randomBytes(16).toString('hex')}`;
    const received = await list(sandbox.info.paysg.paymentServiceId, { 'x-api-key': wrong });
    assertError('listPayments', received, 401, 'api_key_invalid');
    assert.ok(!received.text.includes(wrong));
  });

  it('answers 403 for the other payment service, even when the values are wrong', async () => {
    const { baseUrl, key, forbiddenPaymentServiceId } = sandbox.info.paysg;
    const path = `/v1/payment-services/${forbiddenPaymentServiceId}/payments`;
    const received = await send(baseUrl, path, { method: 'POST', headers: { 'x-api-key': key }, body: {} });
    assertError('createPayment', received, 403, 'permission_denied');
    assert.match(String(at(received.json, 'error', 'message')), /Billing/);
  });

  it('answers 402 to a payment in the service without Stripe, and lists none there', async () => {
    const { baseUrl, key, unconnectedPaymentServiceId } = sandbox.info.paysg;
    const path = `/v1/payment-services/${unconnectedPaymentServiceId}/payments`;
    const headers = { 'x-api-key': key };
    const refused = await send(baseUrl, path, { method: 'POST', headers, body: newPayment });
    assertError('createPayment', refused, 402, 'stripe_not_connected');
    const wrong = await send(baseUrl, path, { method: 'POST', headers, body: {} });
    assertError('createPayment', wrong, 400, 'invalid_parameter');
    const listed = await list(unconnectedPaymentServiceId, headers);
    assert.deepEqual([listed.status, at(listed.json, 'data')], [200, []]);
  });

  for (const id of ['payment_service_00000000-0000-4000-8000-00000000000f', '00000000-0000-4000-8000-000000000001']) {
    it(`answers 404 for the unknown payment service ${id}`, async () => {
      const received = await list(id, { 'x-api-key': sandbox.info.paysg.key });
      assertError('listPayments', received, 404, 'payment_service_not_found');
    });
  }

  it('does not find a payment through a payment service that it is not in', async () => {
    const { baseUrl, key, paymentServiceId } = sandbox.info.paysg;
    const headers = { 'x-api-key': key };
    const received = await send(baseUrl, `/v1/payment-services/${paymentServiceId}/payments/nothing`, { headers });
    assertError('retrievePayment', received, 404, 'payment_not_found');
  });

  it('has new keys at each start', async () => {
    const { createSandbox } = await import('../../../../../src/services/sandbox');
    const other = createSandbox();
    const { paysg, datagovsg } = await other.listen();
    await other.close();
    const own = sandbox.info;
    assert.equal(
      new Set([paysg.key, datagovsg.writeKey, datagovsg.readKey, own.paysg.key, own.datagovsg.writeKey]).size,
      5,
    );
    assert.match(paysg.key, /^paysg_stag_sandbox_[\w-]{32}$/);
  });

  it('takes no body from a wrong key to heart', async () => {
    const { baseUrl, paymentServiceId } = sandbox.info.paysg;
    const path = `/v1/payment-services/${paymentServiceId}/payments`;
    const refused = await send(baseUrl, path, { method: 'POST', body: { ...newPayment, reference_id: 'INTRUDER' } });
    const listed = await send(baseUrl, path, { headers: { 'x-api-key': sandbox.info.paysg.key } });
    assert.equal(refused.status, 401);
    assert.ok(!listed.text.includes('INTRUDER'));
  });
});
