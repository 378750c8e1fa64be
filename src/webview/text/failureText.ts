import * as l10n from '@vscode/l10n';
import type { tunnelClosed } from '../../core/calls/network/proxyProblem';
import type { Failure } from '../../core/model/failure';
import { sizeText } from '../../shared/text/sizes';
import { durationText } from '../../shared/text/durations';

/** Why there is no answer: a short title and a sentence that says what happened. */
export function failureText(failure: Failure): { title: string; detail: string } {
  switch (failure.kind) {
    case 'cancelled':
      return {
        title: l10n.t('Cancelled'),
        detail: l10n.t('You cancelled the call. The service may have acted on it anyway.'),
      };
    case 'timeout':
      return { title: l10n.t('Timed out'), detail: timedOut(failure.phase, durationText(failure.afterMs)) };
    case 'unreachable':
      return unreachable(failure);
    case 'violation':
      return {
        title: l10n.t('No readable answer'),
        detail: l10n.t('Something answered, but not in valid HTTP: {0}.', failure.code),
      };
    case 'tls':
      return {
        title: l10n.t('No secure connection'),
        detail: l10n.t('The TLS handshake failed with {0}.', failure.code),
      };
    case 'proxy':
      return proxy(failure);
    case 'tooLarge':
      return {
        title: l10n.t('Answer too large'),
        detail: l10n.t(
          'The answer is larger than the limit of {0}, so reading it was stopped.',
          sizeText(failure.limitBytes),
        ),
      };
  }
}

function timedOut(phase: Extract<Failure, { kind: 'timeout' }>['phase'], limit: string): string {
  switch (phase) {
    case 'connect':
      return l10n.t('No connection was made within {0}.', limit);
    case 'headers':
      return l10n.t('The answer did not start within {0}.', limit);
    case 'body':
      return l10n.t('The next part of the answer did not arrive within {0}.', limit);
    case 'total':
      return l10n.t('The answer was not complete within {0}.', limit);
  }
}

const ofClosedTunnel: typeof tunnelClosed = 'TUNNEL_CLOSED';

function proxy({ code, status }: Extract<Failure, { kind: 'proxy' }>): { title: string; detail: string } {
  const title = l10n.t('Stopped at the proxy');
  if (code === ofClosedTunnel)
    return {
      title,
      detail: l10n.t('The tunnel through your proxy was closed before it was secured, so nothing was sent.'),
    };
  return status === undefined
    ? { title, detail: l10n.t('There is no connection to your proxy: {0}.', code) }
    : { title, detail: l10n.t('Your proxy answered {0} instead of the service.', status) };
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
  if (neverConnected.has(code) || isUnsent) {
    const detail = isUnsent
      ? l10n.t('The connection ended before anything was sent: {0}.', code)
      : l10n.t('The service could not be reached: {0}.', code);
    return { title: l10n.t('No connection'), detail };
  }
  // The others say that the answer cannot be decompressed, or are not known here.
  if (!broken.has(code)) {
    return { title: l10n.t('No readable answer'), detail: l10n.t('No answer arrived that can be read: {0}.', code) };
  }
  const bytes = receivedBytes ?? headBytes;
  const detail = isKept
    ? l10n.t('The service had closed the connection, which was left open by an earlier call: {0}.', code)
    : bytes === undefined
      ? l10n.t('The connection broke before an answer arrived: {0}.', code)
      : l10n.t('The connection broke after {0} of the answer: {1}.', sizeText(bytes), code);
  return { title: l10n.t('Connection lost'), detail };
}
