import assert from 'node:assert/strict';
import type { Failure } from '../../../../src/core/model/failure';
import { failureText } from '../../../../src/webview/text/failureText';

describe('failureText', () => {
  const cases: readonly (readonly [Failure, RegExp])[] = [
    [{ kind: 'cancelled' }, /Cancelled.*may have acted/],
    [{ kind: 'timeout', phase: 'headers', afterMs: 30_000 }, /Timed out.*did not start within 30 s/],
    [{ kind: 'unreachable', code: 'ECONNREFUSED' }, /No connection.*ECONNREFUSED/],
    [{ kind: 'unreachable', code: 'ECONNRESET' }, /Connection lost.*before an answer arrived: ECONNRESET/],
    [{ kind: 'unreachable', code: 'ECONNRESET', receivedBytes: 1200 }, /Connection lost.*1\.2 kB.*ECONNRESET/],
    [{ kind: 'unreachable', code: 'Z_BUF_ERROR', receivedBytes: 1200 }, /Connection lost.*1\.2 kB/],
    [{ kind: 'violation', code: 'HPE_NOT_HTTP' }, /^No readable answer Something answered, but not in valid HTTP: HPE/],
    [{ kind: 'unreachable', code: 'Z_DATA_ERROR', receivedBytes: 20 }, /^No readable answer No answer arrived.*Z_DATA/],
    [{ kind: 'unreachable', code: 'EADDRNOTAVAIL' }, /^No readable answer No answer arrived.*EADDRNOTAVAIL/],
    [{ kind: 'tls', code: 'CERT_HAS_EXPIRED' }, /No secure connection.*CERT_HAS_EXPIRED/],
    [{ kind: 'proxy', code: 'ECONNREFUSED' }, /Stopped at the proxy.*no connection.*ECONNREFUSED/],
    [{ kind: 'proxy', code: 'REFUSED', status: 407 }, /Stopped at the proxy.*answered 407/],
    [
      { kind: 'proxy', code: 'TUNNEL_CLOSED' },
      /^Stopped at the proxy The tunnel through your proxy was closed before it was secured, so nothing was sent\.$/,
    ],
    [{ kind: 'tooLarge', limitBytes: 50_000_000 }, /too large.*50\.0 MB/],
  ];
  for (const [failure, expected] of cases) {
    it(`says what ${JSON.stringify(failure)} means`, () => {
      const { title, detail } = failureText(failure);
      assert.match(`${title} ${detail}`, expected);
    });
  }
});
