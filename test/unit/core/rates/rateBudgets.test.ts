import assert from 'node:assert/strict';
import { operationOf, services } from '../../../../src/services';
import type { TurnRequest } from '../../../../src/core/calls/turns';
import type { Waiting } from '../../../../src/core/model/exchange';
import { MemoryTurnStore } from '../../../../src/core/rates/memoryTurnStore';
import { RateBudgets } from '../../../../src/core/rates/rateBudgets';
import { marginMs } from '../../../../src/core/rates/turnStore';
import { ManualClock } from '../../support/manualClock';

/** Four in 10 s. */
const rows: TurnRequest = {
  operation: operationOf('datastoreSearch'),
  environment: 'production',
  url: 'https://data.gov.sg/api/action/datastore_search',
};
const spanMs = 10_000 + marginMs;

describe('RateBudgets', () => {
  let clock: ManualClock;
  let store: MemoryTurnStore;
  let budgets: RateBudgets;
  let sent: { name: string; atMs: number }[];
  beforeEach(() => {
    clock = new ManualClock();
    store = new MemoryTurnStore();
    budgets = new RateBudgets(store, clock, services);
    sent = [];
  });

  const take = (name: string, over: { signal?: AbortSignal; onWaiting?: (waiting?: Waiting) => void } = {}) =>
    budgets.take(rows, over).then(() => void sent.push({ name, atMs: clock.now() }));
  async function useUp(): Promise<void> {
    await Promise.all([1, 2, 3, 4].map(n => take(`used ${n}`)));
    sent = [];
  }

  it('lets calls through in the order they asked, at the pace of the limit', async () => {
    const startMs = clock.now();
    const all = Promise.all(Array.from({ length: 10 }, (_, n) => take(String(n))));
    await clock.pass(3 * spanMs);
    await all;
    assert.deepEqual(
      sent.map(({ name }) => name),
      Array.from({ length: 10 }, (_, n) => String(n)),
    );
    const rounds = sent.map(({ atMs }) => Math.floor((atMs - startMs) / spanMs));
    assert.deepEqual(rounds, [0, 0, 0, 0, 1, 1, 1, 1, 2, 2]);
  });

  it('reports to a call that waits how long and behind how many, and when it is over', async () => {
    await useUp();
    const reported: (Waiting | undefined)[] = [];
    const [first, second] = [take('first'), take('second', { onWaiting: waiting => reported.push(waiting) })];
    const untilMs = clock.now() + spanMs;
    await clock.pass(2000);
    const text = 'data.gov.sg accepts 4 row searches in 10 s without a key.';
    assert.deepEqual(reported, [{ kind: 'turn', text, untilMs, ahead: 1 }]);
    await clock.pass(spanMs);
    await Promise.all([first, second]);
    assert.equal(reported.at(-1), undefined);
    assert.deepEqual(
      reported.slice(0, -1).map(waiting => waiting?.ahead),
      reported.length === 3 ? [1, 0] : [1],
    );
  });

  it('says nothing to a call that need not wait, and holds none back that has no limit', async () => {
    let reported = 0;
    await take('free', { onWaiting: () => (reported += 1) });
    const listing = { ...rows, operation: operationOf('listPayments') };
    for (let n = 0; n < 100; n += 1) await budgets.take(listing, { onWaiting: () => (reported += 1) });
    assert.equal(reported, 0);
  });

  it('ends a wait that is cancelled, and those behind move up', async () => {
    await useUp();
    const cancel = new AbortController();
    const reported: (Waiting | undefined)[] = [];
    const given = assert.rejects(take('given up', { signal: cancel.signal }), /of no use/);
    const behind = take('behind', { onWaiting: waiting => reported.push(waiting) });
    await clock.pass(0);
    cancel.abort(new Error('of no use'));
    await given;
    await clock.pass(1500);
    assert.equal(reported.at(-1)?.ahead, 0);
    await clock.pass(spanMs);
    await behind;
  });

  it('does not begin to wait for a call that is cancelled already', () =>
    assert.rejects(take('late', { signal: AbortSignal.abort(new Error('too late')) }), /too late/));

  it('holds a budget back that the service refused, and says why', async () => {
    const reported: (Waiting | undefined)[] = [];
    budgets.pause(rows, clock.now() + 7000);
    const waiting = take('held', { onWaiting: each => reported.push(each) });
    await clock.pass(6999);
    assert.deepEqual(sent, []);
    assert.match(reported[0]?.text ?? '', /reported too many calls/);
    await clock.pass(1);
    await waiting;
  });

  it('holds calls back that no limit is known of, once the service refused one', async () => {
    const listing = { ...rows, operation: operationOf('listPayments') };
    const reported: (Waiting | undefined)[] = [];
    budgets.pause(listing, clock.now() + 4000);
    const held = Promise.all([1, 2, 3].map(() => budgets.take(listing, { onWaiting: each => reported.push(each) })));
    let isOver = false;
    void held.then(() => (isOver = true));
    await clock.pass(3900);
    assert.equal(isOver, false);
    assert.match(reported[0]?.text ?? '', /^PaySG reported too many calls/);
    await clock.pass(1200);
    await held;
  });

  it('lets a call in at the next free turn, however many calls a flow sends one after the other', async () => {
    const stop = new AbortController();
    const flow = (async () => {
      while (!stop.signal.aborted) await take('flow');
    })();
    await clock.pass(3 * spanMs + 1);
    const askedMs = clock.now();
    const reported: (Waiting | undefined)[] = [];
    const own = take('own', { onWaiting: waiting => reported.push(waiting) });
    await clock.pass(spanMs);
    await own;
    assert.ok((reported[0]?.ahead ?? 0) <= 1);
    assert.ok((sent.find(({ name }) => name === 'own')?.atMs ?? Infinity) - askedMs <= spanMs);
    stop.abort();
    await clock.pass(spanMs);
    await flow;
  });

  it('shares what it counts with another window', async () => {
    await useUp();
    const other = new RateBudgets(store, clock, services);
    let isTaken = false;
    const taking = other.take(rows, {}).then(() => (isTaken = true));
    await clock.pass(9000);
    assert.equal(isTaken, false);
    await clock.pass(2000);
    await taking;
  });
});
