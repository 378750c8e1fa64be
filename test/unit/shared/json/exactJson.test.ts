import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exactJson, exactText } from '../../../../src/shared/json/exactJson';
import { ExactNumber, isSameDecimal, plainNumber } from '../../../../src/shared/json/exactNumber';
import { jsonNumberTexts, jsonTexts } from '../../support/jsonTexts';

const again = (text: string): string => exactText(exactJson(text)?.value);

describe('exactJson', () => {
  for (const number of [
    ...['9007199254740993', '-9223372036854775808', '18446744073709551615', '138756915109823590', '12233344445555567'],
    ...['1.10', '1.0', '232000.00', '1e400', '-1e400', '-0', '-0.0', '1E5', '1e+5', '0.1e-7', '0.0000001', '1e21'],
    ...['0.1000000000000000055511151231257827', '1234567890.123456789', '5e-324', '1e-400', '0'],
  ]) {
    it(`keeps ${number} in a list, in an object and alone`, () => {
      for (const text of [number, `[${number},1]`, `{"a":{"b":${number}},"c":"x"}`]) assert.equal(again(text), text);
    });
  }

  it('keeps the digits of any JSON', () => {
    fc.assert(fc.property(jsonTexts(), text => assert.equal(again(text), text)));
  });

  it('is what JSON.parse gives, but for digits', () => {
    fc.assert(
      fc.property(fc.oneof(jsonTexts(), fc.json()), text => {
        assert.deepEqual(withoutDigits(exactJson(text)?.value), JSON.parse(text));
      }),
    );
  });

  it('gives nothing for whatever JSON.parse refuses', () => {
    for (const text of ['', '{', '[NaN]', '[1,]', '{"a":Infinity}', '[01]', "{'a':1}", '\ufeff{}', '{} x']) {
      assert.equal(exactJson(text), undefined, text);
    }
  });

  it('says where a name stands for the second time, and takes the last value', () => {
    const read = exactJson('{"a": 1,\n "b": {"a": 2, "a": 3},\n "a": "x"}');
    assert.deepEqual(read, {
      value: { a: 'x', b: { a: 3 } },
      repeats: [
        { name: 'a', line: 2, column: 16 },
        { name: 'a', line: 3, column: 2 },
      ],
    });
  });

  it('finds a repeated name whatever stands around it', () => {
    for (const text of [
      '{"a":1,"a":1}',
      '[{"\\"":1,"\\"":2}]',
      '{"a\\\\":1,"a\\\\" : 2}',
      '{"__proto__":1,"__proto__":2}',
    ]) {
      assert.equal(exactJson(text)?.repeats.length, 1, text);
    }
    assert.deepEqual(exactJson('[{"a":"a:"},{"a":":"}]')?.repeats, []);
  });

  it('keeps __proto__ an entry like any other', () => {
    const value = exactJson('{"__proto__":{"x":1.10}}')?.value;
    assert.deepEqual(Object.keys(Object(value) as object), ['__proto__']);
  });

  it('gives nothing for what is nested too deep, and does not fail', () => {
    const deep = (inner: string) => '['.repeat(200_000) + inner + ']'.repeat(200_000);
    assert.doesNotThrow(() => exactJson(deep('1.10')));
  });
});

function withoutDigits(value: unknown): unknown {
  if (value instanceof ExactNumber) return Number(value.text);
  if (Array.isArray(value)) return value.map(withoutDigits);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutDigits(each)]));
}

describe('plainNumber', () => {
  for (const [text, number] of [
    ['100.0', 100],
    ['1e2', 100],
    ['1.10', 1.1],
    ['9007199254740993', undefined],
    ['1e400', undefined],
    ['0.1e-7', 1e-8],
  ] as const) {
    it(`is ${number} for ${text}`, () => assert.equal(plainNumber(exactJson(text)?.value), number));
  }
});

describe('isSameDecimal', () => {
  for (const [one, other, isSame] of [
    ['1.50', '1.5', true],
    ['100000', '1E5', true],
    ['-0', '0.00', true],
    ['.5', '0.5', true],
    ['9007199254740993', '9007199254740992', false],
    ['1', '-1', false],
    ['', '0', false],
    ['x', 'x', false],
    ['1e999999999999', '1e999999999998', false],
  ] as const) {
    it(`says ${isSame} for ${one} and ${other}`, () => assert.equal(isSameDecimal(one, other), isSame));
  }

  it('takes a number for the same as its own spelling', () => {
    fc.assert(fc.property(jsonNumberTexts, text => isSameDecimal(text, text)));
  });

  it('is quick with many zeros', () => {
    const zeros = '0'.repeat(200_000);
    assert.equal(isSameDecimal(`1${zeros}1`, `1${zeros}2`), false);
  });
});
