import assert from 'node:assert/strict';
import fc from 'fast-check';
import { operationOf, services } from '../../../../src/services';
import { planProblems } from '../../../../src/core/calls/prepare';
import { starterValues } from '../../../../src/core/calls/starterValues';
import type { CallOutcome } from '../../../../src/core/model/callOutcome';
import { viewOf } from '../../../../src/core/panel/panelView';
import { rememberedOf } from '../../../../src/core/panel/remembered';
import { PanelWorld, type Pending, type Run } from '../../support/panelWorld';
import { failedExchange, sampleExchange } from '../../support/sampleExchange';
import { sampleKey } from '../../support/sampleKey';
import { sandboxKeys } from '../../support/sandboxKeys';

const field = 'Idempotency-Key';
const operation = operationOf('createPayment');
const keys = [
  ...sandboxKeys,
  sampleKey({ id: 'staging', environment: 'staging' }),
  sampleKey({ id: 'other', environment: 'staging', worksOn: ['payment_service_other'] }),
];
const endings = ['made', 'lost', 'stored error', 'refused', 'declined', 'cancelled', 'bug'] as const;
type Ending = (typeof endings)[number];

type Move =
  | { do: 'edit'; amount: number }
  | { do: 'choose'; environment: 'sandbox' | 'staging'; keyId?: string }
  | { do: 'send' | 'sendAgain' | 'cancel' | 'turn' | 'pick' | 'flow' | 'reload' | 'keys' | 'around' | 'anew' }
  | { do: 'deliver'; to: 'page' | 'host' }
  | { do: 'finish'; at: number; ending: Ending };

const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('edit'), amount: fc.constantFrom(100, 200, 0.5) }) },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        do: fc.constant('choose'),
        environment: fc.constantFrom('sandbox', 'staging'),
        keyId: fc.constantFrom('sandbox.paysgKey', 'staging', 'other'),
      },
      { requiredKeys: ['do', 'environment'] },
    ),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('send') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('sendAgain', 'cancel', 'turn', 'pick', 'flow', 'reload', 'keys', 'around', 'anew'),
    }),
  },
  { weight: 14, arbitrary: fc.record({ do: fc.constant('deliver'), to: fc.constantFrom('page', 'host') }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('finish'), at: fc.nat(5), ending: fc.constantFrom(...endings) }),
  },
);

const startValues = () => ({
  ...starterValues(services, operation, sandboxKeys[0]),
  [field]: 'first',
  amount_in_cents: 100,
});
const start = { operation, title: '', environment: 'sandbox', keyId: 'sandbox.paysgKey' } as const;

describe('the session of a panel', () => {
  it('holds what must be true of sending, in whatever order messages and effects come', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 10, maxLength: 120 }), moves => {
        const world = new PanelWorld(keys, { ...start, values: startValues() });
        world.reload();
        drain(world);
        moves.forEach((each, at) => step(world, each, at));
        drain(world);
        checkRuns(world);
        world.edit('description', 'the last word');
        drain(world);
        checkEnd(world);
      }),
      { numRuns: 1000 },
    );
  }).timeout(180_000);
});

function step(world: PanelWorld, move: Move, at: number): void {
  switch (move.do) {
    case 'edit':
      return world.edit('amount_in_cents', move.amount);
    case 'choose':
      return world.say({ type: 'choose', environment: move.environment, ...(move.keyId && { keyId: move.keyId }) });
    case 'send':
      return world.send();
    case 'sendAgain':
      return world.sendAgain();
    case 'cancel':
      return world.cancel();
    case 'turn':
      return world.say({ type: 'turnPage', requestId: 10_000 + at, to: 'next' });
    case 'pick':
      return world.page && world.say({ type: 'pick', field: 'paymentServiceId', values: world.page.values });
    case 'flow':
      return world.page && world.say({ type: 'flow', flow: 'none', values: world.page.values });
    case 'reload':
      return world.reload();
    case 'keys':
      return world.dispatch({ type: 'keysChanged' });
    case 'around':
      return world.dispatch({ type: 'changedAround' });
    case 'anew':
      return world.dispatch({
        type: 'begunAnew',
        start: { ...start, values: { ...world.session.values }, attempts: world.session.keys.attempts },
      });
    case 'deliver':
      return world.deliver(move.to);
    case 'finish':
      return finish(world, world.finish(move.at), move.ending, at);
  }
}

