import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KeyInfo } from '../../../../src/core/keys/keyInfo';
import { dayAfter, daysBetween, expiryWords, lifespans } from '../../../../src/core/keys/expiry';
import { sampleKey } from '../../support/sampleKey';

const today = '2026-11-21';

describe('daysBetween', () => {
  const cases: readonly [from: string, to: string, days: number][] = [
    [today, today, 0],
    [today, '2026-11-22', 1],
    [today, '2026-11-20', -1],
    ['2026-12-31', '2027-01-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-02-28', '2027-03-01', 1],
  ];
  for (const [from, to, days] of cases) {
    it(`counts ${days} from ${from} to ${to}`, () => assert.equal(daysBetween(from, to), days));
  }

  it('is undone by dayAfter', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), days =>
        assert.equal(daysBetween(today, dayAfter(today, days)), days),
      ),
    );
  });
});

describe('expiryWords', () => {
  const cases: readonly [over: Partial<KeyInfo>, expires: boolean, words: string][] = [
    [{ expiresOn: '2026-12-21' }, true, 'expires in 30 days'],
    [{ expiresOn: '2026-11-22' }, true, 'expires in 1 day'],
    [{ expiresOn: today }, true, 'expires today'],
    [{ expiresOn: '2026-11-20' }, true, 'expired 1 day ago'],
    [{ expiresOn: '2026-11-01' }, true, 'expired 20 days ago'],
    [{ reviewOn: '2026-11-23' }, false, 'review in 2 days'],
    [{ reviewOn: today }, false, 'review due today'],
    [{ reviewOn: '2026-11-20' }, false, 'review was due 1 day ago'],
    [{ expiresOn: '2026-11-22', reviewOn: today }, true, 'expires in 1 day'],
    [{}, false, 'does not expire'],
    [{ hasNoExpiry: true }, true, 'does not expire'],
    [{}, true, 'expiry not known'],
  ];
  for (const [over, expires, words] of cases) {
    const of = JSON.stringify(over);
    it(`says “${words}” of ${of} where keys ${expires ? 'can' : 'cannot'} expire`, () =>
      assert.equal(expiryWords(sampleKey(over), expires, today), words));
  }
});

describe('lifespans', () => {
  it('go from short to long and end after today', () => {
    const ends = lifespans.map(days => dayAfter(today, days));
    assert.deepEqual(ends, [...ends].sort());
    assert.equal(ends.at(-1), '2027-11-21');
  });
});
