import assert from 'node:assert/strict';
import { operationOf, services } from '../../../../src/services';
import { runCall } from '../../../../src/core/calls/runCall';
import type { CallOutcome } from '../../../../src/core/model/callOutcome';
import type { CallPorts } from '../../../../src/core/calls/callPorts';
import { starterValues } from '../../../../src/core/calls/starterValues';
import type { EnvironmentId } from '../../../../src/core/model/operation';
import type { Exchange, Plan, Verdict } from '../../../../src/core/model/exchange';
import { sandboxKeys } from '../../support/sandboxKeys';
import { portsWith, type PortsForTest } from '../../support/callPorts';
import { startServer } from '../../support/localServer';
import { makeKey } from '../../support/makeKeys';
import { sampleKey, sampleServiceId } from '../../support/sampleKey';
import { sandboxPorts } from '../../support/sandboxPorts';
import { at, sandboxForTests } from '../sandbox/sandboxUnderTest';
import { Secret } from '../../../../src/core/keys/secret';

const listing: Plan = {
  operationId: 'listPayments',
  environment: 'sandbox',
  values: { paymentServiceId: sampleServiceId, limit: 1 },
};

function exchangeIn(outcome: CallOutcome): Exchange {
  assert.ok(outcome.kind === 'exchange', JSON.stringify(outcome));
  return outcome.exchange;
}

function answerIn(outcome: CallOutcome) {
  const exchange = exchangeIn(outcome);
  assert.ok(exchange.outcome.ok, JSON.stringify(exchange.outcome));
  return exchange.outcome.answer;
}

function messageIn(outcome: CallOutcome): string {
  assert.ok(outcome.kind === 'refused', JSON.stringify(outcome));
  return outcome.problems.map(({ message }) => message).join(' ');
}

describe('runCall with the sandbox', () => {
  const sandbox = sandboxForTests();
  const [paysgInfo, writeInfo] = sandboxKeys;
  const ports = (over: Partial<CallPorts> = {}): PortsForTest =>
    portsWith(
      sandboxKeys.map(info => ({
        info,
        secret: sandbox.info.keys[info.kind] ?? '',
      })),
      sandbox.info.url,
      over,
    );

  it('makes a test payment from the starter values', async () => {
    const surroundings = ports();
    const values = starterValues(services, operationOf('createPayment'), paysgInfo);
    const plan: Plan = { operationId: 'createPayment', environment: 'sandbox', keyId: paysgInfo?.id ?? '', values };
    const outcome = await runCall(plan, surroundings);
    const answer = answerIn(outcome);
    assert.equal(Math.floor(answer.status / 100), 2);
    assert.equal(at(JSON.parse(answer.body), 'amount_in_cents'), values.amount_in_cents);
    assert.deepEqual(exchangeIn(outcome).findings, []);
    assert.deepEqual(surroundings.recorded, [exchangeIn(outcome)]);
    assert.deepEqual(surroundings.asked, []);
    assert.ok(!JSON.stringify(outcome).includes(sandbox.info.paysg.key));
  });

  it('reads the rows of a dataset without a key', async () => {
    const values = { resource_id: sandbox.info.datagovsg.datasetId, limit: 3 };
    const outcome = await runCall({ operationId: 'datastoreSearch', environment: 'sandbox', values }, ports());
    const { status, body } = answerIn(outcome);
    assert.deepEqual([status, (at(JSON.parse(body), 'result', 'records') as unknown[]).length], [200, 3]);
    assert.equal(exchangeIn(outcome).request.keyHeader, undefined);
  });

  it('explains a call without the key that it needs', async () => {
    const { findings } = exchangeIn(await runCall(listing, ports()));
    assert.deepEqual([findings[0]?.id, findings[1]?.id], ['said', 'noKey']);
  });

  it('explains a payment service that the key may not use', async () => {
    const values = { ...listing.values, paymentServiceId: sandbox.info.paysg.forbiddenPaymentServiceId };
    const { findings } = exchangeIn(await runCall({ ...listing, values, keyId: paysgInfo?.id ?? '' }, ports()));
    assert.deepEqual([findings[0]?.id, findings[1]?.id], ['said', 'paysg.notBilling']);
  });

  it('explains a column that does not exist', async () => {
    const values = { resource_id: sandbox.info.datagovsg.datasetId, filters: { no_such_column: 'x' } };
    const { findings } = exchangeIn(
      await runCall({ operationId: 'datastoreSearch', environment: 'sandbox', values }, ports()),
    );
    assert.equal(findings[0]?.id, 'said');
    assert.match(findings.map(({ title }) => title).join(), /column or filter does not match/);
  });

  it('shows no upload link that can still be used', async () => {
    const values = { datasetId: sandbox.info.datagovsg.datasetId };
    const plan: Plan = { operationId: 'getUploadLink', environment: 'sandbox', keyId: writeInfo?.id ?? '', values };
    assert.match(String(at(JSON.parse(answerIn(await runCall(plan, ports())).body), 'data', 'url')), /•••/);
  });

  it('says why the sandbox does not run', async () => {
    const surroundings = ports({ sandboxUrl: () => Promise.reject(new Error('Port 4010 is in use.')) });
    const message = messageIn(await runCall(listing, surroundings));
    assert.equal(message, 'The sandbox is not running. Port 4010 is in use.');
  });

  it('names the field of a bad value and sends nothing', async () => {
    const surroundings = ports();
    const outcome = await runCall({ ...listing, values: { paymentServiceId: 'abc' } }, surroundings);
    assert.ok(outcome.kind === 'refused');
    assert.equal(outcome.problems[0]?.field, 'paymentServiceId');
    assert.deepEqual(surroundings.recorded, []);
  });
});

