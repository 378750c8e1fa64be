import assert from 'node:assert/strict';
import { checkExpiry, checkName } from '../../../../src/core/keys/checkKeyRecord';

const today = '2026-11-21';
const cases: readonly [string, (typed: string) => string | undefined, string, RegExp | undefined][] = [
  ['checkName', checkName, 'Team mailbox', undefined],
  ['checkName', checkName, ` ${'x'.repeat(100)} `, undefined],
  ['checkName', checkName, '', /A name is required, to distinguish/],
  ['checkName', checkName, ' \t', /A name is required, to distinguish/],
  ['checkName', checkName, 'x'.repeat(101), /The name is longer than 100 characters/],
  ['checkExpiry', typed => checkExpiry(typed, today), '', undefined],
  ['checkExpiry', typed => checkExpiry(typed, today), today, undefined],
  ['checkExpiry', typed => checkExpiry(typed, today), ' 2028-02-29 ', undefined],
  ['checkExpiry', typed => checkExpiry(typed, today), '2026-11-20', /in the past/],
  ['checkExpiry', typed => checkExpiry(typed, today), '2027-02-29', /not a date/],
  ['checkExpiry', typed => checkExpiry(typed, today), '2027-13-01', /not a date/],
  ['checkExpiry', typed => checkExpiry(typed, today), '31/03/2027', /not a date.*YYYY-MM-DD/],
  ['checkExpiry', typed => checkExpiry(typed, today), 'soon', /not a date/],
];

for (const name of ['checkName', 'checkExpiry']) {
  describe(name, () => {
    for (const [, check, typed, message] of cases.filter(([each]) => each === name)) {
      it(`${message ? 'refuses' : 'takes'} ${JSON.stringify(typed).slice(0, 60)}`, () => {
        if (message) assert.match(check(typed) ?? '', message);
        else assert.equal(check(typed), undefined);
      });
    }
  });
}
