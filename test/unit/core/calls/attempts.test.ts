import assert from 'node:assert/strict';
import { operationOf } from '../../../../src/services';
import { settledBy, type Attempt, type Settled } from '../../../../src/core/calls/attempts';
import { IdempotencyKeys } from '../../../../src/core/calls/idempotencyKeys';
import type { Exchange, FieldValues } from '../../../../src/core/model/exchange';
import type { Failure } from '../../../../src/core/model/failure';
import { failedExchange, sampleExchange } from '../../support/sampleExchange';

const create = operationOf('createPayment');
const hourMs = 60 * 60 * 1000;
const valuesWith = (key: string, more: FieldValues = {}): FieldValues => ({
  'Idempotency-Key': key,
  reference_id: 'A-1',
  amount_in_cents: 100,
  ...more,
});
const keyIn = (values: FieldValues): unknown => values['Idempotency-Key'];

/** A form whose first values were sent and got no answer. */
function formAfterFailure() {
  const keys = new IdempotencyKeys(create, [], valuesWith('first'));
  const begun = keys.begin('staging', valuesWith('first'), 0);
  assert.deepEqual(keys.settle(begun, 'open', valuesWith('first')), {});
  return keys;
}

describe('IdempotencyKeys', () => {
  it('keeps the key of the same values for a resend', () => {
    const keys = formAfterFailure();
    assert.deepEqual(keys.changeFor('staging', valuesWith('first'), 1), {});
    assert.ok(keys.repeated('staging', valuesWith('first'), 1));
  });

  it('takes the same values in another order, and with empty fields, for the same', () => {
    const { reference_id, ...others } = valuesWith('first');
    assert.deepEqual(formAfterFailure().changeFor('staging', { ...others, reference_id, payer_email: '' }, 1), {});
  });

  it('gives other values another key, and the first values the first key again', () => {
    const keys = formAfterFailure();
    const changed = keyIn(keys.changeFor('staging', valuesWith('first', { amount_in_cents: 200 }), 1));
    assert.ok(typeof changed === 'string' && changed !== 'first');
    assert.deepEqual(keys.changeFor('staging', valuesWith(changed, { amount_in_cents: 300 }), 2), {});
    assert.equal(keyIn(keys.changeFor('staging', valuesWith(changed), 3)), 'first');
  });

  it('gives a form that still shows the old key the one that was made for it', () => {
    const keys = formAfterFailure();
    const other = (amount: number) =>
      keyIn(keys.changeFor('staging', valuesWith('first', { amount_in_cents: amount }), 1));
    assert.equal(other(200), other(300));
  });

  it('leaves a key that the user typed alone, even for values that were sent', () => {
    assert.deepEqual(formAfterFailure().changeFor('staging', valuesWith('typed'), 1), {});
  });

  it('keeps environments apart', () => {
    assert.notEqual(keyIn(formAfterFailure().changeFor('production', valuesWith('first'), 1)), undefined);
  });

  it('gives a new form with the same values the key of the attempt', () => {
    const { open } = formAfterFailure();
    const keys = new IdempotencyKeys(create, open, valuesWith('new'));
    assert.equal(keyIn(keys.changeFor('staging', valuesWith('new'), hourMs)), 'first');
  });

  it('forgets an attempt when the service may have forgotten it', () => {
    const keys = formAfterFailure();
    assert.equal(keys.repeated('staging', valuesWith('first'), 25 * hourMs), undefined);
    assert.deepEqual(keys.changeFor('staging', valuesWith('first', { amount_in_cents: 2 }), 25 * hourMs), {});
  });

  it('makes a new key after an answer', () => {
    const keys = formAfterFailure();
    const begun = keys.begin('staging', valuesWith('first'), 1);
    const fresh = keyIn(keys.settle(begun, 'answered', valuesWith('first', { amount_in_cents: 5 })));
    assert.ok(typeof fresh === 'string' && fresh !== 'first');
    assert.deepEqual([begun?.isRepeat, keys.open], [true, []]);
  });

  it('leaves the key alone that a form got while its call was under way', () => {
    const keys = formAfterFailure();
    const begun = keys.begin('staging', valuesWith('first'), 1);
    assert.deepEqual(keys.settle(begun, 'answered', valuesWith('typed meanwhile')), {});
    assert.deepEqual(keys.open, []);
  });

  it('does not forget the first sending because a second never left', () => {
    const keys = formAfterFailure();
    keys.settle(keys.begin('staging', valuesWith('first'), 1), 'neverSent', valuesWith('first'));
    assert.equal(keys.open.length, 1);
    const other = new IdempotencyKeys(create, [], valuesWith('first'));
    other.settle(other.begin('staging', valuesWith('first'), 1), 'neverSent', valuesWith('first'));
    assert.deepEqual(other.open, []);
  });

  it('keeps no value that was sent', () => {
    assert.deepEqual(Object.keys(formAfterFailure().open[0] ?? {}), [
      'idempotencyKey',
      'content',
      'atMs',
    ] satisfies (keyof Attempt)[]);
    assert.match(formAfterFailure().open[0]?.content ?? '', /^[0-9a-f]{64}$/);
  });

  it('does nothing where there is no such key', () => {
    const keys = new IdempotencyKeys(operationOf('listPayments'), [], {});
    const begun = keys.begin('staging', { limit: 1 }, 0);
    assert.deepEqual(
      [begun, keys.settle(begun, 'answered', {}), keys.changeFor('staging', {}, 0)],
      [undefined, {}, {}],
    );
  });
});

