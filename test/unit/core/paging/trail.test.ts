import assert from 'node:assert/strict';
import type { Exchange, FieldValues } from '../../../../src/core/model/exchange';
import { trailAfter, type Trail } from '../../../../src/core/paging/trail';
import { sampleExchange } from '../../support/sampleExchange';
import { services } from '../../../../src/services';

const page = (token: string | undefined, next?: string, more: FieldValues = { date: '2026-11-01' }): Exchange => ({
  ...sampleExchange('realtimePsi', { body: { code: 0, data: { paginationToken: next } } }),
  values: { ...more, ...(token !== undefined && { paginationToken: token }) },
});

describe('trailAfter', () => {
  const [first, second, third] = [page(undefined, 'two'), page('two', 'three'), page('three')];

  it('grows with each page that is turned, and shrinks on the way back', () => {
    const afterSecond = trailAfter(services, [], first, second);
    assert.deepEqual(afterSecond, [null]);
    const afterThird = trailAfter(services, afterSecond, second, third);
    assert.deepEqual(afterThird, [null, 'two']);
    assert.deepEqual(trailAfter(services, afterThird, third, page('two', 'three')), [null]);
    assert.deepEqual(trailAfter(services, [null], second, first), []);
  });

  it('stays when a page is sent again', () => assert.deepEqual(trailAfter(services, [null], second, second), [null]));

  const cases: readonly [string, Exchange | undefined, Exchange, Trail][] = [
    ['another date', first, page('two', undefined, { date: '2026-11-02' }), []],
    ['a token that nobody offered', first, page('elsewhere'), []],
    ['a token without a page before it', undefined, second, []],
    ['an operation without tokens', first, sampleExchange('listPayments', {}), []],
  ];
  for (const [what, before, now, expected] of cases) {
    it(`begins anew with ${what}`, () => assert.deepEqual(trailAfter(services, [null], before, now), expected));
  }
});
