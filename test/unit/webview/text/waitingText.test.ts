import assert from 'node:assert/strict';
import { aheadText, countdownText } from '../../../../src/webview/text/waitingText';

const waiting = { kind: 'turn', text: '', untilMs: 10_000, ahead: 0 } as const;

describe('countdownText', () => {
  const cases = [
    [0, 'Sending in 10 s'],
    [9_999, 'Sending in 1 s'],
    [10_000, 'Sending any moment…'],
    [-65_000, 'Sending in 1 min 15 s'],
  ] as const;
  for (const [nowMs, text] of cases) {
    it(`says “${text}”`, () => assert.equal(countdownText(waiting, nowMs), text));
  }
  it('says that a call is sent a second time', () =>
    assert.equal(countdownText({ ...waiting, kind: 'tooMany' }, 4_000), 'Sending again in 6 s'));
});

describe('aheadText', () => {
  it('counts the calls before', () => assert.equal(aheadText(2), '2 calls before this one'));
  it('says which one is next', () => assert.equal(aheadText(0), 'This one is next.'));
});
