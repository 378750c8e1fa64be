import type { Dispatcher } from 'undici';
import type { Failure } from '../model/failure';
import { failed, ok, type Result } from '../model/result';
import type { Secret } from '../keys/secret';
import { socketTimingsOf, watchSockets, type Watched } from './connectionTimings';
import { decodeText, headerText } from './decodeText';
import { failureOf } from './failureOf';
import { dispatcherFor, isTunnelled } from './network/dispatcher';
import { KeptClosed, keptClosedOr, onLiveConnection } from './keptConnection';
import type { NetworkSettings } from './network/networkSettings';
import { defaultLimits, type SendLimits } from './sendLimits';
import { readBody, type ReadBody } from './readBody';
import type { Answer, Prepared, Reading } from '../model/exchange';

export interface SendOptions {
  limits?: Partial<SendLimits>;
  signal?: AbortSignal;
  network?: NetworkSettings;
  /** Called with the bytes received so far, on the wire. */
  onProgress?: (receivedBytes: number) => void;
}

/** Why we stopped a call ourselves, as the reason of its abort signal. */
class Stopped extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/**
 * Sends one prepared request and reads the whole answer. A redirect is an answer like any other: it is never followed.
 * @param secret the value of the key, sent in `request.keyHeader`; undefined for a call without a key
 * @returns the answer with its body as text, or why there is none
 * @throws only on a bug in this file
 */
export async function send(
  request: Prepared,
  secret: Secret | undefined,
  options: SendOptions = {},
): Promise<Result<Answer, Failure>> {
  const limits = { ...defaultLimits, ...options.limits };
  const stop = new AbortController();
  const end = (failure: Failure) => stop.abort(new Stopped(failure));
  const total = setTimeout(() => end({ kind: 'timeout', phase: 'total', afterMs: limits.totalMs }), limits.totalMs);
  const cancel = () => end({ kind: 'cancelled' });
  options.signal?.addEventListener('abort', cancel, { once: true });
  if (options.signal?.aborted) cancel();
  const clock: Clock = { startedMs: performance.now(), receivedBytes: 0 };
  try {
    return ok(await onLiveConnection(request, () => exchangeBytes(request, secret, limits, stop, clock, options)));
  } catch (error) {
    const { reason } = stop.signal as { reason: unknown };
    if (reason instanceof Stopped) return failed(reason.failure);
    if (error instanceof KeptClosed) return failed({ kind: 'unreachable', code: error.reason, isKept: true });
    return failed(failureOf(error, limits, { ...clock, isTunnel: isTunnelled(request.url, options.network) }));
  } finally {
    clearTimeout(total);
    options.signal?.removeEventListener('abort', cancel);
  }
}

interface Clock {
  readonly startedMs: number;
  receivedBytes: number;
  /** Of the last attempt. */
  watched?: Watched;
}

async function exchangeBytes(
  request: Prepared,
  secret: Secret | undefined,
  limits: SendLimits,
  stop: AbortController,
  clock: Clock,
  { network, onProgress }: SendOptions,
): Promise<Answer> {
  const agent = dispatcherFor(request.url, limits.connectMs, network);
  const watched = watchSockets(() => agent.request(requestOptions(request, secret, limits, stop.signal)));
  clock.watched = watched;
  const response = await watched.result.catch((error: unknown) => {
    throw keptClosedOr(error, watched);
  });
  const firstByteMs = performance.now() - clock.startedMs;
  const headers = headerPairs(response.headers as unknown as readonly Buffer[]);
  const body = await readBody(response.body, valuesOf(headers, 'content-encoding'), {
    maxBodyBytes: limits.maxBodyBytes,
    onTooLarge: () => stop.abort(new Stopped({ kind: 'tooLarge', limitBytes: limits.maxBodyBytes })),
    onReceived: bytes => {
      clock.receivedBytes += bytes;
      onProgress?.(clock.receivedBytes);
    },
  });
  const lastByteMs = performance.now() - clock.startedMs;
  return {
    status: response.statusCode,
    headers,
    ...textOf(body, valuesOf(headers, 'content-type').at(-1)),
    wireBytes: clock.receivedBytes,
    timings: { ...socketTimingsOf(watched.socket()), firstByteMs, lastByteMs },
  };
}

function requestOptions(request: Prepared, secret: Secret | undefined, limits: SendLimits, signal: AbortSignal) {
  const { origin, pathname, search } = new URL(request.url);
  const key = request.keyHeader && secret !== undefined ? { [request.keyHeader]: secret.revealText() } : {};
  return {
    origin,
    path: pathname + search,
    method: request.method,
    headers: { ...request.headers, ...key },
    body: request.body ?? null,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    responseHeaders: 'raw',
    signal,
  } satisfies Dispatcher.RequestOptions & { origin: string };
}

function headerPairs(raw: readonly (Buffer | string)[]): (readonly [string, string])[] {
  const texts = raw.map(each => headerText(each.toString('latin1')));
  return Array.from({ length: texts.length / 2 }, (_, n) => [texts[2 * n]!.toLowerCase(), texts[2 * n + 1]!] as const);
}

const valuesOf = (headers: Answer['headers'], wanted: string): readonly string[] =>
  headers.filter(([name]) => name === wanted).map(([, value]) => value);

function textOf({ bytes, ...unpacking }: ReadBody, contentType: string | undefined) {
  const { text, ...decoding } = decodeText(bytes, contentType);
  const reading: Reading = { ...decoding, ...unpacking };
  return { body: text, bodyBytes: bytes.length, ...(Object.keys(reading).length > 0 && { reading }) };
}
