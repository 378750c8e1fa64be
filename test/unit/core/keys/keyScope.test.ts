import assert from 'node:assert/strict';
import { checkIds, idsIn } from '../../../../src/core/keys/keyScope';
import { keyKind } from '../../../../src/services';
import { makeKey } from '../../support/makeKeys';

const scope = keyKind('paysgKey').scope ?? assert.fail();
const first = 'payment_service_00000000-0000-4000-8000-000000000001';
const second = 'payment_service_00000000-0000-4000-8000-00000000000A';

describe('idsIn', () => {
  const cases: readonly [typed: string, ids: readonly string[]][] = [
    ['', []],
    [first, [first]],
    [`${first},${second}`, [first, second]],
    [`${first}; ${second}\n`, [first, second]],
    [`${first} ${first}`, [first]],
    [`https://pay.gov.sg/services/${first}/payments?x=1`, [first]],
    [`https://pay.gov.sg/${first},https://pay.gov.sg/${second}`, [first, second]],
    [first.slice(0, -1), []],
    [`${first}0`, []],
    [`${first}-0`, []],
    ['00000000-0000-4000-8000-000000000001', []],
  ];
  for (const [typed, ids] of cases) {
    it(`finds ${ids.length} in ${JSON.stringify(typed)}`, () => {
      assert.deepEqual(idsIn(scope, typed), ids);
      const isAllIds = typed === '' || ids.length > 0;
      assert.equal(checkIds(scope, typed) === undefined, isAllIds);
    });
  }
});

describe('checkIds', () => {
  it('says which part contains no id', () => {
    assert.match(checkIds(scope, `${first}, billing, ${second}`) ?? '', /^Payment service 2 contains no id/);
  });

  it('never repeats what was pasted, as it may be a key', () => {
    const key = makeKey();
    for (const typed of [key, `${first} ${key}`]) assert.ok(!checkIds(scope, typed)?.includes(key));
  });
});
