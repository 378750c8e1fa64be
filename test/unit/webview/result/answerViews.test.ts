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
  it('offers no table without a hint', () =>
    assert.deepEqual(answerViews(answer('{"rows":[]}'), undefined).modes, ['json', 'raw']));
});
