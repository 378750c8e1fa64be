import assert from 'node:assert/strict';
import fc from 'fast-check';
import { redactTexts as redact } from '../../support/redactTexts';
import { Redactor, longestSecret } from '../../../../src/core/calls/redaction/redactor';
import { codes, layers } from '../../../support/search/spellings';
import { makeKey } from '../../support/makeKeys';
import '../../../../src/services'; // says how keys begin
import { Secret } from '../../../../src/core/keys/secret';
import { processorMs } from '../../support/processorMs';

describe('Redactor', () => {
  for (const [how, write] of [...layers, ...codes]) {
    it(`takes out a key written as ${how}`, () => {
      const key = makeKey();
      const text = redact(`before ${write(key)} after`, key);
      assert.match(text, /^before .{0,4}•••[\s\S]{0,4} after$/);
    });
  }

  it('leaves nothing of a secret with any characters, written in up to three ways in one another', () => {
    const secret = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }).filter(isSearchable);
    const ways = fc.array(fc.constantFrom(...layers), { maxLength: 3 });
    fc.assert(
      fc.property(secret, ways, fc.string(), fc.string(), (value, chosen, before, after) => {
        const written = chosen.reduce((text, [, write]) => write(text), value);
        const text = redact(`${before} ${written} ${after}`, value);
        assert.ok(!text.includes(written), `${chosen.map(([name]) => name).join(' of ')}: ${text}`);
      }),
      { numRuns: 500 },
    );
  });

  for (const before of ['\\', '%', '\\x', '\\u', '\\u{', '%u', '&#', '\\u00', 'x%'])
    for (const beginning of ['x00', 'x41', '00', '41', 'u0041', 'u200b', '200b', '0041', 'n', '112;'])
      it(`leaves nothing of a secret that begins with ${beginning} behind ${before}`, () => {
        const secret = `${beginning}!q7#K!z`;
        assert.ok(!redact(`${before}${secret}`, secret).includes('!q7#K!z'), redact(`${before}${secret}`, secret));
      });

  it('leaves any text without a secret as it is', () => {
    const key = makeKey();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        fc.pre(!/[=@]/.test(text));
        assert.equal(redact(text, key), text);
      }),
    );
  });

  // Public reports: Actions runner 291 and 326, Jenkins credentials-binding 269, Azure WALinuxAgent 1277.
  for (const [what, text, wanted] of [
    [
      'Azure',
      'https://a.blob.example/b?sv=2019-10-10&se=2020-06-04T12%3A04%3A58Z&sig=h%2FBk5c07LG%3D&sp=r',
      '&sig=•••&sp=r',
    ],
    [
      'Amazon, version 2',
      'https://s3.example/a.csv?AWSAccessKeyId=ASIA12&Expires=1&Signature=ab%2Bc%3D',
      'AWSAccessKeyId=•••&Expires=1&Signature=•••',
    ],
    ['Amazon, underscores', 'x_amz_signature=abc&y=1', 'x_amz_signature=•••&y=1'],
    [
      'an escaped token',
      '{"u":"https:\\/\\/h.example\\/?a=1\\u0026x-amz-security-token=IQoJ%2F\\u0026b=2"}',
      'token=•••\\u0026b=2',
    ],
    ['in HTML', '<a href="https://h.example/?a=1&amp;token=ab&#43;cd&amp;b=2">', 'token=•••&amp;b=2'],
    ['in another address', 'https://h.example/?to=https%3A%2F%2Fi.example%2F%3Fsig%3Dabc%26b%3D2', 'sig%3D•••%26b%3D2'],
    ['a login', 'curl https://officer:p%40ss@host.example/x', 'https://•••@host.example/x'],
    ['access_token', 'https://h.example/cb#access_token=ey.J.x', '#access_token=•••'],
  ] as const) {
    it(`takes out what makes an address usable: ${what}`, () => {
      const bare = redact(text);
      assert.ok(bare.includes(wanted), bare);
    });
  }

  for (const text of [
    'a?key=town&b=1',
    'token and sig=',
    'https://data.gov.sg/a@b',
    'paysg_stag_ or paysg%5Flive%5F',
  ]) {
    it(`leaves “${text}”`, () => assert.equal(redact(text), text));
  }

  for (const [how, write] of [layers[0]!, layers[4]!, layers[7]!, ['base64', codes[5]![1]] as const]) {
    it(`takes out a key that nobody named, written as ${how}`, () => {
      const key = makeKey('paysg_live_');
      assert.ok(!redact(`x ${write(key)} y`).includes(write(key).slice(-20, -4)));
    });
  }

  it('does not search for what is too short to be distinguished from other text', () =>
    assert.equal(redact('{"town":"BEDOK"}', 'town'), '{"town":"BEDOK"}'));

  it('drops a text rather than leave a secret that is too long, and says so', () => {
    assert.equal(new Redactor([new Secret('%'.repeat(longestSecret + 1))]).redact('text'), undefined);
    assert.match(redact('text', '%'.repeat(longestSecret + 1)), /not shown/);
  });

  const million = 500_000;
  for (const [what, secret, text] of [
    ['percent signs', '%'.repeat(longestSecret), '%'.repeat(2 * million)],
    ['one letter, and a secret of it', `${'a'.repeat(4000)}b`, 'a'.repeat(4 * million)],
    ['backslashes', makeKey(), '\\'.repeat(2 * million)],
    ['percents of percents', makeKey(), '%25'.repeat(million / 2)],
    ['entities of entities', makeKey(), '&amp;'.repeat(million / 3)],
    ['beginnings of links', makeKey(), '?sig='.repeat(million / 3)],
    ['beginnings of addresses', makeKey(), '://'.repeat(million / 3)],
    ['the key but for its end', 'abcdefghijklmnop', 'abcdefghijklmno'.repeat(million / 8)],
  ] as const) {
    it(`is done in a time that the length of the text decides: ${what}`, () => {
      const takenMs = processorMs(() => assert.notEqual(new Redactor([new Secret(secret)]).redact(text), undefined));
      // A search that is not linear takes minutes.
      assert.ok(takenMs < 2000 + text.length / 100);
    });
  }
});

/** With eight characters at least when nothing in it is escaped, none of them the beginning of an escape. */
const isSearchable = (value: string): boolean =>
  value.replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '').length >= 8 && !/[%\\&]/.test(value) && !/^\s|\s$/.test(value);