describe('runCall and a plan that changes after the call', () => {
  const sandbox = sandboxForTests();
  const ports = () => sandboxPorts(sandbox.info);
  const planOf = () => {
    const values = {
      ...starterValues(services, operationOf('createPayment'), sandboxKeys[0]),
      metadata: { order: 'first' },
    };
    return { operationId: 'createPayment', environment: 'sandbox' as EnvironmentId, keyId: 'sandbox.paysgKey', values };
  };

  it('sends, records and keeps the values it was called with', async () => {
    const plan = planOf();
    const amount = plan.values['amount_in_cents' as never];
    const running = runCall(plan, ports());
    Object.assign(plan, { environment: 'production', operationId: 'refundPayment', keyId: 'other' });
    Object.assign(plan.values, { amount_in_cents: 999_999, reference_id: 'changed' });
    plan.values.metadata.order = 'changed';
    const exchange = exchangeIn(await running);
    const sent: unknown = JSON.parse(exchange.request.body ?? '');
    assert.equal(at(sent, 'amount_in_cents'), amount);
    assert.equal(at(sent, 'metadata', 'order'), 'first');
    assert.equal(exchange.values['amount_in_cents'], amount);
    assert.equal(at(JSON.parse(answerIn({ kind: 'exchange', exchange }).body), 'amount_in_cents'), amount);
  });

  for (const [what, wrong] of [
    ['an environment in a list', { environment: ['production'] }],
    ['an environment in other letters', { environment: 'Production' }],
    ['an environment that is a name of every object', { environment: 'constructor' }],
    ['no environment', { environment: undefined }],
    ['values that are a list', { values: [] }],
    ['a function among the values', { values: { resource_id: () => 'd_1' } }],
    ['a date among the values', { values: { resource_id: new Date(0) } }],
    ['values without an end', { values: deepList(10_000) }],
    ['a key id that is no text', { keyId: { toString: () => 'sandbox.paysgKey' } }],
  ] as const) {
    it(`refuses ${what}, and no request arrives`, async () => {
      const surroundings = ports();
      const outcome = await runCall({ ...planOf(), ...wrong } as unknown as Plan, surroundings);
      assert.match(messageIn(outcome), /^Not sent: .*\./);
      assert.deepEqual(surroundings.recorded, []);
    });
  }
});

function deepList(depth: number): unknown {
  let list: unknown = [];
  for (let at = 0; at < depth; at += 1) list = { metadata: list };
  return list;
}

