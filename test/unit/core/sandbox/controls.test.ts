import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { paysgClient } from '../../services/paysg/sandbox/paysgUnderTest';
import { at, sandboxForTests, send, type Received } from './sandboxUnderTest';

describe('/sandbox/clock', () => {
  const startMs = Date.UTC(2026, 0, 1);
  const sandbox = sandboxForTests({ now: () => 5000, startMs });
  const move = (body: unknown, headers = { 'content-type': 'application/json' }): Promise<Received> =>
    send(sandbox.info.url, '/sandbox/clock', { method: 'POST', body, headers });
  const time = async (): Promise<unknown> => at((await send(sandbox.info.url, '/sandbox/clock')).json, 'now');

  it('starts where it was set', async () => assert.equal(await time(), '2026-01-01T00:00:00.000Z'));

  it('is moved to a time, with the services', async () => {
    assert.equal((await move({ now: '2026-11-02T09:00:00+08:00' })).status, 200);
    assert.equal(await time(), '2026-11-02T01:00:00.000Z');
    const { json } = await paysgClient(sandbox).create();
    assert.equal(at(json, 'created_at'), '2026-11-02T09:00:00.000+08:00');
  });

  it('is moved by a time, also back', async () => {
    await move({ now: '2026-11-02T00:00:00Z' });
    assert.equal(at((await move({ advanceMs: 60_000 })).json, 'now'), '2026-11-02T00:01:00.000Z');
    assert.equal(at((await move({ advanceMs: -120_000 })).json, 'now'), '2026-11-01T23:59:00.000Z');
  });

  for (const body of [
    {},
    { now: 'soon' },
    { now: 5 },
    { advanceMs: '5' },
    { advanceMs: 1e300 },
    { now: '2026-01-01', advanceMs: 1 },
    { x: 1 },
    '[]',
    '{',
    '',
  ]) {
    it(`refuses ${JSON.stringify(body)} and does not move`, async () => {
      await move({ now: '2026-11-02T00:00:00Z' });
      assert.equal((await move(body)).status, 400);
      assert.equal(await time(), '2026-11-02T00:00:00.000Z');
    });
  }

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
    it(`refuses "${type}", which a page elsewhere could send`, async () => {
      assert.equal((await move({ advanceMs: 1 }, { 'content-type': type })).status, 415);
    });
  }

  it('allows no other site to read or write', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const received = await send(sandbox.info.url, '/sandbox/clock', { method: 'OPTIONS', headers });
    assert.equal(received.headers['access-control-allow-origin'], undefined);
    assert.equal(received.status, 404);
  });
});

