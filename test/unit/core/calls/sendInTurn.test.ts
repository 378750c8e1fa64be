import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { runCall } from '../../../../src/core/calls/runCall';
import type { CallEvents } from '../../../../src/core/model/callOutcome';
import type { CallPorts } from '../../../../src/core/calls/callPorts';
import type { Plan, Waiting } from '../../../../src/core/model/exchange';
import { sandboxKeys } from '../../support/sandboxKeys';
import { MemoryTurnStore } from '../../../../src/core/rates/memoryTurnStore';
import { RateBudgets } from '../../../../src/core/rates/rateBudgets';
import { portsWith } from '../../support/callPorts';
import { startServer } from '../../support/localServer';
import { makeKey } from '../../support/makeKeys';
import { ManualClock } from '../../support/manualClock';
import { sampleServiceId } from '../../support/sampleKey';
import { services } from '../../../../src/services';
import { Secret } from '../../../../src/core/keys/secret';

const rows: Plan = {
  operationId: 'datastoreSearch',
  environment: 'sandbox',
  values: { resource_id: `d_${'a'.repeat(32)}` },
};
const payment = (idempotencyKey?: string): Plan => ({
  operationId: 'createPayment',
  environment: 'sandbox',
  keyId: 'sandbox.paysgKey',
  values: {
    paymentServiceId: sampleServiceId,
    amount_in_cents: 100,
    reference_id: 'r-1',
    payer_name: 'P',
    payer_address: 'A',
    payer_identifier: 'I',
    description: 'D',
    ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
  },
});

