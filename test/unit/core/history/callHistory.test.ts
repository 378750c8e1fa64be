import assert from 'node:assert/strict';
import { CallHistory } from '../../../../src/core/history/callHistory';
import type { Exchange } from '../../../../src/core/model/exchange';
import { failedExchange, sampleExchange } from '../../support/sampleExchange';

const mebibyte = 1024 * 1024;

/** An exchange whose body counts as this large, without being it. */
function exchangeOf(id: string, bodyBytes = 2): Exchange {
  const exchange = sampleExchange('listDatasets', { body: '{}' });
  assert.ok(exchange.outcome.ok);
  return { ...exchange, id, outcome: { ok: true, answer: { ...exchange.outcome.answer, bodyBytes } } };
}

const idsIn = (history: CallHistory): readonly string[] => history.list().map(({ id }) => id);

describe('CallHistory', () => {
  let history: CallHistory;
  beforeEach(() => (history = new CallHistory()));

  it('lists the newest first, finds by id, and keeps calls that failed', () => {
    history.add(exchangeOf('one'));
    history.add({ ...failedExchange('whoami', { kind: 'cancelled' }), id: 'two' });
    assert.deepEqual(idsIn(history), ['two', 'one']);
    assert.equal(history.find('one')?.id, 'one');
    assert.equal(history.find('three'), undefined);
  });

  it('keeps 200 calls', () => {
    for (let n = 1; n <= 205; n += 1) history.add(exchangeOf(String(n)));
    const ids = idsIn(history);
    assert.deepEqual([ids.length, ids[0], ids.at(-1)], [200, '205', '6']);
  });

  it('keeps 100 MiB of bodies, the newest ones', () => {
    for (const id of ['one', 'two', 'three']) history.add(exchangeOf(id, 50 * mebibyte));
    assert.deepEqual(idsIn(history), ['three', 'two']);
  });

  it('keeps the newest call, whatever its size', () => {
    history.add(exchangeOf('small'));
    history.add(exchangeOf('huge', 500 * mebibyte));
    assert.deepEqual(idsIn(history), ['huge']);
  });

  it('notifies of each change, until nobody listens', () => {
    let heard = 0;
    const listening = history.onDidChange(() => (heard += 1));
    history.add(exchangeOf('one'));
    history.clear();
    listening.dispose();
    history.add(exchangeOf('two'));
    assert.deepEqual([heard, idsIn(history)], [2, ['two']]);
  });

  it('gives a list that a later call does not change', () => {
    history.add(exchangeOf('one'));
    const list = history.list();
    history.add(exchangeOf('two'));
    assert.equal(list.length, 1);
  });
});
