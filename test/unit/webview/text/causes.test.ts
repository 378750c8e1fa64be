import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/model/exchange';
import { causesOf, whyLine } from '../../../../src/webview/text/causes';

const finding = (id: string, title: string): Finding => ({ id, title, detail: 'D.', evidence: 'documented' });
const said = finding('said', 'PaySG says');

describe('whyLine', () => {
  for (const [what, findings, line] of [
    [
      'the likeliest cause, not the service’s words',
      [said, finding('a', 'A'), finding('b', 'B')],
      '2 possible causes: A',
    ],
    ['the service’s words when no cause is known', [said], 'PaySG says: D.'],
    ['nothing for a call that succeeded', [], ''],
  ] as const) {
    it(`says ${what}`, () => assert.equal(whyLine(findings), line));
  }
});

describe('causesOf', () => {
  it('leaves out what the service said', () =>
    assert.deepEqual(
      causesOf([said, finding('a', 'A')]).map(({ id }) => id),
      ['a'],
    ));
});
