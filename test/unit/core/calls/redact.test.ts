import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyKinds } from '../../../../src/services';
import { redactTexts as redact } from '../../support/redactTexts';
import { makeKey } from '../../support/makeKeys';
import { processorMs } from '../../support/processorMs';

/** Signs that each have an escaped form somewhere, around a random middle. */
const awkward = `k+/"${makeKey()}&<\\'=~!`;

const htmlOf = (text: string): string => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);

const echoes: readonly [string, (key: string) => string][] = [
  ['as it is', key => key],
  ['URL-encoded', encodeURIComponent],
  [
    'URL-encoded to the last character, in lower case',
    key =>
      [...Buffer.from(key)]
        .map(byte =>
          /[A-Za-z0-9]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16)}`,
        )
        .join(''),
  ],
  ['JSON-escaped', key => JSON.stringify(key).slice(1, -1)],
  ['JSON-escaped with slashes', key => JSON.stringify(key).slice(1, -1).replaceAll('/', '\\/')],
  [
    'JSON-escaped with code points',
    key => key.replace(/[^A-Za-z0-9]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ],
  ['HTML-escaped', htmlOf],
  ['HTML-escaped by name', key => key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')],
  ['in base64', key => Buffer.from(key).toString('base64')],
  ['in base64 for addresses', key => Buffer.from(key).toString('base64url')],
];

describe('redact', () => {
  for (const [how, echo] of echoes) {
    it(`takes out the key repeated ${how}`, () => {
      const text = redact(`before ${echo(awkward)} after ${echo(awkward)}`, awkward);
      assert.match(text, /^before •••=* after •••=*$/);
    });
  }

  for (const { prefix } of keyKinds.flatMap(kind => kind.prefixes)) {
    it(`takes out any value that begins with ${prefix}, though nobody named it`, () => {
      const key = makeKey(prefix);
      assert.equal(redact(`{"sent":"${key}"}`), `{"sent":"${prefix}•••"}`);
    });
  }

  it('keeps a prefix that is only spoken of', () => {
    const text = 'A key starts with paysg_stag_ or paysg_live_.';
    assert.equal(redact(text), text);
  });

  for (const name of ['X-Amz-Signature', 'X-Amz-Credential', 'X-Amz-Security-Token', 'X-Goog-Signature', 'signature']) {
    for (const [joint, form] of [
      ['&', 'plain'],
      ['\\u0026', 'JSON-escaped'],
      ['&amp;', 'HTML-escaped'],
    ] as const) {
      it(`takes ${name} out of a ${form} link and leaves the rest`, () => {
        const secret = makeKey();
        const text = redact(`{"url":"https://s3.example/a.csv?x=1${joint}${name}=${secret}${joint}y=2"}`);
        assert.equal(text, `{"url":"https://s3.example/a.csv?x=1${joint}${name}=•••${joint}y=2"}`);
      });
    }
  }

  it('takes out several secrets, and skips one that is empty', () => {
    const [one, other] = [makeKey(), makeKey()];
    assert.equal(redact(`${one} two ${other}`, one, undefined, '', other), '••• two •••');
  });

  it('takes an encoded value out of a long text in little time', () => {
    const text = '{"town":"BEDOK","price":"S$1"},'.repeat(300_000);
    assert.ok(processorMs(() => redact(text, makeKey('+/'))) < 3000);
  });

  it('leaves no form of any key in any text', () => {
    const key = fc.stringMatching(/^[!-~]{8,60}$/);
    fc.assert(
      fc.property(key, fc.string(), fc.string(), fc.constantFrom(...echoes), (secret, before, after, [, echo]) => {
        const text = redact(before + echo(secret) + after, secret);
        for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64url')])
          assert.ok(!text.includes(form), text);
      }),
      { numRuns: 300 },
    );
  });
});
