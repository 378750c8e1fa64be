import type { Failure } from '../failure';
import { proxyProblemIn } from './network/proxyProblem';
import { reasonOf } from './network/reasonOf';
import type { SendLimits } from './send';

/** Error codes of Node's TLS and of OpenSSL's certificate checks. */
const tlsCode = /^ERR_TLS_|^ERR_SSL_|CERT|^UNABLE_TO_|^EPROTO$|^HOSTNAME_MISMATCH$/;

/**
 * Codes of undici's parser and of its own checks of an answer. An answer that only ended too early broke no other rule:
 * its connection did.
 */
const violationCode = /^HPE_(?!INVALID_EOF_STATE)|^UND_ERR_HEADERS_OVERFLOW$|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/;

/** Why a request of undici ended without an answer. @param receivedBytes of the body, before it ended */
export function failureOf(error: unknown, limits: SendLimits, receivedBytes: number): Failure {
  const problem = proxyProblemIn(error);
  if (problem) return { kind: 'proxy', code: problem.reason, ...(problem.status && { status: problem.status }) };
  const code = reasonOf(error);
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return { kind: 'timeout', phase: 'connect', afterMs: limits.connectMs };
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return { kind: 'timeout', phase: 'headers', afterMs: limits.headersMs };
  if (code === 'UND_ERR_BODY_TIMEOUT') return { kind: 'timeout', phase: 'body', afterMs: limits.bodyMs };
  if (code === undefined) throw error;
  if (tlsCode.test(code)) return { kind: 'tls', code };
  const kind = violationCode.test(code) ? 'violation' : 'unreachable';
  return { kind, code, ...(receivedBytes > 0 && { receivedBytes }) };
}
