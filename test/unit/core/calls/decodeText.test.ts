import assert from 'node:assert/strict';
import { decodeText } from '../../../../src/core/calls/decodeText';

const [json, html] = ['application/json', 'text/html'];
const text = '{"name":"Café 新"}';
const latin = '{"name":"Café"}';
const utf32 = (value: string, isBigEndian = false): Buffer =>
  Buffer.concat(
    [...value].map(character => {
      const bytes = Buffer.alloc(4);
      if (isBigEndian) bytes.writeUInt32BE(character.codePointAt(0)!);
      else bytes.writeUInt32LE(character.codePointAt(0)!);
      return bytes;
    }),
  );
const utf16be = (value: string) => Buffer.from(value, 'utf16le').swap16();

describe('decodeText', () => {
  for (const [what, bytes, type, decoded] of [
    ['UTF-8', Buffer.from(text), json, { text }],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), json, { text }],
    ['UTF-8 with two marks', Buffer.from(`\uFEFF\uFEFF${text}`), json, { text }],
    ['nothing', Buffer.alloc(0), json, { text: '' }],
    ['a mark alone', Buffer.from('\uFEFF'), json, { text: '' }],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), json, { text, charset: 'utf-16le' }],
    ['UTF-16 with the other mark', utf16be(`\uFEFF${text}`), json, { text, charset: 'utf-16be' }],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), json, { text, charset: 'utf-16le' }],
    ['UTF-16 named, without a mark', utf16be(text), `${json}; charset=utf-16`, { text, charset: 'utf-16be' }],
    ['UTF-32 with a mark', utf32(`\uFEFF${text}`), json, { text, charset: 'utf-32le' }],
    ['UTF-32 without a mark', utf32(text, true), json, { text, charset: 'utf-32be' }],
    ['a mark against what is named', Buffer.from(`\uFEFF${text}`), `${json};charset=gbk`, { text }],
    ['Latin-1', Buffer.from(latin, 'latin1'), `${json}; charset=ISO-8859-1`, { text: latin, charset: 'windows-1252' }],
    ['UTF-8 that is named Latin-1, as some servers do', Buffer.from(text), `${json};charset=ISO-8859-1`, { text }],
    ['the same of JSON of another name', Buffer.from(text), 'application/problem+json;charset=latin1', { text }],
    [
      'a page of Latin-1',
      Buffer.from('é', 'latin1'),
      `${html};charset="latin1"`,
      { text: 'é', charset: 'windows-1252' },
    ],
    ['GBK', Buffer.from([0xd0, 0xc2]), `${json};charset=GBK`, { text: '新', charset: 'gbk' }],
    ['Shift JIS', Buffer.from([0x90, 0x56]), `${html}; charset='shift_jis'`, { text: '新', charset: 'shift_jis' }],
    ['another spelling', Buffer.from('é'), `${html}; CHARSET = UTF8`, { text: 'é' }],
    ['an unknown name', Buffer.from(text), `${json}; charset=klingon`, { text, isCharsetUnknown: true }],
    [
      'a name that is a way into the host',
      Buffer.from(text),
      `${json};charset=__proto__`,
      { text, isCharsetUnknown: true },
    ],
    ['bytes that do not fit', Buffer.from('é', 'latin1'), json, { text: '\uFFFD', isDamaged: true }],
    ['a replacement character that was sent', Buffer.from('\uFFFD'), json, { text: '\uFFFD' }],
  ] as const) {
    it(`reads ${what}`, () => assert.deepEqual(decodeText(bytes, type), decoded));
  }
});
