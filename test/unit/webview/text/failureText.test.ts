import assert from 'node:assert/strict';
import type { Failure } from '../../../../src/core/failure';
import { failureText } from '../../../../src/webview/text/failureText';

describe('failureText', () => {
  const cases: readonly (readonly [Failure, RegExp])[] = [
    [{ kind: 'cancelled' }, /Cancelled.*may have acted/],
    [{ kind: 'timeout', phase: 'headers', afterMs: 30_000 }, /Timed out.*30 s for the start of an answer/],
    [{ kind: 'unreachable', code: 'ECONNREFUSED' }, /No connection.*ECONNREFUSED/],
    [{ kind: 'unreachable', code: 'ECONNRESET' }, /Connection lost.*before an answer came: ECONNRESET/],
    [{ kind: 'unreachable', code: 'ECONNRESET', receivedBytes: 1200 }, /Connection lost.*1\.2 KB.*ECONNRESET/],
    [{ kind: 'tls', code: 'CERT_HAS_EXPIRED' }, /No secure connection.*CERT_HAS_EXPIRED/],
    [{ kind: 'proxy', code: 'ECONNREFUSED' }, /Stopped at the proxy.*no connection.*ECONNREFUSED/],
    [{ kind: 'proxy', code: 'REFUSED', status: 407 }, /Stopped at the proxy.*answered 407/],
    [{ kind: 'tooLarge', limitBytes: 50_000_000 }, /too large.*50\.0 MB/],
  ];
  for (const [failure, expected] of cases) {
    it(`says what ${JSON.stringify(failure)} means`, () => {
      const { title, detail } = failureText(failure);
      assert.match(`${title} ${detail}`, expected);
    });
  }
});
