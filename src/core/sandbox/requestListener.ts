import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { commitFault } from './fault';
import { homePage } from './homePage';
import { paymentPage } from './paysg/paymentPage';
import type { PaymentStore } from './paysg/paymentStore';
import { readBody } from './readBody';
import { htmlReply, plainReply, type Reply } from './reply';
import type { ServiceAnswers } from './serviceAnswers';

/** Far above any request that an operation takes. */
const bodyLimitBytes = 1024 * 1024;

export interface ListenerParts {
  /** The sandbox's own address. */
  url: () => string;
  answers: ServiceAnswers;
  /** The hosts it stands in for. */
  hosts: readonly string[];
  payments: PaymentStore;
}

/** Between the wire and the answers: what is not about either API. */
export function requestListener(parts: ListenerParts): RequestListener {
  return (request, response) => {
    respond(parts, request, response).catch((error: unknown) => {
      const isGone = request.destroyed && !request.complete;
      // One bad answer must not end a sandbox that somebody works with: the answer says that the fault is ours.
      if (!isGone && !response.headersSent)
        write(response, plainReply(500, `The sandbox itself failed: ${String(error)}`));
    });
  };
}

async function respond(parts: ListenerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOwnHost(request.headers.host, parts.url())) {
    return write(response, plainReply(421, 'The sandbox answers to 127.0.0.1 and localhost only.'));
  }
  const fault = request.headers['x-sandbox-fault']?.toString();
  if (fault !== undefined && commitFault(fault, response)) return;
  const body = await readBody(request, bodyLimitBytes);
  if (body === undefined) {
    return write(response, plainReply(413, `The sandbox takes bodies up to ${bodyLimitBytes} bytes.`));
  }
  write(response, answer(parts, request, body));
}

/** A page elsewhere can point its own name at 127.0.0.1 and so reach us from a browser (DNS rebinding): its Host shows it. */
function isOwnHost(host: string | undefined, url: string): boolean {
  const { port } = new URL(url);
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

function answer(parts: ListenerParts, request: IncomingMessage, body: string): Reply {
  const method = request.method ?? '';
  const target = `${parts.url()}${request.url ?? ''}`;
  if (!URL.canParse(target)) return plainReply(400, 'The address of the request cannot be read.');
  const { pathname, searchParams: query } = new URL(target);
  if (pathname === '/') return htmlReply(200, homePage(parts.url(), parts.hosts));
  const [, host = '', path = '/'] = /^\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
  const paymentId = isPaymentPage(host) ? /^\/payments\/([^/]+)$/.exec(path)?.[1] : undefined;
  if (paymentId !== undefined) return paymentPage(paymentId, parts.payments);
  return parts.answers.answer({ method, host, path, query, headers: request.headers, body });
}

const isPaymentPage = (host: string): boolean => host === 'staging.pay.gov.sg' || host === 'pay.gov.sg';

/** Guesses are joined into one header; `x-sandbox` marks every answer, so that none is ever taken for a real one. */
function write(response: ServerResponse, reply: Reply): void {
  const guess = reply.guesses.join('; ');
  response.writeHead(reply.status, {
    ...(reply.body !== '' && { 'content-type': reply.contentType }),
    'content-length': Buffer.byteLength(reply.body),
    'cache-control': 'no-store',
    'x-sandbox': 'sg-api-keys',
    ...(guess !== '' && { 'x-sandbox-guess': guess }),
    ...reply.headers,
  });
  response.end(reply.body);
}
