import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { operationOf } from '../../../../src/services';
import type { Attempt, Settled } from '../../../../src/core/calls/attempts';
import {
  formKeysOf,
  keyChange,
  repeatedBy,
  withBegun,
  withSettled,
  type Begun,
} from '../../../../src/core/panel/formKeys';
import type { FieldValues } from '../../../../src/core/model/exchange';
import type { EnvironmentId, Operation } from '../../../../src/core/model/operation';

const create = operationOf('createPayment');
const hourMs = 60 * 60 * 1000;
const valuesWith = (key: string, more: FieldValues = {}): FieldValues => ({
  'Idempotency-Key': key,
  reference_id: 'A-1',
  amount_in_cents: 100,
  ...more,
});
const keyIn = (values: FieldValues): unknown => values['Idempotency-Key'];

/** The keys of one form, step by step. */
class Form {
  private keys;
  constructor(operation: Operation, attempts: readonly Attempt[], values: FieldValues) {
    this.keys = formKeysOf(operation, attempts, values);
  }
  get open(): readonly Attempt[] {
    return this.keys.attempts;
  }
  changeFor(environment: EnvironmentId, values: FieldValues, nowMs: number): FieldValues {
    const { keys, change } = keyChange(this.keys, environment, values, { nowMs, newKey: randomUUID });
    this.keys = keys;
    return change;
  }
  begin(environment: EnvironmentId, values: FieldValues, nowMs: number): Begun | undefined {
    const { keys, begun } = withBegun(this.keys, environment, values, nowMs);
    this.keys = keys;
    return begun;
  }
  settle(begun: Begun | undefined, settled: Settled, values: FieldValues): FieldValues {
    const { keys, change } = withSettled(this.keys, begun, settled, values, randomUUID);
    this.keys = keys;
    return change;
  }
  repeated(environment: EnvironmentId, values: FieldValues, nowMs: number): Attempt | undefined {
    return repeatedBy(this.keys, environment, values, nowMs);
  }
}

/** A form whose first values were sent and got no answer. */
function formAfterFailure() {
  const keys = new Form(create, [], valuesWith('first'));
  const begun = keys.begin('staging', valuesWith('first'), 0);
  assert.deepEqual(keys.settle(begun, 'open', valuesWith('first')), {});
  return keys;
}

describe('FormKeys', () => {
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
    const keys = new Form(create, open, valuesWith('new'));
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
    const other = new Form(create, [], valuesWith('first'));
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
    const keys = new Form(operationOf('listPayments'), [], {});
    const begun = keys.begin('staging', { limit: 1 }, 0);
    assert.deepEqual(
      [begun, keys.settle(begun, 'answered', {}), keys.changeFor('staging', {}, 0)],
      [undefined, {}, {}],
    );
  });
});
