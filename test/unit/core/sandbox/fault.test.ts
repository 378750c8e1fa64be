import assert from 'node:assert/strict';
import { faultForms, parseFault } from '../../../../src/core/sandbox/fault';
import { newPayment } from '../../services/paysg/sandbox/paysgUnderTest';
import { at, sandboxForTests, send } from './sandboxUnderTest';

describe('x-sandbox-fault', () => {
  const sandbox = sandboxForTests();
  const misbehave = (fault: string) => send(sandbox.info.url, '/', { headers: { 'x-sandbox-fault': fault } });

  it('breaks the connection', async () => {
    await assert.rejects(misbehave('reset'), { code: 'ECONNRESET' });
  });

  it('never answers', async () => {
    const headers = { 'x-sandbox-fault': 'hang' };
    await assert.rejects(fetch(sandbox.info.url, { headers, signal: AbortSignal.timeout(100) }), {
      name: 'TimeoutError',
    });
  });

  it('sends half a body', async () => {
    await assert.rejects(misbehave('half-body'), /aborted/);
  });

  it('sends a page with 403', async () => {
    const { status, text } = await misbehave('html-403');
    assert.equal(status, 403);
    assert.match(text, /<html>/);
  });

  it('sends JSON that is none', async () => {
    const response = await fetch(sandbox.info.url, { headers: { 'x-sandbox-fault': 'malformed-json' } });
    assert.equal(response.status, 200);
    await assert.rejects(response.json(), SyntaxError);
  });

  it('sends nothing with 200', async () => {
    const { status, text } = await misbehave('empty');
    assert.deepEqual([status, text], [200, '']);
  });

  it('sends 60 MiB of JSON', async () => {
    const response = await fetch(sandbox.info.url, { headers: { 'x-sandbox-fault': 'huge' } });
    let bytes = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) bytes += chunk.length;
    assert.equal(String(bytes), response.headers.get('content-length'));
    assert.ok(bytes > 60 * 1024 * 1024);
  });

  it('redirects to another host name', async () => {
    const { status, headers } = await misbehave('redirect');
    assert.equal(status, 302);
    const target = String(headers['location']);
    assert.notEqual(new URL(target).host, new URL(sandbox.info.url).host);
    assert.match((await send(target, '')).text, /You followed/);
  });

  it('sends the right answer in drops', async () => {
    const { baseUrl, key, paymentServiceId } = sandbox.info.paysg;
    const path = `/v1/payment-services/${paymentServiceId}/payments`;
    const headers = { 'x-api-key': key, 'x-sandbox-fault': 'slow=4000' };
    const startedAt = performance.now();
    const { status, json, text } = await send(baseUrl, path, { method: 'POST', body: newPayment, headers });
    assert.equal(status, 200);
    assert.equal(at(json, 'payment_status'), 'unpaid');
    assert.ok(performance.now() - startedAt > (text.length / 4000 - 0.2) * 1000);
  });

  it('lets the service fail in its own form, after its own checks', async () => {
    const { baseUrl, key, paymentServiceId } = sandbox.info.paysg;
    const path = `/v1/payment-services/${paymentServiceId}/payments`;
    const headers = { 'x-sandbox-fault': 'error=503' };
    const failed = await send(baseUrl, path, { headers: { ...headers, 'x-api-key': key } });
    assert.deepEqual([failed.status, at(failed.json, 'error', 'code')], [503, 'service_unavailable']);
    assert.equal((await send(baseUrl, path, { headers })).status, 401);
  });

  for (const status of [429, 500, 503]) {
    it(`sends the status ${status}`, async () => assert.equal((await misbehave(`status=${status}`)).status, status));
  }

  for (const unknown of ['', 'nonsense', 'status=200', 'status', 'slow=0', 'reset=1', 'error', 'constructor']) {
    it(`refuses "${unknown}" and lists the faults`, async () => {
      const { status, text } = await misbehave(unknown);
      assert.equal(status, 400);
      for (const { form } of faultForms()) assert.ok(text.includes(form), form);
    });
  }
});

describe('parseFault', () => {
  for (const [text, fault] of [
    ['reset', { name: 'reset', amount: 0 }],
    ['slow', { name: 'slow', amount: 100 }],
    ['slow=7', { name: 'slow', amount: 7 }],
    ['status=599', { name: 'status', amount: 599 }],
    ['status=600', undefined],
    ['RESET', undefined],
  ] as const) {
    it(`reads "${text}"`, () => assert.deepEqual(parseFault(text), fault));
  }

  it('reads every form that is documented, with and without what may be left out', () => {
    for (const { form } of faultForms()) {
      for (const text of [form.replace(/[[\]]/g, ''), form.replace(/\[.*\]/, '')]) assert.ok(parseFault(text), text);
    }
  });
});
