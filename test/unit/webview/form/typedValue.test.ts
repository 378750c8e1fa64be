import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { EditorKind } from '../../../../src/webview/form/editorKind';
import { isSame, textOf, valueOf } from '../../../../src/webview/form/typedValue';

describe('valueOf', () => {
  const cases: readonly (readonly [EditorKind, string, unknown])[] = [
    ['number', '100', 100],
    ['number', ' 7 ', 7],
    ['number', '-1', -1],
    ['number', '0.5', 0.5],
    ['number', 'ten', 'ten'],
    ['number', '1e3', '1e3'],
    ['number', '0x10', '0x10'],
    ['number', '010', '010'],
    ['number', '1.', '1.'],
    ['number', '90071992547409930', '90071992547409930'],
    ['number', '', undefined],
    ['text', '', undefined],
    ['text', '100', '100'],
    ['json', '{"town":"BEDOK"}', { town: 'BEDOK' }],
    ['json', '{"town":', '{"town":'],
    ['json', '12', '12'],
    ['json', ' ', undefined],
    ['list', 'month, town,', ['month', 'town']],
    ['list', ' , ', undefined],
  ];
  for (const [kind, text, value] of cases) {
    it(`takes ${JSON.stringify(text)} as ${JSON.stringify(value)} in a ${kind}`, () =>
      assert.deepEqual(valueOf(kind, text), value));
  }

  it('keeps every text that it cannot read', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const value = valueOf('number', text);
        return value === undefined ? text.trim() === '' : typeof value === 'number' || value === text;
      }),
    );
  });
});

describe('textOf', () => {
  it('gives back a number as typed', () => assert.equal(textOf('number', 0.5), '0.5'));
  it('joins a list', () => assert.equal(textOf('list', ['a', 'b']), 'a, b'));
  it('indents an object', () => assert.equal(textOf('json', { a: 1 }), '{\n  "a": 1\n}'));
  it('keeps text that is no JSON', () => assert.equal(textOf('json', '{"a'), '{"a'));
  it('is empty for nothing', () => assert.equal(textOf('text', undefined), ''));

  it('means the value that it was made of', () => {
    const objects = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { minKeys: 1 });
    fc.assert(fc.property(objects, value => isSame(valueOf('json', textOf('json', value)), value)));
  });
});

describe('valueOf of JSON', () => {
  for (const text of ['{"a": 9007199254740993}', '[1e400]', '{"a": 1, "a": 2}', '{\u00a0"a": 1}']) {
    it(`keeps ${JSON.stringify(text)} as text, so that it is never sent as something else`, () =>
      assert.equal(valueOf('json', text), text));
  }
});
