import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { jsonMistake } from '../../../../src/webview/body/jsonMistake';

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
    ['{"a": 1, "a": 2}', /“a” stands here a second time/, 1, 10],
  ];
  for (const [text, message, line, column] of cases) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
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
