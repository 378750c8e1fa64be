import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { CallOutcome } from '../../src/core/model/callOutcome';
import type { Exchange, Plan } from '../../src/core/model/exchange';
import type { TestedApp } from '../../src/host/testedApp';
import { withoutNetwork } from './support/offline';
import { closing } from './support/anyAnswer';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';

describe('Caller', () => {
  let app: TestedApp;
  let payment: Plan;
  let rows: Plan;
  withoutNetwork();

  before(async () => {
    app = await testedApp();
    const { paysg, datagovsg } = await app.sandbox.info();
    payment = paymentPlan(paysg.paymentServiceId);
    rows = {
      operationId: 'datastoreSearch',
      environment: 'sandbox',
      values: { resource_id: datagovsg.datasetId, limit: 5 },
    };
  });
  afterEach(() => removeAllKeys(app));

  it('creates a payment in the sandbox', async () => {
    const { outcome } = exchangeOf(await app.caller.run(payment));
    assert.ok(outcome.ok && outcome.answer.status >= 200 && outcome.answer.status < 300, JSON.stringify(outcome));
    assert.match(outcome.answer.body, /"payment_url"/);
  });

  it('reads rows of a dataset in the sandbox without a key', async () => {
    const { outcome, request } = exchangeOf(await app.caller.run(rows));
    assert.ok(outcome.ok && outcome.answer.status === 200, JSON.stringify(outcome));
    assert.equal(request.keyHeader, undefined);
    const { result } = JSON.parse(outcome.answer.body) as { result: { records: unknown[] } };
    assert.equal(result.records.length, 5);
  });

  it('puts each call in the history, newest first, and says so', async () => {
    let changes = 0;
    const listening = app.history.onDidChange(() => (changes += 1));
    const exchange = exchangeOf(await app.caller.run(rows));
    listening.dispose();
    assert.equal(app.history.list()[0]?.id, exchange.id);
    assert.equal(changes, 1);
  });

  it('refuses values that do not fit before anything is sent', async () => {
    const sent = app.history.list().length;
    const outcome = await app.caller.run({ ...payment, values: { ...payment.values, amount_in_cents: 0 } });
    assert.ok(outcome.kind === 'refused');
    assert.deepEqual(
      outcome.problems.map(({ field }) => field),
      ['amount_in_cents'],
    );
    assert.equal(app.history.list().length, sent);
  });

  it('ends a call that is cancelled', async () => {
    const call = new AbortController();
    const { outcome } = exchangeOf(
      await app.caller.run(payment, { signal: call.signal, onSending: () => call.abort() }),
    );
    assert.deepEqual(outcome, { ok: false, failure: { kind: 'cancelled' } });
  });

  it('does not send a staging key to the sandbox', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    await assertNotSent(app, { ...payment, keyId: info.id }, 'refused');
  });

  it('does not send the sandbox’s key to staging', () =>
    assertNotSent(app, { ...payment, environment: 'staging' }, 'refused'));

  it('says that staging cannot be reached', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'staging');
    const plan: Plan = { ...payment, environment: 'staging', keyId: info.id };
    const { outcome, findings, request } = exchangeOf(await app.caller.run(plan));
    assert.deepEqual(outcome, { ok: false, failure: { kind: 'unreachable', code: 'ENOTFOUND' } });
    assert.ok(findings[0]?.title);
    assert.ok(request.url.startsWith('https://api-staging.pay.gov.sg/'));
  });

  it('sends nothing to production while it is locked', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'production');
    const sent = app.history.list().length;
    const plan: Plan = { ...payment, environment: 'production', keyId: info.id };
    // The question whether to unlock is modal, which VS Code refuses to show under test.
    await assert.rejects(app.caller.run(plan), /Production is locked/);
    assert.equal(app.history.list().length, sent);
    assert.equal(app.lock.isUnlocked('paysg'), false);
  });

  it('sends nothing to production without the typed confirmation', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'production');
    app.lock.unlock('paysg', 60_000);
    const sent = app.history.list().length;
    const outcome = await closing(app.caller.run({ ...payment, environment: 'production', keyId: info.id }));
    app.lock.lock();
    assert.ok(outcome.kind === 'declined' && outcome.verdict.kind === 'typed');
    assert.equal(outcome.verdict.phrase, 'S$12.50');
    assert.equal(app.history.list().length, sent);
  });

  it('reads with a production key once production is unlocked', async () => {
    const { info } = await storeKey(app, 'paysgKey', 'production');
    const { paymentServiceId } = payment.values;
    const read: Plan = {
      operationId: 'listPayments',
      environment: 'production',
      keyId: info.id,
      values: { paymentServiceId },
    };
    app.lock.unlock('paysg', 60_000);
    const { outcome } = exchangeOf(await app.caller.run(read));
    app.lock.lock();
    assert.equal(outcome.ok, false);
  });
});

const paymentPlan = (paymentServiceId: string): Plan => ({
  operationId: 'createPayment',
  environment: 'sandbox',
  keyId: 'sandbox.paysgKey',
  values: {
    paymentServiceId,
    amount_in_cents: 1250,
    reference_id: randomUUID(),
    payer_name: 'Test Payer',
    payer_address: '1 Test Road',
    payer_identifier: 'T-1',
    description: 'A test payment',
  },
});

async function assertNotSent(app: TestedApp, plan: Plan, kind: CallOutcome['kind']): Promise<void> {
  const sent = app.history.list().length;
  assert.equal((await app.caller.run(plan)).kind, kind);
  assert.equal(app.history.list().length, sent);
}

function exchangeOf(outcome: CallOutcome): Exchange {
  assert.ok(outcome.kind === 'exchange', JSON.stringify(outcome));
  return outcome.exchange;
}
