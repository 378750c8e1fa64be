import assert from 'node:assert/strict';
import { plainText } from '../../../../src/host/platform/plainText';

describe('plainText', () => {
  for (const [text, shown] of [
    ['Parks (2026) [all], S$5', 'Parks (2026) [all], S$5'],
    ['[Press](command:workbench.action.quit)', '[Press]\u200b(command:workbench.action.quit)'],
    ['$(trash) Parks', '$\u200b(trash) Parks'],
    ['\\$(trash~spin)', '\\$\u200b(trash~spin)'],
    ['$($(trash))', '$\u200b($\u200b(trash))'],
  ] as const) {
    it(`leaves ${text} nothing but text`, () => assert.equal(plainText(text), shown));
  }
});
