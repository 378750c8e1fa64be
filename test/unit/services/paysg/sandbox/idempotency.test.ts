import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { at, sandboxForTests } from '../../../core/sandbox/sandboxUnderTest';
import { assertError, paysgClient } from './paysgUnderTest';

const hourMs = 60 * 60 * 1000;

describe('Idempotency-Key in the sandbox', () => {
  let now = Date.UTC(2026, 10, 2);
  const { call, create, refund, seeded } = paysgClient(sandboxForTests({ now: () => now }));
  const countOf = async (reference: string): Promise<number> => {
    const { json } = await call('?limit=1000');
    return (at(json, 'data') as { reference_id: string }[]).filter(each => each.reference_id === reference).length;
  };

  it('replays the same bytes for the same values, and does nothing twice', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await create({ reference_id: 'ONCE' }, headers);
    const again = await create({ reference_id: 'ONCE' }, headers);
    assert.equal(again.text, first.text);
    assert.equal(again.status, first.status);
    assert.equal(await countOf('ONCE'), 1);
  });

  it('answers 409 for other values, and says that the status is a guess', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await create({ amount_in_cents: 1000 }, headers);
    const received = await create({ amount_in_cents: 2000 }, headers);
    assertError('createPayment', received, 409, 'idempotency_key_reused');
    assert.match(String(received.headers['x-sandbox-guess']), /mismatch/);
  });

  it('answers 409 when another operation uses the key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await create({}, headers);
    const received = await refund(await seeded('SANDBOX-PAID-1'), 100, headers);
    assertError('refundPayment', received, 409, 'idempotency_key_reused');
  });

  it('stores nothing when the values did not fit', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    assert.equal((await create({ amount_in_cents: 0 }, headers)).status, 400);
    assert.equal((await create({}, headers)).status, 200);
  });

  it('stores failures that are not of the values', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const id = await seeded('SANDBOX-UNPAID-1');
    const first = await refund(id, 100, headers);
    assert.equal(first.status, 402);
    assert.equal((await refund(id, 100, headers)).text, first.text);
  });

  it('forgets after 24 hours', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = await create({ reference_id: 'TWICE' }, headers);
    now += 24 * hourMs - 1;
    assert.equal((await create({ reference_id: 'TWICE' }, headers)).text, first.text);
    now += 1;
    assert.notEqual((await create({ reference_id: 'TWICE' }, headers)).text, first.text);
    assert.equal(await countOf('TWICE'), 2);
  });

  it('takes keys of up to 255 characters', async () => {
    assert.equal((await create({}, { 'idempotency-key': 'k'.repeat(255) })).status, 200);
    const received = await create({}, { 'idempotency-key': 'k'.repeat(256) });
    assertError('createPayment', received, 400, 'invalid_parameter');
  });
});

describe('Idempotency-Key in a sandbox that takes its time', () => {
  const sandbox = sandboxForTests({ latencyMs: { least: 1000, most: 1000 } });
  const { create } = paysgClient(sandbox);

  it('answers 409 while the first call runs, stores nothing of it, and replays afterwards', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const first = create({}, headers);
    // In the order of their arrival, on connections of their own: the first one has a good start.
    await new Promise(resolve => setTimeout(resolve, 50));
    assertError('createPayment', await create({}, headers), 409, 'idempotency_key_in_use');
    const { status, text } = await first;
    assert.equal(status, 200);
    assert.equal((await create({}, headers)).text, text);
  });
});

describe('Idempotency-Key in a sandbox that fails', () => {
  const sandbox = sandboxForTests();
  const { create, call } = paysgClient(sandbox);

  it('stores a 500 too, and takes another key for a new attempt', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const failed = await create({}, { ...headers, 'x-sandbox-fault': 'error=500' });
    assertError('createPayment', failed, 500, 'internal_server_error');
    assert.equal((await create({}, headers)).text, failed.text);
    assert.equal((await create({}, { 'idempotency-key': randomUUID() })).status, 200);
    assert.ok((await call('')).text.includes('"T-1"'));
  });

  it('stores nothing of a 500 from in front of the service', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    assert.equal((await create({}, { ...headers, 'x-sandbox-fault': 'status=500' })).status, 500);
    assert.equal((await create({}, headers)).status, 200);
  });
});
