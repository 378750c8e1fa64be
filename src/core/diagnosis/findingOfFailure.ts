import * as l10n from '@vscode/l10n';
import type { FindingNext } from '../model/intent';
import type { Finding, Prepared } from '../model/exchange';
import type { Failure } from '../model/failure';
import { unreachable } from '../unreachable';
import { findingOfProxy } from './findingOfProxy';
import { findingOfViolation } from './findingOfViolation';
import { durationText } from '../../shared/text/durations';
import { bytesText } from '../../shared/text/sizes';
import { numberText } from '../../shared/text/counts';

/** What a cause depends on; a file that travels over a link is no call of a document. */
type FailedRequest = Pick<Prepared, 'method' | 'url' | 'environment'>;

const seen = { evidence: 'seenInThisCall' } as const;

/** What a failure means and what to do. An exact cause is named where the code of the failure allows it. */
export function findingOfFailure(failure: Failure, request: FailedRequest): Finding {
  const { host } = new URL(request.url);
  switch (failure.kind) {
    case 'cancelled':
      return { id: 'cancelled', title: l10n.t('You cancelled the call'), detail: cancelledDetail(request), ...seen };
    case 'timeout':
      return { id: 'timeout', ...timeoutWords(failure, host), ...seen };
    case 'unreachable':
      return { ...unreachableFinding(failure, host), ...restartOf(failure.code, request) };
    case 'violation':
      return findingOfViolation(failure, host);
    case 'tls':
      return { id: 'tls', title: l10n.t('No trusted connection'), detail: tlsDetail(failure.code, host), ...seen };
    case 'proxy':
      return findingOfProxy(failure, host);
    case 'tooLarge':
      return {
        id: 'tooLarge',
        title: l10n.t('The answer is too large'),
        detail: l10n.t(
          'It was stopped after {0} MiB. Request less (limit, fields, filters), or raise the setting sgApi.call.maxAnswerMebibytes.',
          numberText(failure.limitBytes / 1024 / 1024),
        ),
        ...seen,
      };
    default:
      return unreachable(failure);
  }
}

const cancelledDetail = ({ method }: FailedRequest): string =>
  method === 'GET'
    ? l10n.t('Nothing was changed.')
    : l10n.t('The service may have received it before that. Check there before you send it again.');

const tlsDetail = (code: string, host: string): string =>
  /^ERR_SSL|^EPROTO/.test(code)
    ? l10n.t(
        '{0} supports no TLS that is supported here ({1}), so nothing was sent. A proxy or a captive portal can cause this.',
        host,
        code,
      )
    : l10n.t(
        'The certificate of {0} was not accepted ({1}), so nothing was sent. Behind a proxy that inspects traffic, its certificate must be trusted by this machine.',
        host,
        code,
      );

type Words = Pick<Finding, 'title' | 'detail'>;

function timeoutWords({ phase, afterMs }: Extract<Failure, { kind: 'timeout' }>, host: string): Words {
  const time = durationText(afterMs);
  switch (phase) {
    case 'connect':
      return {
        title: l10n.t('No connection in {0}', time),
        detail: l10n.t('{0} did not accept the connection. A firewall that drops traffic looks like this.', host),
      };
    case 'headers':
      return {
        title: l10n.t('No answer in {0}', time),
        detail: l10n.t(
          '{0} accepted the call and then sent nothing. It may be overloaded; the call may have been carried out.',
          host,
        ),
      };
    case 'body':
      return {
        title: l10n.t('The answer stopped for {0}', time),
        detail: l10n.t('{0} stopped in the middle of its answer.', host),
      };
    case 'total':
      return {
        title: l10n.t('No complete answer in {0}', time),
        detail: l10n.t(
          '{0} did not finish its answer in time. Increase the setting sgApi.call.timeoutSeconds to wait longer.',
          host,
        ),
      };
  }
}

