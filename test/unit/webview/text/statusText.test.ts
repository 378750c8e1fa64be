import assert from 'node:assert/strict';
import { statusClass, statusText } from '../../../../src/webview/text/statusText';

describe('statusText', () => {
  it('adds the reason phrase', () => assert.equal(statusText(403), '403 Forbidden'));
  it('shows a bare number without one', () => assert.equal(statusText(599), '599'));
});

describe('statusClass', () => {
  for (const [status, expected] of [
    [201, 'good'],
    [302, 'notice'],
    [100, 'notice'],
    [404, 'bad'],
    [503, 'bad'],
  ] as const) {
    it(`sees ${status} as ${expected}`, () => assert.equal(statusClass(status), expected));
  }
});
