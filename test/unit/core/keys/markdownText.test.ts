import assert from 'node:assert/strict';
import { markdownText } from '../../../../src/core/keys/markdownText';

describe('markdownText', () => {
  for (const [text, escaped] of [
    ['Parks of 2026, in all.', 'Parks of 2026, in all.'],
    ['a | b', 'a \\| b'],
    ['[Press here](command:workbench.action.quit)', '\\[Press here\\]\\(command:workbench.action.quit\\)'],
    ['<img src=x>', '\\<img src=x\\>'],
    // The preview makes links of these by itself, and formulas of what stands between two signs.
    ['https://evil.example/x', 'https:\\//evil.example/x'],
    ['//evil.example/x', '\\//evil.example/x'],
    ['2026/11/22', '2026/11/22'],
    ['$1 and $2', '\\$1 and \\$2'],
    ['two\n\n# lines', 'two \\# lines'],
  ] as const) {
    it(`keeps ${JSON.stringify(text)} text`, () => assert.equal(markdownText(text), escaped));
  }
});