describe('sendInTurn', () => {
  let clock: ManualClock;
  let reported: (Waiting | undefined)[];
  beforeEach(() => {
    clock = new ManualClock();
    reported = [];
  });

  /** A service that answers 429 so often, and then 200. */
  async function serviceThatRefuses(times: number, headers: Record<string, string> = {}) {
    let left = times;
    return startServer((_, response: ServerResponse) => {
      left -= 1;
      if (left < 0) response.end('{}');
      else response.writeHead(429, headers).end('{}');
    });
  }
  const portsFor = (url: string, over: Partial<CallPorts> = {}) =>
    portsWith(
      sandboxKeys.map(info => ({ info, secret: makeKey('paysg_stag_sandbox_') })),
      url,
      { clock, turns: new RateBudgets(new MemoryTurnStore(), clock, services), ...over },
    );
  /** Runs a call while time passes second by second, until it is over. */
  async function run(plan: Plan, ports: CallPorts, events: CallEvents = {}) {
    let isOver = false;
    const running = runCall(plan, ports, { onWaiting: waiting => reported.push(waiting), ...events });
    void running.finally(() => (isOver = true));
    while (!isOver) await clock.pass(100);
    return running;
  }
  const statuses = ({ recorded }: ReturnType<typeof portsFor>) =>
    recorded.map(({ outcome }) => (outcome.ok ? outcome.answer.status : outcome.failure.kind));

  it('sends a read again after a whole window, and records each sending', async () => {
    const service = await serviceThatRefuses(1);
    const ports = portsFor(service.url);
    const startMs = clock.now();
    const outcome = await run(rows, ports);
    assert.deepEqual(statuses(ports), [429, 200]);
    assert.ok(outcome.kind === 'exchange' && outcome.exchange === ports.recorded[1]);
    assert.equal(reported[0]?.kind, 'tooMany');
    assert.ok(reported[0].untilMs - startMs >= 11_000 && clock.now() >= reported[0].untilMs);
    assert.match(reported[0].text, /data\.gov\.sg reported .*429.* Attempt 2 of at most 3/);
    assert.equal(reported.at(-1), undefined);
  });

  it('gives up after the tries of the profile', async () => {
    const ports = portsFor((await serviceThatRefuses(99)).url);
    await run(rows, ports);
    assert.deepEqual(statuses(ports), [429, 429, 429]);
  });

  const date = (ms: number) => new Date(ms).toUTCString();
  const hour = 3_600_000;
  const said: readonly [string, (nowMs: number) => Record<string, string>, number][] = [
    ['seconds', () => ({ 'retry-after': '3' }), 3000],
    ['a part of a second', () => ({ 'retry-after': '2.5' }), 2500],
    ['a date', now => ({ date: date(now), 'retry-after': date(now + 5000) }), 5000],
    ['a date by another clock', now => ({ date: date(now - hour), 'retry-after': date(now - hour + 5000) }), 5000],
    ['a date that is over', now => ({ date: date(now), 'retry-after': date(now - hour) }), 11_000],
    ['no time at all', () => ({ 'retry-after': '0' }), 11_000],
    ['nonsense', () => ({ 'retry-after': 'soon' }), 11_000],
    ['a number that is no time', () => ({ 'retry-after': '-5' }), 11_000],
    ['words with a number', () => ({ 'retry-after': 'after 10' }), 11_000],
  ];
  for (const [what, headers, waitMs] of said) {
    it(`waits as long as Retry-After says with ${what}`, async () => {
      const ports = portsFor((await serviceThatRefuses(1, headers(clock.now()))).url);
      const startMs = clock.now();
      await run(rows, ports);
      const waitedMs = (reported[0]?.untilMs ?? 0) - startMs;
      // A date has no milliseconds, and the exchange before it took some of our clock's.
      assert.ok(Math.abs(waitedMs - waitMs) <= 1500, `${waitedMs} ms`);
    });
  }

  it('does not wait for a service that asks for minutes', async () => {
    const ports = portsFor((await serviceThatRefuses(1, { 'retry-after': '600' })).url);
    await run(rows, ports);
    assert.deepEqual(statuses(ports), [429]);
  });

  it('holds other calls of the budget back as well', async () => {
    const ports = portsFor((await serviceThatRefuses(1, { 'retry-after': '600' })).url);
    await run(rows, ports);
    const cancel = new AbortController();
    const outcome = await run(rows, ports, { signal: cancel.signal, onWaiting: each => each && cancel.abort() });
    assert.deepEqual(outcome, { kind: 'cancelled' });
    assert.deepEqual(statuses(ports), [429]);
  });

  it('does not send a payment again that has no idempotency key', async () => {
    const ports = portsFor((await serviceThatRefuses(1)).url);
    await run(payment(), ports);
    assert.deepEqual(statuses(ports), [429]);
  });

  it('sends a payment again with the same idempotency key', async () => {
    const service = await serviceThatRefuses(2);
    const ports = portsFor(service.url);
    await run(payment(randomUUID()), ports);
    assert.deepEqual(statuses(ports), [429, 429, 200]);
    assert.equal(new Set(service.received.map(({ headers }) => headers['idempotency-key'])).size, 1);
    const waits = reported.filter(each => each !== undefined);
    assert.equal(waits.length, 2);
  });

  it('gives the refused exchange when it is cancelled while it waits to be sent again', async () => {
    const ports = portsFor((await serviceThatRefuses(1)).url);
    const cancel = new AbortController();
    const outcome = await run(rows, ports, { signal: cancel.signal, onWaiting: each => each && cancel.abort() });
    assert.ok(outcome.kind === 'exchange' && outcome.exchange === ports.recorded[0]);
    assert.deepEqual(statuses(ports), [429]);
  });

  it('reads the secret only when it is the call’s turn', async () => {
    const service = await serviceThatRefuses(0);
    let reads = 0;
    const secret = () => {
      reads += 1;
      return Promise.resolve(new Secret(makeKey('paysg_stag_sandbox_')));
    };
    const cancel = new AbortController();
    const turns = { take: () => Promise.reject(new Error('ended')), pause: () => undefined };
    cancel.abort();
    const ports = portsFor(service.url, { secret, turns });
    assert.deepEqual(await run(payment(), ports, { signal: cancel.signal }), { kind: 'cancelled' });
    assert.equal(reads, 0);
  });
});
