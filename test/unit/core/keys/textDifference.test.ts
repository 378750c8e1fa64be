import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textDifference } from '../../../../src/core/keys/textDifference';

describe('textDifference', () => {
  it('makes the one text of the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', '=') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { from, to, text: between } = textDifference(before, after);
        assert.equal(before.slice(0, from) + between + before.slice(to), after);
      }),
    );
  });

  it('is empty for a text that did not change', () =>
    assert.deepEqual(textDifference('A=1\n', 'A=1\n'), { from: 4, to: 4, text: '' }));

  it('is the line that was taken out, and no other', () => {
    const { from, to, text } = textDifference('A=1\nB=2\nC=3\n', 'A=1\nC=3\n');
    assert.equal(to - from, 4);
    assert.equal(text, '');
  });
});
