import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyKind, keyKinds, services } from '../../../../src/services';
import type { EnvironmentId, KeyKindId } from '../../../../src/core/model/operation';
import { checkKeyValue } from '../../../../src/core/keys/checkKeyValue';
import { makeKey } from '../../support/makeKeys';
import { Secret } from '../../../../src/core/keys/secret';
import { revealed } from '../../support/revealed';

const staging = makeKey('paysg_stag_');
const live = makeKey('paysg_live_');
const check = (typed: string, environment: EnvironmentId = 'staging', kind: KeyKindId = 'paysgKey') =>
  checkKeyValue(services, keyKind(kind), environment, new Secret(typed));

type Refusal = readonly [what: string, typed: string, message: RegExp, environment?: EnvironmentId, kind?: KeyKindId];

const refused: readonly Refusal[] = [
  ['nothing', '', /Nothing was entered/],
  ['white space', ' \t\r\n', /Nothing was entered/],
  ['a space inside', `${staging.slice(0, 20)} ${staging.slice(20)}`, /no spaces or line breaks/],
  ['a line break inside', `${staging.slice(0, 20)}\n${staging.slice(20)}`, /no spaces or line breaks/],
  ['two keys', `${staging}\r\n${live}`, /no spaces or line breaks/],
  ['double quotes', `"${staging}"`, /Leave out the quotes/],
  ['single quotes', `'${staging}'`, /Leave out the quotes/],
  ['typographic quotes', `“${staging}”`, /Leave out the quotes/],
  ['one quote', `${staging}"`, /Leave out the quotes/],
  ['Bearer', `Bearer ${staging}`, /Leave out “Bearer”/],
  ['bearer and a line break', `bearer\n${staging}`, /Leave out “Bearer”/],
  ['Bearer alone', 'Bearer', /Leave out “Bearer”/, 'staging', 'datagovsgWriteKey'],
  ['a live key while staging was chosen', live, /This is a Production key.*You chose Staging.*paysg_stag_/],
  ['a staging key while production was chosen', staging, /This is a Staging key.*You chose Production/, 'production'],
  ['a key of the sandbox', makeKey('paysg_stag_sandbox_'), /This is a Sandbox key/],
  ['the prefix alone', 'paysg_stag_', /Only the prefix paysg_stag_ was pasted/],
  ['the sandbox prefix alone', 'paysg_stag_sandbox_', /This is a Sandbox key/],
  ['no prefix', makeKey(), /starts with paysg_stag_\. This one does not/],
  ['a prefix in capitals', makeKey('PAYSG_STAG_'), /starts with paysg_stag_/],
  ['a letter that no header carries', `${staging}é`, /cannot be sent in a header/],
  ['a mark without width', `${staging.slice(0, 20)}\u200b${staging.slice(20)}`, /cannot be sent in a header/],
  ['a control character', `${staging}\u0000x`, /cannot be sent in a header/],
  ['a key of 5000 characters', `paysg_stag_${'x'.repeat(5000)}`, /longer than 4,096/],
  ['a PaySG key for data.gov.sg', live, /This is a PaySG key/, 'production', 'datagovsgWriteKey'],
];

describe('checkKeyValue', () => {
  for (const [what, typed, message, environment, kind] of refused) {
    it(`refuses ${what} in one sentence that does not repeat it`, () => {
      const checked = check(typed, environment, kind);
      assert.ok(!checked.ok);
      assert.match(checked.error, message);
      for (const key of [staging, live]) assert.ok(!checked.error.includes(key));
    });
  }

  for (const [what, around] of [
    ['nothing', ''],
    ['spaces', '  '],
    ['a line break', '\r\n'],
    ['a no-break space', '\u00a0'],
    ['a byte order mark', '\ufeff'],
  ] as const) {
    it(`takes a key with ${what} around it, and leaves that out`, () =>
      assert.deepEqual(revealed(check(around + staging + around)), { ok: true, value: staging }));
  }

  for (const kind of keyKinds.filter(({ prefixes }) => prefixes.length === 0)) {
    it(`takes a ${kind.name} in any form, as none is known`, () => {
      const key = makeKey('+/=');
      assert.deepEqual(revealed(checkKeyValue(services, kind, 'production', new Secret(key))), {
        ok: true,
        value: key,
      });
    });
  }

  it('takes only what a header can carry, and never repeats what it refuses', () => {
    const typed = fc.oneof(fc.string({ minLength: 8 }), fc.string({ unit: 'binary', minLength: 8 }));
    fc.assert(
      fc.property(fc.constantFrom(...keyKinds), typed, (kind, text) => {
        const checked = checkKeyValue(services, kind, 'staging', new Secret(text));
        if (checked.ok) assert.match(checked.value.revealText(), /^[!-~]+$/);
        else assert.ok(!checked.error.includes(text));
      }),
    );
  });

  describe('where no environment was chosen', () => {
    const read = (typed: string) => checkKeyValue(services, keyKind('paysgKey'), undefined, new Secret(typed));

    it('takes a key of every environment that its prefix tells', () => {
      for (const key of [staging, live]) assert.deepEqual(revealed(read(key)), { ok: true, value: key });
    });

    for (const [what, typed, message] of [
      ['no prefix', makeKey(), /starts with paysg_stag_ or paysg_live_\. This one does not/],
      ['the prefix alone', 'paysg_live_', /Only the prefix paysg_live_ was pasted/],
      ['a key of the sandbox', makeKey('paysg_stag_sandbox_'), /This is a sandbox key/],
    ] as const) {
      it(`refuses ${what}`, () => {
        const checked = read(typed);
        assert.ok(!checked.ok);
        assert.match(checked.error, message);
      });
    }
  });
});
