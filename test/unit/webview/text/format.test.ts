import assert from 'node:assert/strict';
import { bytesText, countText, dollarsText, durationText } from '../../../../src/webview/text/format';

describe('bytesText', () => {
  for (const [bytes, text] of [
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 KB'],
    [1_234_567, '1.2 MB'],
  ] as const) {
    it(`shows ${bytes} as ${text}`, () => assert.equal(bytesText(bytes), text));
  }
});

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

describe('dollarsText', () => {
  const cases = [
    [100, 'S$1.00'],
    [1, 'S$0.01'],
    [20_000_000, 'S$200,000.00'],
    [-5, '-S$0.05'],
    [0.5, undefined],
    ['ten', undefined],
    [undefined, undefined],
  ] as const;
  for (const [cents, text] of cases) {
    it(`shows ${JSON.stringify(cents)} as ${text}`, () => assert.equal(dollarsText(cents), text));
  }
});

describe('countText', () => {
  it('uses the singular for one', () => assert.equal(countText(1, 'row'), '1 row'));
  it('groups thousands', () => assert.equal(countText(240_345, 'row'), '240,345 rows'));
});