function finish(world: PanelWorld, done: Pending | undefined, ending: Ending, at: number): void {
  if (!done) return;
  if (done.type === 'readKeys') return world.dispatch({ type: 'keysRead', readId: done.readId, seen: { keys } });
  if (done.type === 'pick') {
    return world.dispatch({ ...done, type: 'picked', value: 'payment_service_picked' });
  }
  if (done.type === 'remember') return world.dispatch({ type: 'noted', callId: done.callId });
  if (ending === 'bug') return world.dispatch({ type: 'failed', callId: done.callId, text: 'A bug.' });
  const outcome = outcomeOf(done, ending, at);
  if (outcome.kind === 'exchange') {
    world.dispatch({ type: 'sending', callId: done.callId, startedAt: '2026-11-02T00:00:00.000Z' });
    world.exchanges = [outcome.exchange, ...world.exchanges];
    if (outcome.exchange.outcome.ok) world.settle(done, 'answered');
  } else world.settle(done, 'neverSent');
  world.dispatch({ type: 'ended', callId: done.callId, outcome });
}

function outcomeOf({ plan, isAborted }: Run, ending: Exclude<Ending, 'bug'>, at: number): CallOutcome {
  const problems = planProblems(services, plan);
  if (problems.length > 0) return { kind: 'refused', problems };
  if (ending === 'refused') return { kind: 'refused', problems: [{ field: '', message: 'The key is not there.' }] };
  if (ending === 'declined') return { kind: 'declined', verdict: { kind: 'locked', text: '' } };
  if (ending === 'cancelled') return { kind: 'cancelled' };
  const made =
    ending === 'lost' || isAborted ? failedExchange('createPayment', { kind: 'cancelled' }) : answered(ending);
  const request = { ...made.request, environment: plan.environment };
  return { kind: 'exchange', exchange: { ...made, id: `exchange-${at}`, request, values: plan.values } };
}

const answered = (ending: 'made' | 'stored error') =>
  ending === 'made'
    ? sampleExchange('createPayment', { status: 200, body: { id: 'a', payment_url: 'https://pay.gov.sg/x' } })
    : sampleExchange('createPayment', { status: 500, body: { error: { code: 'x' } } });

/** Everything that is under way comes, and each call is answered. */
function drain(world: PanelWorld): void {
  for (let at = 0; world.toHost.length + world.toPage.length + world.pending.length > 0; at += 1) {
    assert.ok(at < 5000, 'it comes to an end');
    world.deliver('host');
    world.deliver('page');
    finish(world, world.finish(0), 'made', 1000 + world.exchanges.length);
  }
}

/** What went out: what was pressed, where it was to go then, and noted before. */
function checkRuns(world: PanelWorld): void {
  for (const { run, pressed, environment } of world.ran) {
    const { plan } = run;
    assert.ok(Object.isFrozen(plan) && Object.isFrozen(plan.values), 'it is frozen');
    assert.equal(plan.environment, environment);
    const isComplete = planProblems(services, plan).length === 0;
    if (isComplete) assert.ok(world.wasNoted(plan), 'its key was noted before it left');
    const { [field]: _, paymentServiceId: __, ...sent } = plan.values;
    const { [field]: ___, paymentServiceId: ____, ...asked } = pressed ?? {};
    assert.deepEqual(sent, asked);
  }
}

function checkEnd(world: PanelWorld): void {
  const { session, page } = world;
  assert.equal(session.call, undefined);
  assert.deepEqual(session.waiting, []);
  assert.ok(page);
  assert.equal(page.running, undefined, 'the page waits for nothing');
  assert.deepEqual(page.values, session.values);
  const view = viewOf(session, world.around());
  assert.deepEqual([page.context, page.problems, page.suggestions], [view.context, view.problems, view.suggestions]);
  assert.deepEqual(page.exchange, session.shown);
  assert.deepEqual(world.remembered, rememberedOf(session));
  const ends = world.posted.flatMap(each =>
    each.type === 'exchange' || each.type === 'notSent' ? [each.requestId] : [],
  );
  assert.equal(new Set(ends).size, ends.length, 'each press has one end');
}
