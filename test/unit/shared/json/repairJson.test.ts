import assert from 'node:assert/strict';
import fc from 'fast-check';
import { repairJson } from '../../../../src/shared/json/repairJson';
import { processorMs } from '../../support/processorMs';

describe('repairJson', () => {
  for (const [what, text, repaired, changes] of [
    ['no-break spaces', '{\u00a0"a":\u00a01.10}', '{ "a": 1.10}', 'other kinds of space'],
    ['a byte order mark', '\ufeff{"a": 1}', '{"a": 1}', 'invisible characters'],
    ['a zero-width space', '{"a":\u200b 1}', '{"a": 1}', 'invisible characters'],
    ['curly quotes', '{„a“: ”b”}', '{"a": "b"}', 'curly quotes'],
    ['curly and straight quotes', '{“a": “b”}', '{"a": "b"}', 'curly quotes'],
    ['single quotes', `{'a': 'b "c" d', 'e': 'it\\'s'}`, '{"a": "b \\"c\\" d", "e": "it\'s"}', 'single quotes'],
    ['a trailing comma', '{"a": [1, 2,],\n}', '{"a": [1, 2]\n}', 'a trailing comma'],
    ['comments', '{"a": 1, // one\n "b": 2 /* two */\n# three\n}', '{"a": 1, \n "b": 2 \n\n}', 'comments'],
    ['words of Python', "{'a': True, 'b': None, 'c': False}", '{"a": true, "b": null, "c": false}', undefined],
    ['names without quotes', '{a: 1, b_2: "x"}', '{"a": 1, "b_2": "x"}', 'names without quotes'],
    ['an apostrophe in a curly text', '{“a”: “it’s”}', '{"a": "it’s"}', 'curly quotes'],
    [
      'digits that no number has',
      '{"a": 9007199254740993, "b": 1e400,}',
      '{"a": 9007199254740993, "b": 1e400}',
      undefined,
    ],
    [
      'characters within texts',
      '{"a": "“x” \u00a0 // # \', True,]",}',
      '{"a": "“x” \u00a0 // # \', True,]"}',
      undefined,
    ],
    [
      'a curl command',
      `curl -X POST 'https://x.example/v1' \\\n  -H 'content-type: application/json' \\\n  -d '{"a": 1.50}'`,
      '{"a": 1.50}',
      'the command around it',
    ],
    [
      'a curl command in double quotes',
      'curl x --data-raw "{\\"a\\": \\"b\\"}"',
      '{"a": "b"}',
      'the command around it',
    ],
    ['a curl command with a prompt', `$ curl x --json='{"a": true}'`, '{"a": true}', 'the command around it'],
    ['a curl command whose data is no JSON yet', `curl x -d "{'a': 1,}"`, '{"a": 1}', undefined],
  ] as const) {
    it(`repairs ${what}`, () => {
      const found = repairJson(text);
      assert.equal(found?.text, repaired);
      assert.doesNotThrow(() => JSON.parse(repaired));
      if (changes !== undefined) assert.equal(found?.changes, changes);
    });
  }

  for (const text of [
    '{"a": 1}',
    '',
    '{"a": 007}',
    '{"a": .5}',
    '{"a": 1,, "b": 2}',
    '[,]',
    '{,}',
    '{"a": undefined}',
    '{"a": NaN}',
    '{"a": yes}',
    '{"a" 1}',
    '{"a": 1',
    '{"a": "b}',
    "{'a': 'it's'}",
    "{'a': 'b', c'}",
    "{'a': '\\x41'}",
    '{"a": 1, "a": 2,}',
    '{"a": 1_000}',
    '{"a": "line\nbreak"}',
    'curl x -d @body.json',
    `curl x -d '{"a": 1}' -d '{"b": 2}'`,
    'curl x -d "{\\"a\\": \\"$NAME\\"}"',
    `curl x -d '{"a": 1}' | jq .`,
    '{“a”: “b"c”}',
    'hello',
  ]) {
    it(`leaves ${JSON.stringify(text)} alone`, () => assert.equal(repairJson(text), undefined));
  }

  it('gives back the value that was meant, with every text and digit, whatever was done to its JSON', () => {
    const wrap = fc.constantFrom('\u00a0', '\ufeff', '/* a, "b" */', ' ', '\n', '\u200b', '// c\n');
    const quotes = fc.constantFrom<readonly [string, string]>(['"', '"'], ['“', '”'], ["'", "'"]);
    const plain = fc.string({
      unit: fc.constantFrom('a', '1', ' ', ',', ':', '{', '#', '/', '\u00a0', 'é', 'T'),
      maxLength: 8,
    });
    const number = fc.constantFrom('1.10', '9007199254740993', '-0', '1e400', '12');
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, number, quotes, wrap), { minLength: 1, maxLength: 6 }), entries => {
        const named = entries.map(([name, ...rest], n) => [`${n}${name}`, ...rest] as const);
        const pasted = named.map(
          ([name, value, [open, close], around]) =>
            `${around}${open}${name}${close}${around}:${around}[${around}${value},${open}${name}${close}${around},${around}]`,
        );
        const meant = named.map(([name, value]) => `${JSON.stringify(name)}:[${value},${JSON.stringify(name)}]`);
        const found = repairJson(`{${pasted.join(',')},}`);
        assert.equal(withoutBlanks(found?.text ?? ''), withoutBlanks(`{${meant.join(',')}}`));
      }),
      { numRuns: 500 },
    );
  });

  it('takes no longer than the text is long', () => {
    const takenMs = processorMs(() => {
      repairJson(`[${"'a', ".repeat(50_000)}]`);
      repairJson(`curl x -d '${'\\'.repeat(200_000)}`);
    });
    assert.ok(takenMs < 20_000);
  });
});

/** Blanks outside of texts. */
const withoutBlanks = (json: string): string => json.replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1');
