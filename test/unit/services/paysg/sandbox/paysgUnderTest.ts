import assert from 'node:assert/strict';
import { checkAnswer } from '../../../support/checkAnswer';
import type { SandboxInfo } from '../../../../../src/services/sandbox';
import { at, send, type Received, type Sending } from '../../../core/sandbox/sandboxUnderTest';

export const newPayment = {
  reference_id: 'T-1',
  payer_name: 'Test Payer',
  description: 'Trial call',
  amount_in_cents: 1000,
  metadata: {},
};

/** Calls below the allowed payment service, with the key. */
export function paysgClient(sandbox: { readonly info: SandboxInfo }) {
  const call = (path: string, sending: Sending = {}): Promise<Received> => {
    const { baseUrl, key, paymentServiceId } = sandbox.info.paysg;
    const headers = { 'x-api-key': key, ...sending.headers };
    return send(baseUrl, `/v1/payment-services/${paymentServiceId}/payments${path}`, { ...sending, headers });
  };
  const create = (values: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Received> =>
    call('', { method: 'POST', body: { ...newPayment, ...values }, headers });
  /** The id of a seeded payment. */
  const seeded = async (reference: string): Promise<string> => {
    const { json } = await call('?limit=100');
    const payments = at(json, 'data') as { id: string; reference_id: string }[];
    return payments.find(payment => payment.reference_id === reference)?.id ?? assert.fail(`no ${reference}`);
  };
  const refund = (id: string, cents: number, headers: Readonly<Record<string, string>> = {}): Promise<Received> =>
    call(`/${id}/refund`, { method: 'POST', body: { refund_amount_in_cents: cents }, headers });
  return { call, create, seeded, refund };
}

/** PaySG's error form, marked as a guess, of this status and code. */
export function assertError(operationId: string, received: Received, status: number, code: string): void {
  assert.equal(received.status, status, received.text);
  assert.deepEqual(Object.keys(received.json as object), ['error']);
  assert.equal(at(received.json, 'error', 'code'), code);
  assert.match(String(received.headers['x-sandbox-guess']), /error type and code/);
  assert.deepEqual(checkAnswer(operationId, status, received.json), []);
}