describe('settledBy', () => {
  const answered = (status: number, body: unknown = { error: { code: 'x' } }): Exchange =>
    sampleExchange('createPayment', { status, body });
  const failed = (failure: Failure): Exchange => failedExchange('createPayment', failure);
  const cases: readonly [string, Exchange, Settled, Settled][] = [
    ['a success', answered(200), 'answered', 'answered'],
    ['a success without a body', answered(200, ''), 'open', 'open'],
    ['a log-in page', answered(200, '<html>'), 'open', 'open'],
    ['a refusal', answered(400), 'answered', 'answered'],
    ['a stored error', answered(500), 'answered', 'answered'],
    ['PaySG’s own 503', answered(503), 'answered', 'answered'],
    ['a gateway’s 503', answered(503, '<html>'), 'open', 'open'],
    ['a gateway’s 504', answered(504, ''), 'open', 'open'],
    ['a rejected key', answered(401), 'answered', 'open'],
    ['too many calls', answered(429), 'answered', 'open'],
    ['a clash', answered(409), 'answered', 'open'],
    ['a reset', failed({ kind: 'unreachable', code: 'ECONNRESET' }), 'open', 'open'],
    ['half an answer', failed({ kind: 'unreachable', code: 'UND_ERR_SOCKET', receivedBytes: 5 }), 'open', 'open'],
    ['a cancel', failed({ kind: 'cancelled' }), 'open', 'open'],
    ['no answer in time', failed({ kind: 'timeout', phase: 'headers', afterMs: 1 }), 'open', 'open'],
    ['no connection in time', failed({ kind: 'timeout', phase: 'connect', afterMs: 1 }), 'neverSent', 'neverSent'],
    ['a refused connection', failed({ kind: 'unreachable', code: 'ECONNREFUSED' }), 'neverSent', 'neverSent'],
    ['a bad certificate', failed({ kind: 'tls', code: 'CERT_HAS_EXPIRED' }), 'neverSent', 'neverSent'],
  ];
  for (const [what, exchange, first, repeat] of cases) {
    it(`takes ${what} for ${first}, on a repeat for ${repeat}`, () => {
      assert.deepEqual([settledBy(create, exchange, false), settledBy(create, exchange, true)], [first, repeat]);
    });
  }
});
