import assert from 'node:assert/strict';
import { attention, needsTeam } from '../../../../src/core/keys/attention';
import type { KeyInfo } from '../../../../src/core/keys/keyInfo';
import { sampleKey } from '../../support/sampleKey';

const today = '2026-11-21';
const check = (outcome: 'works' | 'refused' | 'unknown') => ({
  at: `${today}T01:00:00.000Z`,
  outcome,
  text: 'Refused.',
});

describe('attention', () => {
  const cases: readonly [what: string, over: Partial<KeyInfo>, reasons: readonly RegExp[]][] = [
    ['nothing known', {}, []],
    ['an expiry more than 30 days away', { expiresOn: '2026-12-22' }, []],
    ['an expiry in 30 days', { expiresOn: '2026-12-21' }, [/expires on 2026-12-21.*rotate/]],
    ['an expiry today', { expiresOn: today }, [/expires on 2026-11-21/]],
    ['an expiry yesterday', { expiresOn: '2026-11-20' }, [/has expired: rotate/]],
    ['a check that it passed', { lastCheck: check('works') }, []],
    ['a check that said nothing', { lastCheck: check('unknown') }, []],
    ['a check that refused it', { lastCheck: check('refused') }, [/^Refused\.$/]],
    ['a review tomorrow', { reviewOn: '2026-11-22' }, []],
    ['a review today', { reviewOn: today }, [/Our review date 2026-11-21/]],
    ['no open to-dos', { todos: [] }, []],
    ['one open to-do', { todos: ['billing'] }, [/^1 open to-do$/]],
    ['two open to-dos', { todos: ['billing', 'loggedIn'] }, [/^2 open to-dos$/]],
    [
      'everything at once, the most pressing first',
      { expiresOn: '2026-11-20', lastCheck: check('refused'), reviewOn: today, todos: ['billing'] },
      [/expired/, /Refused/, /review/, /to-do/],
    ],
  ];
  for (const [what, over, reasons] of cases) {
    it(`gives ${reasons.length === 1 ? '1 reason' : `${reasons.length} reasons`} for ${what}`, () => {
      const given = attention(sampleKey(over), today);
      assert.equal(given.length, reasons.length);
      reasons.forEach((reason, index) => assert.match(given[index] ?? '', reason));
    });
  }
});

describe('needsTeam', () => {
  const cases: readonly [what: string, over: Partial<KeyInfo>, expected: boolean][] = [
    ['nothing known', {}, false],
    ['an expiry in 30 days', { expiresOn: '2026-12-21' }, true],
    ['an expiry yesterday', { expiresOn: '2026-11-20' }, true],
    ['an expiry in a year', { expiresOn: '2027-11-20' }, false],
    ['a refusal', { lastCheck: check('refused') }, true],
    ['a check that said nothing', { lastCheck: check('unknown') }, false],
    ['a review and to-dos, which are ours', { reviewOn: today, todos: ['billing'] }, false],
  ];
  for (const [what, over, expected] of cases)
    it(`is ${expected} with ${what}`, () => assert.equal(needsTeam(sampleKey(over), today), expected));
});