describe('/sandbox/faults', () => {
  const sandbox = sandboxForTests();
  const { call, create } = paysgClient(sandbox);
  const plan = (fault: object): Promise<Received> =>
    send(sandbox.info.url, '/sandbox/faults', {
      method: 'POST',
      body: fault,
      headers: { 'content-type': 'application/json' },
    });
  const planned = async (): Promise<unknown> => at((await send(sandbox.info.url, '/sandbox/faults')).json, 'planned');
  const countOf = async (reference: string): Promise<number> => {
    const { json } = await call('?limit=1000');
    return (at(json, 'data') as { reference_id: string }[]).filter(each => each.reference_id === reference).length;
  };
  afterEach(() => send(sandbox.info.url, '/sandbox/faults', { method: 'DELETE' }));

  it('affect one operation, as often as planned', async () => {
    assert.equal((await plan({ operationId: 'createPayment', fault: 'status=503', times: 2 })).status, 200);
    assert.equal((await call('')).status, 200);
    assert.deepEqual([(await create()).status, (await create()).status, (await create()).status], [503, 503, 200]);
  });

  it('break the connection before the work, and nothing is done', async () => {
    await plan({ operationId: 'createPayment', fault: 'reset' });
    await assert.rejects(create({ reference_id: 'NOT-MADE' }), { code: 'ECONNRESET' });
    assert.equal(await countOf('NOT-MADE'), 0);
  });

  for (const fault of ['reset', 'half-body', 'html-403']) {
    it(`lose the answer with ${fault} after the work, which an idempotency key finds again`, async () => {
      const headers = { 'idempotency-key': randomUUID() };
      const reference_id = `LOST-${fault}`;
      await plan({ operationId: 'createPayment', fault, when: 'after' });
      await create({ reference_id }, headers).then(
        ({ status }) => assert.equal(status, 403),
        () => undefined, // broken off
      );
      assert.equal(await countOf(reference_id), 1);
      assert.equal((await create({ reference_id }, headers)).status, 200);
      assert.equal(await countOf(reference_id), 1);
    });
  }

  it('send half of the right answer after the work', async () => {
    await plan({ operationId: 'listPayments', fault: 'half-body', when: 'after' });
    const { baseUrl, key, paymentServiceId } = sandbox.info.paysg;
    const response = await fetch(`${baseUrl}/v1/payment-services/${paymentServiceId}/payments`, {
      headers: { 'x-api-key': key },
    });
    let bytes = 0;
    await assert.rejects(async () => {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) bytes += chunk.length;
    });
    assert.equal(bytes, Math.floor(Number(response.headers.get('content-length')) / 2));
  });

  it('affect what begins with a path', async () => {
    const { paymentServiceId } = sandbox.info.paysg;
    await plan({ path: '/api.pay.gov.sg/', fault: 'status=500' });
    assert.equal((await call('')).status, 200);
    const path = `/api.pay.gov.sg/v1/payment-services/${paymentServiceId}/payments`;
    assert.equal((await send(sandbox.info.url, path)).status, 500);
  });

  it('lose the answer of a stored file after it was taken, and half of one that is fetched', async () => {
    const { url, datagovsg } = sandbox.info;
    const admin = { 'x-dgs-admin-api-key': datagovsg.writeKey };
    const base = `/api-production.data.gov.sg/v2/admin/api/datasets/d_07c63be0f37e6e59c07a4ddc2fd87fcb`;
    const asked = await send(url, `${base}/upload-link`, { headers: admin });
    const link = /"(http[^"]+X-Amz[^"]+)"/.exec(asked.text)?.[1] ?? assert.fail(asked.text);
    const { pathname } = new URL(link);
    await plan({ path: pathname, fault: 'reset', when: 'after' });
    await assert.rejects(send(link, '', { method: 'PUT', body: 'name,town\nA,B\n' }), { code: 'ECONNRESET' });
    await send(url, '/sandbox/clock', {
      method: 'POST',
      body: { advanceMs: 5000 },
      headers: { 'content-type': 'application/json' },
    });
    assert.match((await send(url, `${base}/ingestion-status`, { headers: admin })).text, /INGESTION_RUNNING/);
  });

  it('are listed until they are used up or cleared, and never affect the controls', async () => {
    await plan({ fault: 'slow', times: 2 });
    await plan({ operationId: 'whoami', fault: 'reset', when: 'after' });
    const expected = [
      { fault: 'slow', times: 2, when: 'before' },
      { operationId: 'whoami', fault: 'reset', times: 1, when: 'after' },
    ];
    assert.deepEqual(await planned(), expected);
    assert.equal((await send(sandbox.info.url, '/')).status, 200);
    assert.deepEqual(await planned(), expected);
    await send(sandbox.info.url, '/sandbox/faults', { method: 'DELETE' });
    assert.deepEqual(await planned(), []);
  });

  for (const [body, text] of [
    [{ fault: 'nonsense' }, /half-body/],
    [{}, /"fault" is missing\. Send .*Only "fault" is required/],
    [{ fault: 'reset', operationId: 'nothing' }, /createPayment/],
    [{ fault: 'reset', times: 0 }, /times/],
    [{ fault: 'reset', when: 'later' }, /when/],
    [{ fault: 'reset', path: 'x' }, /path/],
    [{ fault: 'reset', operation: 'x' }, /There is no field "operation"\. Send/],
  ] as const) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      const received = await plan(body);
      assert.equal(received.status, 400);
      assert.match(String(at(received.json, 'error')), text);
      assert.deepEqual(await planned(), []);
    });
  }
});