describe('runCall with a key that does not fit', () => {
  const key = makeKey('paysg_stag_sandbox_');
  const stored = { info: sampleKey({ environment: 'sandbox' }), secret: key };
  const plan: Plan = { ...listing, keyId: stored.info.id };
  const refusals: readonly [string, Plan, Partial<CallPorts>, RegExp][] = [
    [
      'a kind of key that the call does not take',
      { operationId: 'whoami', environment: 'sandbox', keyId: stored.info.id, values: {} },
      {},
      /Who am I.* does not accept a PaySG key\./i,
    ],
    [
      'a key of another environment',
      { ...plan, environment: 'staging' },
      {},
      /is a key for Sandbox and is not sent to Staging/,
    ],
    ['a key that was removed', { ...plan, keyId: 'gone' }, {}, /no longer stored/],
    [
      'a value that was removed',
      plan,
      { secret: () => Promise.resolve(undefined) },
      /value of “Team mailbox” is no longer/,
    ],
    [
      'a value of another environment',
      plan,
      { secret: () => Promise.resolve(new Secret(makeKey('paysg_live_'))) },
      /is a key for Production; it is not sent to Sandbox/,
    ],
    [
      'a value with a line break',
      plan,
      { secret: () => Promise.resolve(new Secret(`${key}\nx: y`)) },
      /cannot be sent/,
    ],
    ['a storage that rejects', plan, { secret: () => Promise.reject(new Error(key)) }, /secret storage did not return/],
    [
      'a storage that lists nothing',
      plan,
      { findKey: () => Promise.reject(new Error(key)) },
      /secret storage did not return/,
    ],
    [
      'a storage that throws',
      plan,
      {
        secret: () => {
          throw new Error(key);
        },
      },
      /secret storage did not return/,
    ],
  ];

  for (const [what, refused, over, expected] of refusals) {
    it(`refuses ${what} in words, and no request arrives`, async () => {
      const server = await startServer((_, response) => response.end('{}'));
      const surroundings = portsWith([stored], server.url, over);
      const outcome = await runCall(refused, surroundings);
      assert.match(messageIn(outcome), expected);
      assert.deepEqual([server.received, surroundings.recorded], [[], []]);
      assert.ok(!JSON.stringify(outcome).includes(key));
    });
  }
});

describe('runCall and the guard', () => {
  const key = makeKey('paysg_live_');
  const stored = { info: sampleKey({ environment: 'production' }), secret: key };
  const cancelling: Plan = {
    operationId: 'cancelPayment',
    environment: 'production',
    keyId: stored.info.id,
    values: { paymentServiceId: sampleServiceId, paymentId: 'abc' },
  };
  let isUnlocked: boolean;
  let isRead: boolean;
  beforeEach(() => ([isUnlocked, isRead] = [false, false]));

  /** Says these, one after the other; production is never reached, as the value of the key is not given. */
  async function answering(...answers: ((verdict: Verdict) => boolean)[]) {
    const asked: Verdict['kind'][] = [];
    const surroundings = portsWith([stored], '', {
      isUnlocked: () => isUnlocked,
      confirm: verdict => {
        asked.push(verdict.kind);
        return Promise.resolve(answers[asked.length - 1]?.(verdict) ?? false);
      },
      secret: () => {
        isRead = true;
        return Promise.resolve(undefined);
      },
    });
    return { outcome: await runCall(cancelling, surroundings), asked };
  }
  const unlock = () => (isUnlocked = true);

  it('is declined while production is locked', async () => {
    const { outcome, asked } = await answering(() => false);
    assert.deepEqual([outcome.kind, asked, isRead], ['declined', ['locked'], false]);
  });

  it('is declined when the user says yes and yet nothing was unlocked', async () => {
    const { outcome, asked } = await answering(() => true);
    assert.deepEqual([outcome.kind, asked, isRead], ['declined', ['locked'], false]);
  });

  it('asks for the typed confirmation after unlocking, and takes no for an answer', async () => {
    const { outcome, asked } = await answering(unlock, () => false);
    assert.deepEqual([outcome.kind, asked, isRead], ['declined', ['locked', 'typed'], false]);
  });

  it('goes on to the key once production is unlocked and the confirmation typed', async () => {
    const { outcome, asked } = await answering(unlock, () => true);
    assert.deepEqual([outcome.kind, asked, isRead], ['refused', ['locked', 'typed'], true]);
  });

  it('is declined when production locks itself while the confirmation is typed', async () => {
    unlock();
    const { outcome, asked } = await answering(() => !(isUnlocked = false));
    assert.ok(outcome.kind === 'declined' && outcome.verdict.kind === 'locked');
    assert.deepEqual([asked, isRead], [['typed'], false]);
  });
});
