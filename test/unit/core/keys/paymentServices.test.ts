import assert from 'node:assert/strict';
import { checkPaymentServices, paymentServicesIn } from '../../../../src/core/keys/paymentServices';
import { makeKey } from '../../support/makeKeys';

const first = 'payment_service_00000000-0000-4000-8000-000000000001';
const second = 'payment_service_00000000-0000-4000-8000-00000000000A';

describe('paymentServicesIn', () => {
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
      assert.deepEqual(paymentServicesIn(typed), ids);
      const isAllIds = typed === '' || ids.length > 0;
      assert.equal(checkPaymentServices(typed) === undefined, isAllIds);
    });
  }
});

describe('checkPaymentServices', () => {
  it('says which part holds no id', () => {
    assert.match(checkPaymentServices(`${first}, billing, ${second}`) ?? '', /^Payment service 2 holds no id/);
  });

  it('never repeats what was pasted, as it may be a key', () => {
    const key = makeKey();
    for (const typed of [key, `${first} ${key}`]) assert.ok(!checkPaymentServices(typed)?.includes(key));
  });
});
