import assert from 'node:assert/strict';
import { profileOf } from '../../../../src/services';
import { waitAfter } from '../../../../src/core/calls/tooMany';
import type { Answer } from '../../../../src/core/model/exchange';

const { tooMany: rule } = profileOf('datagovsg');

function refused(errorMsg: string, headers: Answer['headers'] = []): Answer {
  const body = JSON.stringify({ code: 24, name: 'TOO_MANY_REQUESTS', data: null, errorMsg });
  return {
    status: 429,
    headers,
    body,
    bodyBytes: body.length,
    wireBytes: body.length,
    timings: { firstByteMs: 1, lastByteMs: 1 },
  };
}

describe('waitAfter', () => {
  for (const [message, expectedMs] of [
    ['Rate limit exceeded, try again in 10 seconds', 11_000],
    ['Rate limit exceeded. Please try again in 3 seconds.', 4_000],
    ['Too many requests, please wait 1 second', 2_000],
    ['Retry after 7s', 8_000],
    ['Rate limit exceeded', 11_000],
    ['Rate limit of 5 requests per 10 seconds exceeded', 11_000],
    ['try again in 0 seconds', 11_000],
    ['', 11_000],
  ] as const) {
    it(`waits ${expectedMs} ms after “${message}”`, () => {
      assert.equal(waitAfter(refused(message), rule, 1, 0), expectedMs);
    });
  }

  it('goes by Retry-After before the message', () => {
    assert.equal(waitAfter(refused('try again in 10 seconds', [['retry-after', '2']]), rule, 1, 0), 2000);
  });

  it('bears a long message of nothing but beginnings', () => {
    assert.equal(waitAfter(refused('wait '.repeat(1_000_000)), rule, 1, 0), 11_000);
  });
});
