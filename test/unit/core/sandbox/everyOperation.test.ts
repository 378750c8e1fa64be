import assert from 'node:assert/strict';
import { operations, keyKind, operationProfile, services } from '../../../../src/services';
import { checkAnswer } from '../../support/checkAnswer';
import type { Operation } from '../../../../src/core/model/operation';
import { prepare } from '../../../../src/core/calls/prepare';
import { newPayment } from '../../services/paysg/sandbox/paysgUnderTest';
import { at, sandboxForTests, send, type Received } from './sandboxUnderTest';

describe('every operation of the documents, in the sandbox', () => {
  const sandbox = sandboxForTests();

  /** Values that have to be of this sandbox, not of the document. */
  const ownValues = async (operation: Operation): Promise<Record<string, unknown>> => {
    if (operation.api !== 'paysg') return {};
    const own = { paymentServiceId: sandbox.info.paysg.paymentServiceId };
    if (!operation.fields.some(field => field.name === 'paymentId')) return own;
    const { baseUrl, key } = sandbox.info.paysg;
    const path = `/v1/payment-services/${own.paymentServiceId}/payments`;
    const headers = { 'x-api-key': key };
    if (operation.id !== 'refundPayment') {
      const made = await send(baseUrl, path, {
        method: 'POST',
        headers,
        body: { ...newPayment, payer_email: 'a@example.sg' },
      });
      return { ...own, paymentId: at(made.json, 'id') };
    }
    const { json } = await send(baseUrl, path, { headers });
    const payments = at(json, 'data') as { id: string; payment_status: string }[];
    return { ...own, paymentId: payments.find(each => each.payment_status === 'paid')?.id };
  };

  const sendOperation = async (operation: Operation, withKey = true): Promise<Received> => {
    const examples: Record<string, unknown> = {};
    for (const { name, example } of operation.fields.filter(field => field.required)) examples[name] = example;
    const starters = operationProfile(operation.id).starter;
    const values: Record<string, unknown> = { ...examples, ...starters, ...(await ownValues(operation)) };
    const plan = { operationId: operation.id, environment: 'sandbox' as const, values };
    const prepared = prepare(services, plan, { sandboxUrl: sandbox.info.url, userAgent: 'test' });
    assert.ok(prepared.ok, JSON.stringify(prepared));
    const { method, url, headers, body } = prepared.value;
    return send(url, '', { method, headers: { ...headers, ...(withKey && keyOf(operation)) }, body });
  };

  const keyOf = ({ key }: Operation): Record<string, string> => {
    if (!key) return {};
    return { [keyKind(key.kind).header]: sandbox.info.keys[key.kind] ?? '' };
  };

  for (const operation of operations) {
    it(`answers ${operation.id} with what the document says`, async () => {
      const { status, json, headers, text } = await sendOperation(operation);
      assert.ok(status >= 200 && status < 300, `${status} ${text}`);
      assert.equal(headers['x-sandbox'], 'sg-api-keys');
      assert.deepEqual(checkAnswer(operation.id, status, json), []);
    });
  }

  for (const operation of operations.filter(each => each.key?.required)) {
    it(`answers ${operation.id} without a key with 401`, async () => {
      const { status, json } = await sendOperation(operation, false);
      assert.equal(status, 401);
      assert.deepEqual(checkAnswer(operation.id, status, json), []);
    });
  }

  it('marks what the sources do not settle', async () => {
    const feed = operations.find(each => each.id === 'realtimeUv') ?? assert.fail('no such operation');
    assert.equal(
      (await sendOperation(feed)).headers['x-sandbox-guess'],
      'that a day begins at 07:00; that the index goes back to that hour',
    );
  });

  it('answers a bad date of a feed as the real service does', async () => {
    const path = '/api-open.data.gov.sg/v2/real-time/api/air-temperature?date=yesterday';
    const { status, json, headers } = await send(sandbox.info.url, path);
    assert.deepEqual([status, at(json, 'code'), at(json, 'name')], [400, 4, 'ERROR_PARAMS']);
    assert.equal(headers['x-sandbox-guess'], undefined);
  });

  it('reads the body of a GET', async () => {
    const path = `/api-open.data.gov.sg/v1/public/api/datasets/${sandbox.info.datagovsg.datasetId}/initiate-download`;
    assert.equal((await send(sandbox.info.url, path, { body: { columnNames: ['postal_code'] } })).status, 201);
    assert.equal((await send(sandbox.info.url, path, { body: { columnNames: 'postal_code' } })).status, 400);
  });
});
