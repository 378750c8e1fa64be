import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { codingsOf, isMarkedAsPacked } from '../encoding/codings';
import { watchSockets, type Watched } from '../connectionTimings';
import { failureOf, type Connection } from '../failureOf';
import { dispatcherFor, isTunnelled } from '../network/dispatcher';
import type { FileFacts, PartFile } from './partFile';
import { bodyBeginning } from './receiveBeginning';
import { isOfDisk, type ReceiveFailure } from './receiveFailure';
import { defaultLimits } from '../sendLimits';
import type { OnceOptions } from './receiveOptions';
import { writeBody } from './writeBody';

/** `startOver`: the server has another file than the one that was begun, or will not go on with it. */
export type OnceOutcome = { kind: 'whole' } | { kind: 'startOver' } | ReceiveFailure;

type Response = Dispatcher.ResponseData;

/** Asks for a file once, or for what is missing of it, and writes what comes. */
export async function receiveOnce(url: URL, part: PartFile, options: OnceOptions): Promise<OnceOutcome> {
  const before = part.bytes;
  let watched: Watched | undefined;
  try {
    const started = watchSockets(() => request(url, part, options));
    watched = started;
    return await take(await started.result, part, options);
  } catch (error) {
    if (isOfDisk(error)) return { kind: 'disk', code: error.code, file: part.file };
    if (options.signal?.aborted) return { kind: 'cancelled' };
    return {
      kind: 'network',
      host: url.host,
      environment: options.environment,
      failure: why(error, options, {
        watched,
        receivedBytes: part.bytes - before,
        isTunnel: isTunnelled(url.href, options.network),
      }),
    };
  }
}

function why(error: unknown, { limits }: OnceOptions, connection: Connection) {
  const { connectMs, idleMs } = limits;
  return failureOf(error, { ...defaultLimits, connectMs, headersMs: idleMs, bodyMs: idleMs }, connection);
}

function request(url: URL, part: PartFile, { userAgent, network, signal, limits }: OnceOptions): Promise<Response> {
  return dispatcherFor(url.href, limits.connectMs, network).request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity', ...part.resumeHeaders },
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    ...(signal && { signal }),
  });
}

async function take(response: Response, part: PartFile, options: OnceOptions): Promise<OnceOutcome> {
  const { statusCode: status, headers, body } = response;
  if (status === 200) return takeAll(response, part, options);
  if (status === 206 && isRestOf(part, headers)) return write(response, part, options);
  const text = await beginningOf(body);
  if (status === 416 && isAllOf(part, headers)) return { kind: 'whole' };
  if (status === 206 || status === 416) {
    // Without its old facts all of it is requested.
    await part.startOver({});
    return { kind: 'startOver' };
  }
  const code = /<Code>([A-Za-z0-9.]{1,64})<\/Code>/.exec(text)?.[1];
  return { kind: 'answer', status, ...(code !== undefined && { code }) };
}

/** What is foreign must not take the place of what was received before. */
async function takeAll(response: Response, part: PartFile, options: OnceOptions): Promise<OnceOutcome> {
  const facts = factsOf(response.headers);
  const beginning = await bodyBeginning(response.body);
  const bytes = Buffer.concat(beginning);
  const isPacked = facts.encoding !== undefined || (options.isText === true && isMarkedAsPacked(bytes));
  const text = isPacked ? undefined : options.foreign?.(bytes);
  if (text !== undefined) {
    response.body.destroy();
    return { kind: 'foreign', text };
  }
  await part.startOver(facts);
  return write(response, part, options, beginning);
}

async function write(
  { body }: Response,
  part: PartFile,
  { onReceived }: OnceOptions,
  beginning: readonly Buffer[] = [],
): Promise<OnceOutcome> {
  let arrived = part.bytes;
  await writeBody(beginning, body, part, bytes => {
    arrived += bytes;
    onReceived();
  });
  const { totalBytes = arrived } = part.facts;
  if (arrived === totalBytes) return { kind: 'whole' };
  throw Object.assign(new Error('The body ended early.'), { code: 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' });
}

function factsOf(headers: IncomingHttpHeaders): FileFacts {
  const { etag, 'last-modified': lastModified } = headers;
  const encoding = encodingOf(headers);
  const length = headers['content-length'];
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(length !== undefined && { totalBytes: Number(length) }),
    ...(encoding !== '' && { encoding }),
  };
}

/** All codings as one list, without those that change nothing; empty: none. A repeated header is a list. */
const encodingOf = ({ 'content-encoding': values }: IncomingHttpHeaders): string =>
  codingsOf([values ?? ''].flat()).join(', ');

/** Not every server heeds If-Range, so that it is the rest of the same file is checked here too. */
function isRestOf(part: PartFile, headers: IncomingHttpHeaders): boolean {
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? [];
  const { etag, totalBytes } = part.facts;
  if (Number(from) !== part.bytes || (etag !== undefined && headers.etag !== undefined && headers.etag !== etag))
    return false;
  // Which may be left out of a part (RFC 9110, section 15.3.7), but never be another.
  const packed = encodingOf(headers);
  if (packed !== '' && packed !== (part.facts.encoding ?? '')) return false;
  return total === '*' || totalBytes === undefined || Number(total) === totalBytes;
}

/** Nothing is missing: the connection broke after the last byte. */
const isAllOf = (part: PartFile, headers: IncomingHttpHeaders): boolean =>
  part.bytes > 0 && headers['content-range'] === `bytes */${part.bytes}` && part.facts.totalBytes === part.bytes;

/** Enough of an error's answer to find its code. */
async function beginningOf(body: Response['body']): Promise<string> {
  let text = '';
  for await (const chunk of body as AsyncIterable<Buffer>) {
    text += chunk.toString('latin1');
    if (text.length > 16_384) break;
  }
  return text;
}
