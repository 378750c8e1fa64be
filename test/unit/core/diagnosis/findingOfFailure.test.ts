import assert from 'node:assert/strict';
import { services } from '../../../../src/services';
import { diagnose } from '../../../../src/core/diagnosis/diagnose';
import type { Failure } from '../../../../src/core/model/failure';
import { failedExchange } from '../../support/sampleExchange';

const findingOf = (failure: Failure, operationId = 'listPayments') => {
  const [finding, ...others] = diagnose(services, failedExchange(operationId, failure));
  assert.deepEqual(others, []);
  assert.ok(finding);
  return finding;
};

const failures: readonly [Failure, string, RegExp][] = [
  [{ kind: 'timeout', phase: 'connect', afterMs: 10_000 }, 'timeout', /No connection in 10 s.*did not accept/],
  [{ kind: 'timeout', phase: 'headers', afterMs: 30_000 }, 'timeout', /No answer in 30 s.*may have been carried out/],
  [{ kind: 'timeout', phase: 'body', afterMs: 30_000 }, 'timeout', /stopped for 30 s.*middle of its answer/],
  [
    { kind: 'timeout', phase: 'total', afterMs: 60_000 },
    'timeout',
    /No complete answer in 60 s.*sgApi\.call\.timeoutSeconds/,
  ],
  [{ kind: 'unreachable', code: 'ENOTFOUND' }, 'unreachable', /no address.*VPN.*\(ENOTFOUND\)/],
  [{ kind: 'unreachable', code: 'EAI_AGAIN' }, 'unreachable', /lookup does not work/],
  [{ kind: 'unreachable', code: 'ECONNREFUSED' }, 'unreachable', /refused/],
  [{ kind: 'unreachable', code: 'ECONNRESET' }, 'unreachable', /closed.*may have been carried out/],
  [{ kind: 'unreachable', code: 'UND_ERR_SOCKET' }, 'unreachable', /closed/],
  [{ kind: 'violation', code: 'HPE_NOT_HTTP' }, 'violation', /not HTTP/],
  [{ kind: 'unreachable', code: 'ESOMETHING' }, 'unreachable', /host\.example could not be reached.*\(ESOMETHING\)/],
  [{ kind: 'unreachable', code: 'ECONNRESET', receivedBytes: 400 }, 'broken', /cut off.*400 bytes/],
  [{ kind: 'unreachable', code: 'Z_BUF_ERROR', receivedBytes: 12 }, 'broken', /cut off/],
  [{ kind: 'unreachable', code: 'Z_DATA_ERROR', receivedBytes: 12 }, 'notUnpacked', /cannot be decompressed/],
  [
    { kind: 'unreachable', code: 'ERR__ERROR_FORMAT_PADDING_2', receivedBytes: 12 },
    'notUnpacked',
    /cannot be decompressed/,
  ],
  [{ kind: 'tls', code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'tls', /SELF_SIGNED_CERT_IN_CHAIN.*nothing was sent/],
  [{ kind: 'tls', code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'tls', /no TLS.*nothing was sent/],
  [
    { kind: 'proxy', code: 'REFUSED', status: 407 },
    'proxy',
    /requires a login.*http\.proxyAuthorization.*Nothing was sent/,
  ],
  [{ kind: 'proxy', code: 'REFUSED', status: 403 }, 'proxy', /refuses calls to host\.example \(403\).*http\.noProxy/],
  [{ kind: 'proxy', code: 'REFUSED', status: 502 }, 'proxy', /could not reach host\.example \(502\)/],
  [{ kind: 'proxy', code: 'ECONNREFUSED' }, 'proxy', /could not be reached.*http\.proxy.*\(ECONNREFUSED\)/],
  [{ kind: 'proxy', code: 'PROXY_ADDRESS' }, 'proxy', /address cannot be used.*http:\/\/host:port/],
  [{ kind: 'proxy', code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'proxy', /certificate was not accepted.*NODE_EXTRA_CA_CERTS/],
  [{ kind: 'tooLarge', limitBytes: 50 * 1024 * 1024 }, 'tooLarge', /after 50 MiB.*maxAnswerMebibytes/],
];

describe('findingOfFailure', () => {
  for (const [failure, id, text] of failures) {
    it(`explains ${JSON.stringify(failure)}`, () => {
      const finding = findingOf(failure);
      assert.equal(finding.id, id);
      assert.match(`${finding.title} ${finding.detail}`, text);
      assert.equal(finding.evidence, 'seenInThisCall');
    });
  }

  it('offers the log-in to the proxy that wants one, and to no other', () => {
    assert.deepEqual(findingOf({ kind: 'proxy', code: 'REFUSED', status: 407 }).next, {
      kind: 'intent',
      label: 'Log In to the Proxy',
      intent: { do: 'logInToProxy' },
    });
    assert.equal(findingOf({ kind: 'proxy', code: 'REFUSED', status: 403 }).next, undefined);
  });

  it('says of a cancelled call what it may have changed', () => {
    assert.match(findingOf({ kind: 'cancelled' }).detail, /Nothing was changed/);
    assert.match(findingOf({ kind: 'cancelled' }, 'createPayment').detail, /may have received it/);
  });
});
