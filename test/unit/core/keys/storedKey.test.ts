import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readStoredKey, writeStoredKey } from '../../../../src/core/keys/storedKey';
import { makeKey } from '../../support/makeKeys';
import { sampleKey } from '../../support/sampleKey';
import { services } from '../../../../src/services';
import { Secret } from '../../../../src/core/keys/secret';
import { revealed } from '../../support/revealed';

const [info, secret] = [sampleKey(), makeKey()];
const stored = JSON.parse(writeStoredKey(info, new Secret(secret))) as { info: object };
const entry = (over: object) => JSON.stringify({ ...stored, ...over });
const record = (over: object) => entry({ info: { ...stored.info, ...over } });

const damaged: readonly [string, string, RegExp][] = [
  ['nothing', '', /not in the form/],
  ['a bare value', secret, /not in the form/],
  ['cut JSON', entry({}).slice(0, -1), /not in the form/],
  ['a list', `["${secret}"]`, /not in the form/],
  ['null', 'null', /not in the form/],
  ['text', `"${secret}"`, /not in the form/],
  ['a later version', entry({ version: 2 }), /another version/],
  ['no version', entry({ version: undefined }), /another version/],
  ['no value', entry({ secret: undefined }), /value is missing/],
  ['an empty value', entry({ secret: '' }), /value is missing/],
  ['a value that is no text', entry({ secret: 5 }), /value is missing/],
  ['no record', entry({ info: undefined }), /record is damaged/],
  ['a record of text', entry({ info: secret }), /record is damaged/],
  ['the id of another key', record({ id: 'other' }), /record is damaged/],
  ['no name', record({ name: undefined }), /record is damaged/],
  ['an unknown kind', record({ kind: 'toString' }), /record is damaged/],
  ['an unknown environment', record({ environment: 'test' }), /record is damaged/],
  ['a service that is no list', record({ paymentServiceIds: 'x' }), /record is damaged/],
  ['a list with more than texts', record({ paymentServiceIds: [1] }), /record is damaged/],
  ['an expiry that is no text', record({ expiresOn: 5 }), /record is damaged/],
  ['a review date that is no text', record({ reviewOn: {} }), /record is damaged/],
  ['a holder that is no text', record({ holder: ['a'] }), /record is damaged/],
  ['a tier that is no text', record({ tier: 1 }), /record is damaged/],
  ['a predecessor that is no text', record({ replaces: 1 }), /record is damaged/],
  ['to-dos that are no list', record({ todos: 'billing' }), /record is damaged/],
  ['to-dos with more than texts', record({ todos: ['billing', null] }), /record is damaged/],
  ['a mark that is neither true nor false', record({ hasNoExpiry: 'yes' }), /record is damaged/],
  ['service checks that are a list', record({ serviceChecks: [] }), /record is damaged/],
  ['a service check without outcome', record({ serviceChecks: { a: { at: '', text: '' } } }), /record is damaged/],
  ['a check without outcome', record({ lastCheck: { at: '', text: '' } }), /record is damaged/],
];

describe('readStoredKey', () => {
  it('reads what writeStoredKey wrote', async () => {
    const check = { at: '2026-11-02T09:00:00.000Z', outcome: 'works', text: 'The key works.' } as const;
    const whole = sampleKey({
      expiresOn: '2027-03-31',
      hasNoExpiry: false,
      reviewOn: '2027-01-01',
      holder: 'team@agency.gov.sg',
      todos: ['billing'],
      lastCheck: check,
      serviceChecks: { a: check },
      replaces: 'old',
      tier: 'developer',
    });
    const read = await readStoredKey(whole.id, writeStoredKey(whole, new Secret(secret)), services.isKeyKind);
    assert.deepEqual(revealed(read), { ok: true, value: { version: 1, info: whole, secret } });
  });

  it('reads an entry as it was written from the first version on', async () => {
    const { worksOn, ...others } = info;
    const text = JSON.stringify({ version: 1, info: { ...others, paymentServiceIds: worksOn }, secret });
    assert.deepEqual(revealed(await readStoredKey(info.id, text, services.isKeyKind)), {
      ok: true,
      value: { version: 1, info, secret },
    });
  });

  it('reads who wrote it, and does without', async () => {
    for (const writer of ['window', undefined]) {
      const read = await readStoredKey(info.id, writeStoredKey(info, new Secret(secret), writer), services.isKeyKind);
      assert.equal(read.ok && read.value.writer, writer);
    }
    const odd = await readStoredKey(info.id, entry({ writer: 5 }), services.isKeyKind);
    assert.equal(odd.ok && odd.value.writer, undefined);
  });

  for (const [what, text, reason] of damaged) {
    it(`says of ${what} why it is no key, and repeats nothing`, async () => {
      const read = await readStoredKey(info.id, text, services.isKeyKind);
      assert.ok(!read.ok);
      assert.match(read.error, reason);
      assert.ok(!read.error.includes(secret));
    });
  }

  it('never throws and never repeats the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string({ minLength: 8 })), async text => {
        const read = await readStoredKey('a', text, services.isKeyKind);
        assert.ok(!read.ok && (text.length < 8 || !read.error.includes(text)));
      }),
    );
  });
});
