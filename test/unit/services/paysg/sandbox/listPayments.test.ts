import assert from 'node:assert/strict';
import { checkAnswer } from '../../../support/checkAnswer';
import { at, sandboxForTests } from '../../../core/sandbox/sandboxUnderTest';
import { assertError, paysgClient } from './paysgUnderTest';

interface Page {
  ids: string[];
  start: string | null;
  end: string | null;
  hasPrevious: boolean;
  hasNext: boolean;
}

describe('listPayments in the sandbox', () => {
  // Every payment of these tests is made in the same millisecond, so that only the id can order them.
  const sandbox = sandboxForTests({ now: () => Date.UTC(2026, 10, 2) });
  const { call, create } = paysgClient(sandbox);
  const madeCount = 25;
  before(async () => {
    for (let index = 0; index < madeCount; index += 1) await create({ reference_id: `LIST-${index}` });
  });

  const page = async (query: string): Promise<Page> => {
    const { status, json } = await call(query);
    assert.equal(status, 200);
    assert.deepEqual(checkAnswer('listPayments', status, json), []);
    const info = at(json, 'page_info');
    return {
      ids: (at(json, 'data') as { id: string }[]).map(payment => payment.id),
      start: at(info, 'start_cursor') as string | null,
      end: at(info, 'end_cursor') as string | null,
      hasPrevious: at(info, 'has_previous_page') === true,
      hasNext: at(info, 'has_next_page') === true,
    };
  };
  const after = (cursor: string | null, limit: number) =>
    page(`?limit=${limit}&after=${encodeURIComponent(cursor ?? '')}`);
  const before_ = (cursor: string | null, limit: number) =>
    page(`?limit=${limit}&before=${encodeURIComponent(cursor ?? '')}`);

  it('gives 20 when no limit is sent, and says that this is a guess', async () => {
    const { json, headers } = await call('');
    assert.equal((at(json, 'data') as unknown[]).length, 20);
    assert.equal(headers['x-sandbox-guess'], 'default limit');
  });

  it('orders payments of the same time by id, backwards', async () => {
    const { ids } = await page(`?limit=${madeCount}`);
    assert.deepEqual(ids, ids.toSorted().toReversed());
  });

  it('walks through all of them once, to older ones', async () => {
    const all = (await page('?limit=100')).ids;
    const walked: string[] = [];
    let current = await page('?limit=7');
    assert.equal(current.hasPrevious, false);
    for (;;) {
      walked.push(...current.ids);
      if (!current.hasNext) break;
      current = await after(current.end, 7);
      assert.equal(current.hasPrevious, true);
    }
    assert.deepEqual(walked, all);
  });

  it('goes back to the newer page next to a cursor', async () => {
    const first = await page('?limit=5');
    const second = await after(first.end, 5);
    const third = await after(second.end, 5);
    assert.deepEqual((await before_(third.start, 5)).ids, second.ids);
    const back = await before_(second.start, 5);
    assert.deepEqual(back.ids, first.ids);
    assert.equal(back.hasPrevious, false);
    assert.equal(back.hasNext, true);
  });

  it('stays on the place of a cursor when newer payments come', async () => {
    const first = await page('?limit=5');
    const second = await after(first.end, 5);
    const { json } = await create();
    assert.deepEqual((await after(first.end, 6)).ids.filter(id => id !== at(json, 'id')).slice(0, 5), second.ids);
  });

  it('has cursors that do not hold the id', async () => {
    const { ids, start } = await page('?limit=1');
    const [id = ''] = ids;
    assert.ok(
      !start?.includes(id) &&
        !Buffer.from(start ?? '', 'base64')
          .toString('latin1')
          .includes(id),
    );
  });

  it('gives null cursors on an empty page, and says that this is a guess', async () => {
    const { start } = await page('?limit=1');
    const { json, headers } = await call(`?limit=5&before=${encodeURIComponent(start ?? '')}`);
    assert.deepEqual(at(json, 'data'), []);
    assert.equal(at(json, 'page_info', 'start_cursor'), null);
    assert.match(String(headers['x-sandbox-guess']), /empty page/);
  });

  it('refuses before together with after', async () => {
    const { start } = await page('?limit=1');
    const cursor = encodeURIComponent(start ?? '');
    const received = await call(`?before=${cursor}&after=${cursor}`);
    assertError('listPayments', received, 400, 'invalid_parameter');
  });

  for (const [query, code] of [
    ['?limit=0', 'invalid_parameter'],
    ['?limit=ten', 'invalid_parameter'],
    ['?after=unknown', 'invalid_cursor'],
  ] as const) {
    it(`refuses ${query}`, async () => assertError('listPayments', await call(query), 400, code));
  }
});
