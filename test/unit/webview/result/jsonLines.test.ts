import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type JsonLine, jsonLines } from '../../../../src/webview/result/jsonLines';

function written(lines: readonly JsonLine[] | undefined): string | undefined {
  return lines?.map(({ depth, tokens }) => '  '.repeat(depth) + tokens.map(({ text }) => text).join('')).join('\n');
}

describe('jsonLines', () => {
  it('lays JSON out as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
        const text = JSON.stringify(value);
        assert.equal(written(jsonLines(text)), JSON.stringify(JSON.parse(text), null, 2));
      }),
    );
  });

  it('keeps numbers as they were sent', () => {
    assert.equal(written(jsonLines('[1.0,12345678901234567890,1E2]')), '[\n  1.0,\n  12345678901234567890,\n  1E2\n]');
  });

  it('distinguishes names from strings', () => {
    const kinds = jsonLines('{"a":"b: {","c":null}')?.flatMap(line => line.tokens.map(token => token.kind));
    assert.deepEqual(kinds, ['mark', 'name', 'mark', 'string', 'mark', 'name', 'mark', 'keyword', 'mark']);
  });

  for (const text of ['', '<html>', '{"a":1', '{} x']) {
    it(`is nothing for ${JSON.stringify(text)}`, () => assert.equal(jsonLines(text), undefined));
  }

  for (const [text, lines] of [
    ['{"a":"b c', '{\n  "a": "b c'],
    ['[1,"12\\', '[\n  1,\n  "12\\'],
    ['{"a":{"b"', '{\n  "a": {\n    "b"'],
  ] as const) {
    it(`lays out the beginning ${text}`, () => assert.equal(written(jsonLines(text, true)), lines));
  }

  it('does not take a cut HTML page for JSON', () => assert.equal(jsonLines('<html>', true), undefined));

  it('takes a string of a million characters', () => {
    assert.equal(jsonLines(JSON.stringify(['\\"'.repeat(500_000)]))?.length, 3);
  });
});
