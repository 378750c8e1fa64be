import assert from 'node:assert/strict';
import { durationText, elapsedText, roughTimeText, timeLeftText } from '../../../../src/shared/text/durations';

describe('durationText', () => {
  for (const [ms, text] of [
    [0.42, '0.4 ms'],
    [34.8, '35 ms'],
    [1240, '1.24 s'],
    [30_000, '30 s'],
  ] as const) {
    it(`shows ${ms} ms as ${text}`, () => assert.equal(durationText(ms), text));
  }
});

describe('roughTimeText', () => {
  for (const [ms, text] of [
    [200, '1 s'],
    [89_000, '89 s'],
    [91_000, '2 min'],
    [7_500_000, '2 h 5 min'],
  ] as const) {
    it(`shows ${ms} ms as ${text}`, () => assert.equal(roughTimeText(ms), text));
  }
});

describe('timeLeftText', () => {
  for (const [ms, text] of [
    [1, '1 s'],
    [59_000, '59 s'],
    [59_001, '1 min 0 s'],
    [65_000, '1 min 5 s'],
  ] as const) {
    it(`shows ${ms} ms as ${text}`, () => assert.equal(timeLeftText(ms), text));
  }
});

describe('elapsedText', () => {
  for (const [ms, text] of [
    [-5, '0.0 s'],
    [3210, '3.2 s'],
    [61_000, '61.0 s'],
  ] as const) {
    it(`shows ${ms} ms as ${text}`, () => assert.equal(elapsedText(ms), text));
  }
});
