import assert from 'node:assert/strict';
import { attention } from '../../../../src/core/keys/attention';
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