/** For the codes that mean one thing. */
function wordsOfCode(code: string, host: string): Words {
  switch (code) {
    case 'ENOTFOUND':
      return {
        title: l10n.t('The host has no address'),
        detail: l10n.t(
          '{0} could not be looked up. Check the internet connection and the VPN: these services are not on the intranet.',
          host,
        ),
      };
    case 'EAI_AGAIN':
      return {
        title: l10n.t('Name lookup does not work'),
        detail: l10n.t('{0} could not be looked up for now. Check the internet connection.', host),
      };
    case 'ECONNREFUSED':
      return {
        title: l10n.t('The connection was refused'),
        detail: l10n.t('Nothing is listening at {0}, or a firewall refuses the connection.', host),
      };
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return {
        title: l10n.t('The connection was closed'),
        detail: l10n.t(
          '{0} closed the connection without an answer; the call may have been carried out. A firewall or proxy can cause this.',
          host,
        ),
      };
    default:
      return { title: l10n.t('{0} could not be reached', host), detail: l10n.t('No answer was received.') };
  }
}

/** Codes of Node's decompressors; an unexpected end (`Z_BUF_ERROR`) means that the answer was cut off. */
const unpackingCode = /^Z_(?!BUF_ERROR)|^ERR__ERROR_|^ERR_BROTLI/;

type Unreachable = Extract<Failure, { kind: 'unreachable' }>;

function unreachableFinding(failure: Unreachable, host: string): Finding {
  const { code } = failure;
  if (unpackingCode.test(code)) return { id: 'notUnpacked', ...notUnpacked(code, host), ...seen };
  if (failure.receivedBytes !== undefined || failure.headBytes !== undefined)
    return { id: 'broken', title: l10n.t('The answer was cut off'), detail: cutOffDetail(failure, host), ...seen };
  if (failure.isUnsent) return { id: 'unreachable', ...unsent(code, host), ...seen };
  if (failure.isKept) return { id: 'keptClosed', ...keptClosed(code, host), ...seen };
  const { title, detail } = wordsOfCode(code, host);
  return { id: 'unreachable', title, detail: `${detail} (${code})`, ...seen };
}

const notUnpacked = (code: string, host: string): Words => ({
  title: l10n.t('The answer cannot be decompressed'),
  detail: l10n.t(
    '{0} says that its answer is compressed, but it cannot be decompressed ({1}). A proxy that changes answers can cause this.',
    host,
    code,
  ),
});

const cutOffDetail = ({ code, receivedBytes, headBytes = 0 }: Unreachable, host: string): string =>
  receivedBytes !== undefined
    ? l10n.t(
        '{0} closed the connection after {1} of its answer ({2}). What arrived is not shown: half an answer can mislead.',
        host,
        bytesText(receivedBytes),
        code,
      )
    : l10n.t(
        '{0} began to answer and closed the connection after {1}, before any content ({2}). The call may have been carried out. A firewall or proxy can cause this.',
        host,
        bytesText(headBytes),
        code,
      );

const unsent = (code: string, host: string): Words => ({
  title: l10n.t('The connection was closed'),
  detail: l10n.t(
    'The connection to {0} ended before the call went out, so nothing was sent ({1}). A firewall or proxy can cause this. Try again.',
    host,
    code,
  ),
});

const keptClosed = (code: string, host: string): Words => ({
  title: l10n.t('The service had closed the connection'),
  detail: l10n.t(
    '{0} had closed a connection that was kept from an earlier call, before any byte of an answer ({1}). Services do so after a pause, so this call has probably not been carried out, but that cannot be determined from here. Check there before you send it again.',
    host,
    code,
  ),
});

/** A sandbox that is gone can be started again from here. One that closed a connection runs, and would forget its payments. */
const restartOf = (code: string, { environment }: FailedRequest): Pick<Finding, 'next'> =>
  environment === 'sandbox' && code === 'ECONNREFUSED' ? { next: restart() } : {};

const restart = (): FindingNext => ({
  kind: 'intent',
  label: l10n.t('Restart the Sandbox'),
  intent: { do: 'restartSandbox' },
});
