import assert from 'node:assert/strict';
import { operationOf, operations, services } from '../../../../src/services';
import { checkValues } from '../../../../src/core/model/checkValues';
import { freshValues, scopeAfterKeyChange, starterValues } from '../../../../src/core/calls/starterValues';
import { sandboxKeys } from '../../support/sandboxKeys';
import type { KeyInfo } from '../../../../src/core/keys/keyInfo';

const [sandboxKey] = sandboxKeys;
const create = operationOf('createPayment');
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const service = (digit: number) => `payment_service_00000000-0000-4000-8000-00000000000${digit}`;
const keyOf = (...worksOn: string[]): KeyInfo => ({
  id: worksOn.join(),
  kind: 'paysgKey',
  environment: 'staging',
  name: 'Key',
  worksOn,
  addedAt: '',
});

describe('starterValues', () => {
  it('makes a payment that can be sent as it is, with the sandbox key', () => {
    const values = starterValues(services, create, sandboxKey);
    assert.deepEqual(checkValues(services, 'createPayment', values), []);
    assert.equal(values.paymentServiceId, sandboxKey?.worksOn[0]);
    assert.equal(values.payer_email, undefined, 'a stranger could be mailed');
  });

  it('leaves the payment service to the user where no key names one', () => {
    const fields = checkValues(services, 'createPayment', starterValues(services, create, undefined)).map(
      ({ field }) => field,
    );
    assert.deepEqual(fields, ['paymentServiceId']);
  });

  for (const operation of operations.filter(each => each.api === 'datagovsg')) {
    it(`makes ${operation.id} ready`, () =>
      assert.deepEqual(checkValues(services, operation.id, starterValues(services, operation, undefined)), []));
  }

  it('makes an idempotency key of its own each time', () => {
    const keys = [1, 2].map(() => String(starterValues(services, create, sandboxKey)['Idempotency-Key']));
    assert.match(keys[0] ?? '', uuid);
    assert.notEqual(keys[0], keys[1]);
  });
});

describe('freshValues', () => {
  it('makes the idempotency key anew and nothing else', () => {
    const values = freshValues(create);
    assert.deepEqual(Object.keys(values), ['Idempotency-Key']);
    assert.match(String(values['Idempotency-Key']), uuid);
    assert.deepEqual(freshValues(operationOf('listPayments')), {});
  });
});

describe('scopeAfterKeyChange', () => {
  const [one, two] = [keyOf(service(1)), keyOf(service(2))];
  for (const [what, current, before, after, expected] of [
    ['follows the key', service(1), one, two, { paymentServiceId: service(2) }],
    ['fills an empty field', '', undefined, two, { paymentServiceId: service(2) }],
    ['fills a field that was never filled', undefined, undefined, two, { paymentServiceId: service(2) }],
    ['is emptied with a key that names none', service(1), one, keyOf(), { paymentServiceId: '' }],
    ['keeps what the user typed', service(9), one, two, {}],
  ] as const) {
    it(what, () => {
      const values = current === undefined ? {} : { paymentServiceId: current };
      assert.deepEqual(scopeAfterKeyChange(services, create, values, before, after), expected);
    });
  }

  it('changes nothing of an operation without a payment service', () => {
    assert.deepEqual(scopeAfterKeyChange(services, operationOf('whoami'), {}, one, two), {});
  });
});
