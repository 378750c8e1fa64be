import assert from 'node:assert/strict';
import { answerViews } from '../../../../src/webview/result/answerViews';
import { answer } from '../sample';

describe('answerViews', () => {
  const hint = { rows: '/rows' };
  for (const [body, modes] of [
    ['{"rows":[]}', ['table', 'json', 'raw']],
    ['{}', ['json', 'raw']],
    ['<html>', ['raw']],
  ] as const) {
    it(`offers ${modes.join(', ')} for ${body}`, () => assert.deepEqual(answerViews(answer(body), hint).modes, modes));
  }
  it('says that a name appears twice, and which value is shown where', () => {
    const { note } = answerViews(answer('{"rows":[{"a":1,\n"a":2}]}'), hint);
    assert.match(
      note ?? '',
      /“a” appears more than once .* line 2, column 1\. The table shows the last value; JSON and Raw/,
    );
    assert.match(answerViews(answer('{"a":1,"a":2}'), undefined).note ?? '', /All values are shown/);
  });
  for (const [body, place] of [
    ['{"a": NaN}', /line 1, column 7\. JSON has no number NaN/],
    ['{"a": [1,\n2,]}', /line 2, column 3\. .*an extra comma/],
    ['{"a": -Infinity}', /line 1, column 7/],
  ] as const) {
    it(`says where ${JSON.stringify(body)} is no JSON`, () => {
      const { note } = answerViews(answer(body), hint);
      assert.match(note ?? '', place);
    });
  }
  it('says nothing of JSON, of a page and of a part', () => {
    for (const [body, isCut] of [
      ['{"a":1.10}', false],
      ['<html>', false],
      ['{"a":', true],
    ] as const) {
      assert.equal(answerViews(answer(body), hint, isCut).note, undefined);
    }
  });
  for (const [what, body] of [
    ['nested too deep', `{"rows":${'['.repeat(101)}${']'.repeat(101)}}`],
    ['nested as deep as no stack is', '['.repeat(400_000) + ']'.repeat(400_000)],
    ['of too many lists', `{"rows":[${Array(260_000).fill('[]').join()}]}`],
    ['of too many values', `[${Array(1_000_002).fill(1).join()}]`],
  ] as const) {
    it(`shows the text of JSON ${what}, says why nothing else, and never that it is no JSON`, () => {
      for (const isCut of [false, true]) {
        const { modes, note, ...others } = answerViews(answer(body), hint, isCut);
        assert.deepEqual([modes, Object.keys(others)], [['raw'], []]);
        assert.match(note ?? '', /^Only the text is shown: .*too long or too deeply nested.* Request less/);
      }
    });
  }
  it('says nothing of JSON for a text that is none, however much it looks like JSON', () =>
    assert.equal(answerViews(answer(`a,b\n${'['.repeat(300)}`), hint).note, undefined));
  it('offers no table without a hint', () =>
    assert.deepEqual(answerViews(answer('{"rows":[]}'), undefined).modes, ['json', 'raw']));
});
