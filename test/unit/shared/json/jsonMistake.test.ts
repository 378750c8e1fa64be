import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { jsonMistake } from '../../../../src/shared/json/jsonMistake';

describe('jsonMistake', () => {
  const cases: readonly (readonly [string, RegExp, number, number])[] = [
    ['{\n  "a": 1\n  "b": 2\n}', /comma is missing/, 3, 3],
    ['{"a": }', /value is missing/, 1, 7],
    ['{"a": 1,}', /name in double quotes is missing/, 1, 9],
    ['{"a" 1}', /colon is missing/, 1, 6],
    ['{"a": 1', /closing } is missing/, 1, 8],
    ['{"a": [1, 2}', /closing ] is missing|comma/i, 1, 12],
    ['{"a": "x\n}', /closing double quote/, 1, 7],
    ["{'a': 1}", /double quotes/, 1, 2],
    ['{"a": 1} x', /double quotes|Nothing may follow/, 1, 10],
    ['{\n// why\n"a": 1}', /no comments/, 2, 1],
    ['{"a": "\\x"}', /backslash/, 1, 7],
    ['{"a": 1, "a": 2}', /The name “a” is used here a second time/, 1, 10],
    ['{"a": NaN}', /no number NaN\. Write null/, 1, 7],
    ['{"a": -Infinity}', /no number -Infinity/, 1, 7],
    ['[1,\n 2,]', /an extra comma/, 2, 4],
    ['{\n\u00a0 "a": 1}', /no-break space \(U\+00A0\)/, 2, 1],
    ['{"a": 12\u00a0}', /no-break space/, 1, 9],
    ['\ufeff{"a": 1}', /byte order mark \(U\+FEFF\)/, 1, 1],
    ['{"a": "x"\u200b}', /zero-width space \(U\+200B\)/, 1, 10],
    ['{"a": 1}\u2029', /paragraph separator \(U\+2029\)/, 1, 9],
    ['{“a”: 1}', /curly quotes/, 1, 2],
    ['{‘a’: 1}', /curly quotes/, 1, 2],
    ['{"a": True}', /Write true/, 1, 7],
    ['{"a": None}', /Write null/, 1, 7],
    ['{"a": undefined}', /Write null/, 1, 7],
    ['{"a": 007}', /an extra 0/, 1, 8],
    ['{"a": +1}', /begin with \+/, 1, 7],
    ['{"a": .5}', /0\.5, not \.5/, 1, 7],
    ['{"a": 1 /* why */}', /no comments/, 1, 9],
    ['{a: 1}', /double quotes/, 1, 2],
    ['[1 2]', /comma is missing/, 1, 4],
    ['['.repeat(100_000), /nested too deep/, 1, 1],
  ];
  for (const [text, message, line, column] of cases) {
    it(`says what is wrong with ${JSON.stringify(text.slice(0, 30))}`, () => {
      const mistake = jsonMistake(text);
      assert.match(mistake?.message ?? 'nothing', message);
      assert.deepEqual([mistake?.line, mistake?.column], [line, column]);
    });
  }

  it('lets one name stand in two objects', () => assert.equal(jsonMistake('[{"a": 1}, {"a": {"a": 2}}]'), undefined));
  it('finds none in JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), value => jsonMistake(JSON.stringify(value, null, 2)) === undefined));
  });
  it('finds one in whatever the browser refuses', () => {
    const cutJson = fc.jsonValue().chain(value => {
      const text = JSON.stringify({ value });
      return fc.nat({ max: text.length - 1 }).map(length => text.slice(0, length));
    });
    fc.assert(fc.property(fc.oneof(cutJson, fc.string()), text => isJson(text) || jsonMistake(text) !== undefined));
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
