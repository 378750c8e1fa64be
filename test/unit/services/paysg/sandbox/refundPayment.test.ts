import assert from 'node:assert/strict';
import { checkAnswer } from '../../../support/checkAnswer';
import { at, sandboxForTests, send } from '../../../core/sandbox/sandboxUnderTest';
import { assertError, paysgClient } from './paysgUnderTest';

describe('refundPayment in the sandbox', () => {
  const { call, refund, seeded } = paysgClient(sandboxForTests());

  it('refunds in parts up to the amount received', async () => {
    const id = await seeded('SANDBOX-PAID-1');
    const part = await refund(id, 1000);
    assert.deepEqual(checkAnswer('refundPayment', part.status, part.json), []);
    assert.match(String(part.headers['x-sandbox-guess']), /spelling of a partial refund/);
    assert.equal(at(part.json, 'payment_fully_refunded_timestamp'), null);
    assertError('refundPayment', await refund(id, 1501), 402, 'refund_too_large');
    const rest = await refund(id, 1500);
    assert.equal(at(rest.json, 'refund_status'), 'fully_refunded');
    assert.equal(at(rest.json, 'payment_status'), 'paid');
    assert.match(String(at(rest.json, 'payment_fully_refunded_timestamp')), /\+08:00$/);
    assertError('refundPayment', await refund(id, 1), 402, 'payment_already_refunded');
  });

  for (const [reference, code] of [
    ['SANDBOX-UNPAID-1', 'payment_not_paid'],
    ['SANDBOX-CANCELLED-1', 'payment_not_paid'],
    ['SANDBOX-REFUNDED-1', 'payment_already_refunded'],
    ['SANDBOX-PAID-OLD', 'refund_period_over'],
  ] as const) {
    it(`refuses ${reference} with ${code}`, async () => {
      assertError('refundPayment', await refund(await seeded(reference), 100), 402, code);
    });
  }

  for (const cents of [0, -1, 0.5]) {
    it(`refuses ${cents} cents`, async () => {
      assertError('refundPayment', await refund(await seeded('SANDBOX-PAID-2'), cents), 400, 'invalid_parameter');
    });
  }

  it('refunds once for the same idempotency key', async () => {
    const id = await seeded('SANDBOX-PAID-3');
    const headers = { 'idempotency-key': 'refund-1' };
    const first = await refund(id, 4000, headers);
    const again = await refund(id, 4000, headers);
    assert.equal(again.text, first.text);
    assert.equal(at((await refund(id, 4000)).json, 'refund_status'), 'fully_refunded');
    assert.equal((await call(`/${id}`)).status, 200);
  });
});

describe('a refund that takes its time in the sandbox', () => {
  let now = Date.UTC(2026, 10, 2);
  const { call, create, refund } = paysgClient(sandboxForTests({ now: () => now }));

  /** A paid payment whose refunds are slow. */
  const paid = async (sandbox_refund: string): Promise<string> => {
    const { json } = await create({ metadata: { sandbox_refund } });
    const page = String(at(json, 'payment_url'));
    const token = /name="token" value="([^"]+)"/.exec((await send(page, '')).text)?.[1] ?? '';
    await send(`${page}/pay`, '', { method: 'POST', body: new URLSearchParams({ token }).toString() });
    return String(at(json, 'id'));
  };

  it('refuses another one until the first is through', async () => {
    const id = await paid('slow');
    const first = await refund(id, 400);
    assert.deepEqual([first.status, at(first.json, 'refund_status')], [200, 'pending']);
    assert.match(String(first.headers['x-sandbox-guess']), /spelling of a pending refund/);
    now += 59_999;
    assertError('refundPayment', await refund(id, 100), 402, 'refund_pending');
    now += 1;
    assert.equal(at((await call(`/${id}`)).json, 'refund_status'), 'partially_refunded');
    assertError('refundPayment', await refund(id, 601), 402, 'refund_too_large');
    assert.equal((await refund(id, 600)).status, 200);
    now += 60_000;
    const { json } = await call('');
    assert.equal(at(json, 'data', 0, 'refund_status'), 'fully_refunded');
    assert.match(String(at(json, 'data', 0, 'payment_fully_refunded_timestamp')), /\+08:00$/);
  });

  it('may fail, and then no other one is taken', async () => {
    const id = await paid('fail');
    await refund(id, 400);
    now += 60_000;
    assert.equal(at((await call(`/${id}`)).json, 'refund_status'), 'failed');
    assertError('refundPayment', await refund(id, 400), 402, 'refund_failed');
  });
});
