import type { tunnelClosed } from '../../core/calls/network/proxyProblem';
import type { Failure } from '../../core/model/failure';
import { sizeText } from '../../shared/text/sizes';
import { durationText } from '../../shared/text/durations';

const waitedFor = {
  connect: 'a connection',
  headers: 'the start of an answer',
  body: 'the next part of the answer',
  total: 'the whole answer',
} as const;

/** Why no answer came: a short title and a sentence that says what happened. */
export function failureText(failure: Failure): { title: string; detail: string } {
  switch (failure.kind) {
    case 'cancelled':
      return { title: 'Cancelled', detail: 'You ended the call. The service may have acted on it all the same.' };
    case 'timeout':
      return {
        title: 'Timed out',
        detail: `Waited ${durationText(failure.afterMs)} for ${waitedFor[failure.phase]} and got none.`,
      };
    case 'unreachable':
      return unreachable(failure);
    case 'violation':
      return { title: 'No readable answer', detail: `Something answered, but not as HTTP says: ${failure.code}.` };
    case 'tls':
      return { title: 'No secure connection', detail: `The TLS handshake failed with ${failure.code}.` };
    case 'proxy':
      return proxy(failure);
    case 'tooLarge':
      return {
        title: 'Answer too large',
        detail: `The answer is larger than the limit of ${sizeText(failure.limitBytes)}, so reading it was stopped.`,
      };
  }
}

const ofClosedTunnel: typeof tunnelClosed = 'TUNNEL_CLOSED';

function proxy({ code, status }: Extract<Failure, { kind: 'proxy' }>): { title: string; detail: string } {
  const title = 'Stopped at the proxy';
  if (code === ofClosedTunnel)
    return { title, detail: 'The way through your proxy was closed before it was secured, so nothing was sent.' };
  return status === undefined
    ? { title, detail: `There is no connection to your proxy: ${code}.` }
    : { title, detail: `Your proxy answered ${status} in place of the service.` };
}

/** No connection was made. */
const neverConnected: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** A connection was made and ended too early, so the service may have acted. */
const broken: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'HPE_INVALID_EOF_STATE',
  'Z_BUF_ERROR',
]);

function unreachable(failure: Extract<Failure, { kind: 'unreachable' }>): { title: string; detail: string } {
  const { code, receivedBytes, headBytes, isKept, isUnsent } = failure;
  if (neverConnected.has(code)) return { title: 'No connection', detail: `The service could not be reached: ${code}.` };
  if (isUnsent) return { title: 'No connection', detail: `The connection ended before anything was sent: ${code}.` };
  // The others say that the answer cannot be unpacked, or are not known here.
  if (!broken.has(code)) return { title: 'No readable answer', detail: `No answer came that can be read: ${code}.` };
  if (isKept)
    return { title: 'Connection lost', detail: `The service had closed a connection of an earlier call: ${code}.` };
  const bytes = receivedBytes ?? headBytes;
  const when = bytes === undefined ? 'before an answer came' : `after ${sizeText(bytes)} of the answer`;
  return { title: 'Connection lost', detail: `The connection broke ${when}: ${code}.` };
}
