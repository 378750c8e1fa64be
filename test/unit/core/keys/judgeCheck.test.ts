import assert from 'node:assert/strict';
import { services } from '../../../../src/services';
import { diagnose } from '../../../../src/core/diagnosis/diagnose';
import { judgeCheck } from '../../../../src/core/keys/judgeCheck';
import type { KeyCheck } from '../../../../src/core/keys/keyInfo';
import { failedExchange, sampleExchange, type SampleAnswer } from '../../support/sampleExchange';

const error = { error: { type: 't', code: 'c', message: 'In the words of PaySG.' } };

const judgements: readonly [string, SampleAnswer, KeyCheck['outcome'], RegExp][] = [
  ['listPayments', { status: 200, body: { data: [] } }, 'works', /The key works \(status 200\)\./],
  ['listPayments', { status: 204 }, 'works', /The key works/],
  ['whoami', { status: 200, body: { code: 0, data: {} } }, 'works', /The key works/],
  ['listPayments', { status: 401, body: error }, 'refused', /refused \(status 401\): PaySG does not know this key\./],
  ['listPayments', { status: 401 }, 'refused', /refused \(status 401\)/],
  ['listPayments', { status: 403, body: error }, 'refused', /Billing collaborator of this payment service\./],
  [
    'listPayments',
    { status: 403, body: '<html>no</html>' },
    'unknown',
    /says nothing about the key: Something in front of PaySG/,
  ],
  [
    'whoami',
    { status: 403, body: '<html>no</html>' },
    'unknown',
    /says nothing about the key: Something in front of data/,
  ],
  [
    'whoami',
    { status: 200, body: { code: 7, errorMsg: 'No.' } },
    'unknown',
    /Status 200 says nothing about the key: Status 200 has/,
  ],
  ['listPayments', { status: 200, body: '<html>hotel Wi-Fi</html>' }, 'unknown', /not valid JSON\./],
  ['listPayments', { status: 302, headers: [['location', 'https://x.example']] }, 'unknown', /redirects elsewhere\./],
  ['listPayments', { status: 404, body: error }, 'unknown', /no such payment or payment service/],
  ['listPayments', { status: 429, body: error }, 'unknown', /Too many calls\./],
  ['listPayments', { status: 500, body: error }, 'unknown', /PaySG failed\./],
];

describe('judgeCheck', () => {
  for (const [operationId, answer, outcome, text] of judgements) {
    it(`takes ${answer.status} with ${JSON.stringify(answer.body) ?? 'nothing'} of ${operationId} as: ${outcome}`, () => {
      const bare = sampleExchange(operationId, answer);
      const findings = diagnose(services, bare);
      const judged = judgeCheck({ ...bare, findings });
      assert.equal(judged.outcome, outcome, judged.text);
      assert.match(judged.text, text);
      assert.doesNotMatch(judged.text, /\.\.$/);
      assert.equal(judged.at, bare.startedAt);
    });
  }

  it('takes no answer as no word on the key', () => {
    const bare = failedExchange('listPayments', { kind: 'unreachable', code: 'ENOTFOUND' });
    const judged = judgeCheck({ ...bare, findings: diagnose(services, bare) });
    assert.deepEqual([judged.outcome, judged.text], ['unknown', 'No answer was received: The host has no address.']);
  });
});
