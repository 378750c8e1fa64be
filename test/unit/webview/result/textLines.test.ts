import assert from 'node:assert/strict';
import { textLines } from '../../../../src/webview/result/textLines';

describe('textLines', () => {
  it('splits at every kind of line end', () => assert.deepEqual(textLines('a\r\nb\nc\rd'), ['a', 'b', 'c', 'd']));
  it('continues a very long line on the next', () => {
    const lines = textLines('x'.repeat(12_000));
    assert.deepEqual(
      lines.map(line => line.length),
      [5000, 5000, 2000],
    );
  });
});
