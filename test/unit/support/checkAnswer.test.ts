import assert from 'node:assert/strict';
import { findOperation } from '../../../src/services';
import { sampleAnswer } from '../../../src/core/model/services';
import { checkAnswer } from './checkAnswer';

const exampleOf = (id: string) => {
  const operation = findOperation(id);
  assert.ok(operation);
  return structuredClone(sampleAnswer(operation).body) as Record<string, unknown>;
};

describe('checkAnswer', () => {
  it('takes any status of the class that the document gives', () => {
    for (const status of [200, 201, 204]) {
      assert.deepEqual(checkAnswer('createPayment', status, exampleOf('createPayment')), []);
    }
  });

  it('takes new fields and unknown statuses of a payment, as PaySG may add them', () => {
    const body = { ...exampleOf('createPayment'), latest_status: 'something_new', extra: 1 };
    assert.deepEqual(checkAnswer('createPayment', 201, body), []);
  });

  it('takes whoami both at the top level and inside data', () => {
    const user = { userId: '1', email: 'officer@example.gov.sg' };
    assert.deepEqual(checkAnswer('whoami', 200, { user }), []);
    assert.deepEqual(checkAnswer('whoami', 200, { code: 0, data: { user }, errorMsg: '' }), []);
  });

  it('names the place of what differs', () => {
    const body = { ...exampleOf('createPayment'), amount_in_cents: '100' };
    assert.deepEqual(checkAnswer('createPayment', 201, body), ['/amount_in_cents must be integer']);
  });

  it('refuses a success whose code is not 0', () => {
    const found = checkAnswer('listDatasets', 200, { ...exampleOf('listDatasets'), code: 24 });
    assert.deepEqual(found, ['/code must be equal to constant']);
  });

  it('names a status that the document does not have', () => {
    assert.deepEqual(checkAnswer('whoami', 302, ''), ['whoami has no answer with status 302']);
  });
});
