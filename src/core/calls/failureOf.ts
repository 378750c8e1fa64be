import type { Failure } from '../model/failure';
import type { Watched } from './connectionTimings';
import { proxyProblemIn, tunnelClosed } from './network/proxyProblem';
import { reasonOf } from './network/reasonOf';
import type { SendLimits } from './sendLimits';

/** Error codes of Node's TLS and of OpenSSL's certificate checks. */
const tlsCode = /^ERR_TLS_|^ERR_SSL_|CERT|^UNABLE_TO_|^EPROTO$|^HOSTNAME_MISMATCH$/;

/**
 * Codes of undici's parser and of its own checks of an answer. An answer that only ended too early broke no other rule:
 * its connection did.
 */
const violationCode =
  /^HPE_(?!INVALID_EOF_STATE)|^UND_ERR_HEADERS_OVERFLOW$|^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$|^UNASKED_/;

/** No connection was made, so nothing went over it. */
export const neverConnected: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What is known of the connection of a request that failed. */
export interface Connection {
  /** undefined: it was not even begun. */
  watched?: Watched | undefined;
  /** Of the body, before it ended. */
  receivedBytes: number;
  /** It leads through a proxy, which passes on what it cannot read. */
  isTunnel: boolean;
}

const notWatched: Connection = { receivedBytes: 0, isTunnel: false };

/** Why a request of undici ended without an answer. */
export function failureOf(error: unknown, limits: SendLimits, connection: Connection = notWatched): Failure {
  const problem = proxyProblemIn(error);
  if (problem) return { kind: 'proxy', code: problem.reason, ...(problem.status && { status: problem.status }) };
  const code = reasonOf(error);
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return { kind: 'timeout', phase: 'connect', afterMs: limits.connectMs };
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return { kind: 'timeout', phase: 'headers', afterMs: limits.headersMs };
  if (code === 'UND_ERR_BODY_TIMEOUT') return { kind: 'timeout', phase: 'body', afterMs: limits.bodyMs };
  if (code === undefined) throw error;
  if (tlsCode.test(code)) return { kind: 'tls', code };
  const { receivedBytes } = connection;
  if (violationCode.test(code)) return { kind: 'violation', code, ...(receivedBytes > 0 && { receivedBytes }) };
  return broken(code, connection);
}

/** With how far it got. */
function broken(code: string, { watched, receivedBytes, isTunnel }: Connection): Failure {
  const failure = { kind: 'unreachable', code } as const;
  if (receivedBytes > 0) return { ...failure, receivedBytes };
  if (watched?.isUnsent() === true && !neverConnected.has(code))
    return isTunnel ? { kind: 'proxy', code: tunnelClosed } : { ...failure, isUnsent: true };
  const headBytes = watched?.headBytes() ?? 0;
  return headBytes > 0 ? { ...failure, headBytes } : failure;
}
