import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { isWhole, keyFromAnswers, type WholeAnswers } from '../../../../src/core/keys/keyAnswers';
import type { KeyInfo } from '../../../../src/core/keys/keyInfo';
import { makeKey } from '../../support/makeKeys';
import { services } from '../../../../src/services';
import { Secret } from '../../../../src/core/keys/secret';
import { revealed } from '../../support/revealed';

const addedAt = '2026-01-02T03:04:05.000Z';
const service = `payment_service_${randomUUID()}`;
const value = new Secret(makeKey());
const paysg: WholeAnswers = { kind: 'paysgKey', environment: 'staging', value, name: ' Key of the team ' };
const write: WholeAnswers = { kind: 'datagovsgWriteKey', environment: 'production', value, name: 'Publisher' };

const cases: readonly (readonly [what: string, answers: WholeAnswers, expected: Partial<KeyInfo>])[] = [
  ['trims the name', paysg, { name: 'Key of the team' }],
  [
    'keeps items that were not ticked as to-dos',
    { ...paysg, ticked: ['loggedIn'] },
    { todos: ['govAddress', 'billing'] },
  ],
  ['keeps all items when none was ticked', paysg, { todos: ['govAddress', 'loggedIn', 'billing'] }],
  [
    'has no to-dos when all are ticked',
    { ...paysg, ticked: ['billing', 'govAddress', 'loggedIn'] },
    { todos: undefined },
  ],
  ['has no to-dos for a kind without a checklist', write, { todos: undefined }],
  [
    'takes ids out of pasted addresses',
    { ...paysg, worksOn: `https://staging.pay.gov.sg/x/${service}/payments` },
    { worksOn: [service] },
  ],
  [
    'keeps the tier of a kind that has tiers',
    { ...write, kind: 'datagovsgReadKey', tier: 'production' },
    { tier: 'production' },
  ],
  ['has no tier when it is not known', { ...write, kind: 'datagovsgReadKey', tier: '' }, { tier: undefined }],
  ['has no tier for a kind without tiers', { ...write, tier: 'production' }, { tier: undefined }],
  ['has no services for a kind without them', { ...write, worksOn: service }, { worksOn: [] }],
  ['trims the holder', { ...write, holder: ' team@agency.gov.sg ' }, { holder: 'team@agency.gov.sg' }],
  ['leaves out an empty holder', { ...write, holder: '  ' }, { holder: undefined }],
  [
    'takes a day as the expiry of a kind that expires',
    { ...write, lifetime: { kind: 'until', day: '2027-01-31' } },
    { expiresOn: '2027-01-31', reviewOn: undefined },
  ],
  [
    'takes a day as the review of a kind that does not',
    { ...paysg, lifetime: { kind: 'until', day: '2027-01-31' } },
    { reviewOn: '2027-01-31', expiresOn: undefined },
  ],
  ['keeps that there is no expiry', { ...write, lifetime: { kind: 'none' } }, { hasNoExpiry: true }],
  ['keeps that it is not known', { ...write, lifetime: { kind: 'notKnown' } }, { hasNoExpiry: undefined }],
  [
    'says nothing of an expiry for a kind that has none',
    { ...paysg, lifetime: { kind: 'none' } },
    { hasNoExpiry: undefined },
  ],
];

describe('keyFromAnswers', () => {
  for (const [what, answers, expected] of cases) {
    it(what, () => {
      const info = keyFromAnswers(services, answers, 'an-id', addedAt);
      for (const [name, wanted] of Object.entries(expected))
        assert.deepEqual(info[name as keyof KeyInfo], wanted, name);
    });
  }

  it('never holds the value', () => {
    for (const answers of [paysg, write]) {
      assert.ok(
        !JSON.stringify(revealed(keyFromAnswers(services, answers, 'an-id', addedAt))).includes(value.revealText()),
      );
    }
  });
});

describe('isWhole', () => {
  it('holds for answers from which a key can be made', () => assert.ok(isWhole(paysg)));

  for (const name of ['kind', 'environment', 'value', 'name'] as const) {
    it(`does not hold without ${name}`, () => {
      const { [name]: _, ...rest } = paysg;
      assert.ok(!isWhole(rest));
    });
  }
});
