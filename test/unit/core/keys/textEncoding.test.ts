import assert from 'node:assert/strict';
import { readTextBytes, textBytes, type TextEncoding } from '../../../../src/core/keys/textEncoding';

describe('readTextBytes', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] satisfies TextEncoding[]) {
    for (const text of ['\uFEFFA=1\r\nB=é\r\n', 'A=abc\n', 'PAYSG=x']) {
      it(`reads ${JSON.stringify(text)} in ${encoding}, and gives back the same bytes`, () => {
        const bytes = textBytes(text, encoding);
        assert.deepEqual(readTextBytes(bytes), { text, encoding });
      });
    }
  }

  it('takes bytes that are no text for none', () => assert.equal(readTextBytes(Uint8Array.of(0x41, 0xff)), undefined));
  it('reads an empty file', () => assert.deepEqual(readTextBytes(Uint8Array.of()), { text: '', encoding: 'utf-8' }));
});
