import type { FindingNext } from '../model/intent';
import type { Finding, Prepared } from '../model/exchange';
import type { Failure } from '../model/failure';
import { unreachable } from '../unreachable';
import { findingOfProxy } from './findingOfProxy';
import { findingOfViolation } from './findingOfViolation';
import { own } from '../../shared/json/own';
import { durationText } from '../../shared/text/durations';

/** What a cause depends on; a file that travels over a link is no call of a document. */
type FailedRequest = Pick<Prepared, 'method' | 'url' | 'environment'>;

const seen = { evidence: 'seenInThisCall' } as const;

/** What a failure means and what to do. An exact cause is named where the code of the failure allows it. */
export function findingOfFailure(failure: Failure, request: FailedRequest): Finding {
  const { host } = new URL(request.url);
  switch (failure.kind) {
    case 'cancelled':
      return { id: 'cancelled', title: 'You cancelled the call', detail: cancelledDetail(request), ...seen };
    case 'timeout':
      return {
        id: 'timeout',
        title: `${timeoutTitle[failure.phase]} ${durationText(failure.afterMs)}`,
        detail: timeoutDetail[failure.phase](host),
        ...seen,
      };
    case 'unreachable':
      return { ...unreachableFinding(failure, host), ...restartOf(failure.code, request) };
    case 'violation':
      return findingOfViolation(failure, host);
    case 'tls':
      return { id: 'tls', title: 'No trusted connection', detail: tlsDetail(failure.code, host), ...seen };
    case 'proxy':
      return findingOfProxy(failure, host);
    case 'tooLarge':
      return {
        id: 'tooLarge',
        title: 'The answer is too large',
        detail: `It was stopped after ${failure.limitBytes / 1024 / 1024} MiB. Ask for less (limit, fields, filters), or raise the setting sgApi.call.maxAnswerMebibytes.`,
        ...seen,
      };
    default:
      return unreachable(failure);
  }
}

const cancelledDetail = ({ method }: FailedRequest): string =>
  method === 'GET'
    ? 'Nothing was changed.'
    : 'The service may have received it before that. Look there before you send it again.';

const tlsDetail = (code: string, host: string): string =>
  /^ERR_SSL|^EPROTO/.test(code)
    ? `${host} speaks no TLS that is understood here (${code}), so nothing was sent. A proxy or a captive portal can cause this.`
    : `The certificate of ${host} was not accepted (${code}), so nothing was sent. Behind a proxy that inspects traffic, its certificate must be trusted by this machine.`;

type TimeoutPhase = Extract<Failure, { kind: 'timeout' }>['phase'];

const timeoutTitle: Readonly<Record<TimeoutPhase, string>> = {
  connect: 'No connection in',
  headers: 'No answer in',
  body: 'The answer stopped for',
  total: 'No whole answer in',
};

const timeoutDetail: Readonly<Record<TimeoutPhase, (host: string) => string>> = {
  connect: host => `${host} did not accept the connection. A firewall that drops traffic looks like this.`,
  headers: host =>
    `${host} accepted the call and then said nothing. It may be overloaded; the call may have been carried out.`,
  body: host => `${host} stopped in the middle of its answer.`,
  total: host => `${host} did not finish its answer in time. The setting sgApi.call.timeoutSeconds gives it longer.`,
};

type Known = readonly [title: string, whatToDo: (host: string) => string];

const closed: Known = [
  'The connection was closed',
  host =>
    `${host} closed the connection without an answer; the call may have been carried out. A firewall or proxy can cause this.`,
];

/** For the codes that mean one thing. */
const codes: Readonly<Record<string, Known>> = {
  ENOTFOUND: [
    'The host has no address',
    host =>
      `${host} could not be looked up. Check the internet connection and the VPN: these services are not on the intranet.`,
  ],
  EAI_AGAIN: [
    'Name look-up does not work',
    host => `${host} could not be looked up for now. Check the internet connection.`,
  ],
  ECONNREFUSED: ['The connection was refused', host => `Nothing listens at ${host}, or a firewall refuses it.`],
  ECONNRESET: closed,
  EPIPE: closed,
  UND_ERR_SOCKET: closed,
};

/** Codes of Node's decompressors; an unexpected end (`Z_BUF_ERROR`) means that the answer broke off. */
const unpackingCode = /^Z_(?!BUF_ERROR)|^ERR__ERROR_|^ERR_BROTLI/;

type Unreachable = Extract<Failure, { kind: 'unreachable' }>;

function unreachableFinding(failure: Unreachable, host: string): Finding {
  const { code, receivedBytes, headBytes, isKept, isUnsent } = failure;
  if (unpackingCode.test(code)) {
    const detail = `${host} says that its answer is compressed, but it cannot be unpacked (${code}). A proxy that changes answers can cause this.`;
    return { id: 'notUnpacked', title: 'The answer cannot be unpacked', detail, ...seen };
  }
  if (receivedBytes !== undefined) {
    const detail = `${host} closed the connection after ${receivedBytes} bytes of its answer (${code}). What arrived is not shown: half an answer can mislead.`;
    return { id: 'broken', title: 'The answer broke off', detail, ...seen };
  }
  if (headBytes !== undefined) {
    const detail = `${host} began to answer and closed the connection after ${headBytes} bytes, before any content (${code}). The call may have been carried out. A firewall or proxy can cause this.`;
    return { id: 'broken', title: 'The answer broke off', detail, ...seen };
  }
  if (isUnsent) {
    const detail = `The connection to ${host} ended before the call went out, so nothing was sent (${code}). A firewall or proxy can cause this. Try again.`;
    return { id: 'unreachable', title: 'The connection was closed', detail, ...seen };
  }
  if (isKept) {
    const detail = `${host} had closed a connection that was kept from an earlier call, before any byte of an answer (${code}). Services do so after a pause, so this call has probably not been carried out; that cannot be seen from here. Look there before you send it again.`;
    return { id: 'keptClosed', title: 'The service had closed the connection', detail, ...seen };
  }
  const known = own(codes, code);
  const [title, detail] = known ? [known[0], known[1](host)] : [`${host} could not be reached`, 'No answer came.'];
  return { id: 'unreachable', title, detail: `${detail} (${code})`, ...seen };
}

const restart: FindingNext = { kind: 'intent', label: 'Restart the sandbox', intent: { do: 'restartSandbox' } };

/** A sandbox that is gone can be started again from here. One that closed a connection runs, and would forget its payments. */
const restartOf = (code: string, { environment }: FailedRequest): Pick<Finding, 'next'> =>
  environment === 'sandbox' && code === 'ECONNREFUSED' ? { next: restart } : {};
