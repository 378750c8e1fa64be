import assert from 'node:assert/strict';
import { operationOf, operationProfile } from '../../../../src/services';
import type { EnvironmentId, Harm } from '../../../../src/core/model/operation';
import { guard } from '../../../../src/core/calls/guard';
import type { FieldValues, Verdict } from '../../../../src/core/model/exchange';

const all: readonly Harm[] = ['reads', 'asksForMoney', 'movesMoney', 'mailsPerson', 'replacesData', 'changesData'];
const harmful = all.filter(harm => harm !== 'reads');

interface Situation {
  environment: EnvironmentId;
  harms: readonly Harm[];
  withKey?: boolean;
  isUnlocked?: boolean;
  expected: Verdict['kind'];
}

const situations: readonly Situation[] = [
  { environment: 'sandbox', harms: all, expected: 'allowed' },
  { environment: 'sandbox', harms: all, isUnlocked: true, expected: 'allowed' },
  {
    environment: 'staging',
    harms: ['reads', 'asksForMoney', 'movesMoney', 'changesData'],
    expected: 'allowed',
  },
  { environment: 'staging', harms: ['mailsPerson'], expected: 'confirm' },
  { environment: 'staging', harms: ['replacesData'], expected: 'typed' },
  { environment: 'production', harms: ['reads'], withKey: false, expected: 'allowed' },
  { environment: 'production', harms: ['reads'], withKey: false, isUnlocked: true, expected: 'allowed' },
  { environment: 'production', harms: all, withKey: true, expected: 'locked' },
  { environment: 'production', harms: harmful, withKey: false, expected: 'locked' },
  { environment: 'production', harms: ['reads'], isUnlocked: true, expected: 'allowed' },
  { environment: 'production', harms: harmful, isUnlocked: true, expected: 'typed' },
];

function verdict(
  situation: Omit<Situation, 'harms' | 'expected'>,
  harm: Harm,
  operationId = 'createPayment',
  values: FieldValues = {},
) {
  const { environment, withKey = true, isUnlocked = false } = situation;
  const { asking } = operationProfile(operationId);
  return guard({ operation: operationOf(operationId), environment, harm, withKey, isUnlocked, values, asking });
}

describe('guard', () => {
  for (const { harms, expected, ...situation } of situations) {
    for (const harm of harms) {
      const { environment, withKey = true, isUnlocked = false } = situation;
      it(`${expected}: ${harm} in ${environment}, ${withKey ? 'with' : 'without'} a key, ${isUnlocked ? 'unlocked' : 'locked'}`, () =>
        assert.equal(verdict(situation, harm).kind, expected));
    }
  }

  const strange = [
    ['production'],
    'Production',
    'live',
    '',
    'constructor',
    '__proto__',
    undefined,
    null,
    { toString: () => 'sandbox' },
  ];
  for (const environment of strange) {
    for (const harm of all) {
      it(`is locked in an environment that is not known: ${JSON.stringify(environment)}, ${harm}`, () => {
        const place = { environment: environment as EnvironmentId, withKey: false, isUnlocked: true };
        assert.equal(verdict(place, harm).kind, 'locked');
      });
    }
  }
  for (const environment of ['sandbox', 'staging', 'production'] as const) {
    for (const harm of ['Reads', '', 'toString', undefined, ['reads']]) {
      it(`is locked for a harm that is not known: ${JSON.stringify(harm)} in ${environment}`, () =>
        assert.equal(verdict({ environment, isUnlocked: true }, harm as Harm).kind, 'locked'));
    }
  }
  it('takes nothing but false and true for no key and unlocked', () => {
    const vague = { environment: 'production', withKey: undefined, isUnlocked: 1 } as unknown as {
      environment: 'production';
    };
    assert.equal(
      guard({ operation: operationOf('whoami'), harm: 'reads', values: {}, ...vague } as never).kind,
      'locked',
    );
  });

  const open = { environment: 'production', isUnlocked: true } as const;
  for (const [operationId, values, phrase] of [
    ['createPayment', { amount_in_cents: 12345 }, 'S$123.45'],
    ['refundPayment', { refund_amount_in_cents: 5, paymentId: 'abc' }, 'S$0.05'],
    ['cancelPayment', { paymentServiceId: 'service', paymentId: 'abc' }, 'abc'],
    ['getUploadLink', { datasetId: 'd_1' }, 'd_1'],
    ['whoami', {}, 'whoami'],
  ] as const) {
    it(`asks to type ${phrase} for ${operationId}`, () => {
      const asked = verdict(open, 'movesMoney', operationId, values);
      assert.ok(asked.kind === 'typed');
      assert.equal(asked.phrase, phrase);
    });
  }

  for (const [operationId, values, words] of [
    [
      'createPayment',
      {
        amount_in_cents: 12345,
        payer_name: 'Tan Ah  Kow',
        payer_email: 'tan@example.com',
        paymentServiceId: 'service',
      },
      ['Amount: S$123.45.', 'Payer: Tan Ah Kow, tan@example.com.', ': service.'],
    ],
    ['refundPayment', { refund_amount_in_cents: 5, paymentId: 'abc' }, ['Amount: S$0.05.', ': abc.']],
    ['sendPaymentEmail', { paymentId: 'abc' }, [': abc.']],
    ['getUploadLink', { datasetId: 'd_1' }, [': d_1.']],
    ['createPayment', { payer_name: 'x'.repeat(500) }, [`Payer: ${'x'.repeat(60)}….`]],
  ] as const) {
    it(`names in production what ${operationId} touches: ${words.join(' ').slice(0, 90)}`, () => {
      const asked = verdict(open, 'movesMoney', operationId, values);
      assert.ok(asked.kind === 'typed');
      for (const word of words) assert.ok(asked.text.includes(word), asked.text);
    });
  }

  it('names nothing that is not filled in', () => {
    const asked = verdict(open, 'movesMoney', 'createPayment', { payer_name: ' ' });
    assert.match(
      asked.kind === 'typed' ? asked.text : '',
      /^“[^”]+” is about to be sent to production\. This call moves money\.$/,
    );
  });

  it('says that staging mail is real mail', () => {
    const asked = verdict({ environment: 'staging' }, 'mailsPerson', 'sendPaymentEmail');
    const said = 'Staging sends real mail: PaySG mails the payment link to the payer’s address.';
    assert.equal(asked.kind === 'confirm' && asked.text, said);
    const unsaid = verdict({ environment: 'staging' }, 'mailsPerson', 'whoami');
    assert.equal(unsaid.kind === 'confirm' && unsaid.text, 'Staging sends real mail.');
  });

  it('names the payment that staging mails a link of', () => {
    const asked = verdict({ environment: 'staging' }, 'mailsPerson', 'sendPaymentEmail', { paymentId: 'abc' });
    assert.match(asked.kind === 'confirm' ? asked.text : '', /: abc\.$/);
  });
});
