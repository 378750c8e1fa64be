import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import { bytesText } from '../../shared/text/sizes';
import { deliver, deliverHalf, deliverSlowly } from './deliver';
import { commitFault, parseFault, unknownFault } from './fault';
import type { FaultNow, PlannedFaults } from './plannedFaults';
import { readBody } from './readBody';
import { plainReply, type Reply } from './reply';
import type { ServiceAnswers } from './serviceAnswers';
import type { Site } from './site';

/** Far above any request that an operation takes. */
const bodyLimitBytes = 1024 * 1024;

/** What else such a request brings about, its part of the sandbox reports itself. */
const reads: ReadonlySet<string> = new Set(['GET', 'HEAD']);

export interface ListenerParts {
  /** Values of `Host` that the sandbox answers to. */
  ownHosts: ReadonlySet<string>;
  answers: ServiceAnswers;
  /** By first path segment; `/` is the front page. They go before the services. */
  sites: ReadonlyMap<string, Site>;
  faults: PlannedFaults;
  /** How long an answer of a service takes; drawn for each. */
  latencyMs: () => number;
  /** Runs after each answer to a request that may change something by its method. */
  changed: () => void;
}

/** A request as far as its first line shows. */
interface Target {
  method: string;
  /** First path segment: `api.pay.gov.sg`; `/` when there is none. */
  host: string;
  /** The rest of the path; `/` at least. */
  path: string;
  /** Path with the query, as the caller wrote them. */
  target: string;
  query: URLSearchParams;
}

/** Between the wire and the answers: what is not about either API. */
export function requestListener(parts: ListenerParts): RequestListener {
  return (request, response) => {
    respond(parts, request, response).catch((error: unknown) => {
      const isGone = request.destroyed && !request.complete;
      // One bad answer must not end a sandbox that somebody works with: the answer says that the fault is ours.
      if (isGone || response.headersSent) response.destroy();
      else void deliver(response, plainReply(500, l10n.t('The sandbox itself failed: {0}', String(error))));
    });
  };
}

async function respond(parts: ListenerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!parts.ownHosts.has(request.headers.host ?? '')) {
    return deliver(response, plainReply(421, l10n.t('The sandbox answers to 127.0.0.1 and localhost only.')));
  }
  const target = targetOf(request);
  const wanted = request.headers['x-sandbox-fault']?.toString();
  const mayComeAgain = isOnKeptConnection(request) && reads.has(target.method);
  const fault = wanted === undefined ? plannedFault(parts, target, mayComeAgain) : faultIn(wanted);
  if (fault === 'unknown') return deliver(response, plainReply(400, unknownFault(wanted ?? '')));
  if (fault?.when === 'before' && commitFault(fault, response)) return;
  const reply = await answer(parts, request, target, fault);
  await send(response, reply, fault);
}

function faultIn(text: string): FaultNow | 'unknown' {
  const fault = parseFault(text);
  return fault ? { ...fault, when: 'before' } : 'unknown';
}

const used = new WeakSet<object>();

/** Whether the connection has carried a request before. */
function isOnKeptConnection({ socket }: IncomingMessage): boolean {
  const isKept = used.has(socket);
  used.add(socket);
  return isKept;
}

/** Planned faults affect services and stored files, never the controls by which they are planned. */
function plannedFault(
  { faults, answers }: ListenerParts,
  { method, host, path }: Target,
  mayComeAgain: boolean,
): FaultNow | undefined {
  if (host === '/' || host === 'sandbox' || host === 'openapi') return undefined;
  return faults.take(`/${host}${path}`, () => answers.operationId({ method, host, path }), mayComeAgain);
}

function targetOf(request: IncomingMessage): Target {
  const { method = '' } = request;
  const url = originForm(request.url ?? '/');
  const mark = url.indexOf('?');
  const whole = mark === -1 ? url : url.slice(0, mark);
  const query = new URLSearchParams(mark === -1 ? '' : url.slice(mark));
  const slash = whole.indexOf('/', 1);
  if (slash === -1) return { method, host: whole.slice(1) || '/', path: '/', target: '/', query };
  return { method, host: whole.slice(1, slash), path: whole.slice(slash), target: url.slice(slash), query };
}

/** Some programs on the way send the whole address, and a server has to take it: RFC 9112, 3.2.2. */
const originForm = (url: string): string => (url.startsWith('/') ? url : url.replace(/^http:\/\/[^/?]*/i, ''));

async function answer(
  parts: ListenerParts,
  request: IncomingMessage,
  target: Target,
  fault: FaultNow | undefined,
): Promise<Reply> {
  const site = parts.sites.get(target.host);
  const reply = await (site ? site({ request, ...target }) : serviceAnswer(parts, request, target, fault));
  if (!reads.has(request.method ?? '')) parts.changed();
  return reply;
}

async function serviceAnswer(
  parts: ListenerParts,
  request: IncomingMessage,
  target: Target,
  fault: FaultNow | undefined,
): Promise<Reply> {
  const body = await readBody(request, bodyLimitBytes);
  if (body === undefined) return plainReply(413, l10n.t('A body can have at most {0}.', bytesText(bodyLimitBytes)));
  const latencyMs = parts.latencyMs();
  const broken = fault?.name === 'error' ? { brokenStatus: fault.amount } : {};
  // The work is done at once and the answer held back: meanwhile the call counts as running.
  const reply = parts.answers.answer({ ...target, headers: request.headers, body, latencyMs, ...broken });
  if (latencyMs > 0) await Promise.all([reply, pause(latencyMs)]);
  return reply;
}

function send(response: ServerResponse, reply: Reply, fault: FaultNow | undefined): Promise<void> | void {
  if (!fault) return deliver(response, reply);
  if (fault.name === 'slow') return deliverSlowly(response, reply, fault.amount);
  if (fault.name === 'half-body') return deliverHalf(response, reply);
  if (!commitFault(fault, response)) return deliver(response, reply);
  if (reply.body instanceof Readable) reply.body.destroy();
}
