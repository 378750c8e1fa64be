import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** A request as undici sends it, keys and presigned links included. */
export interface SentRequest {
  method: string;
  origin: string;
  path: string;
  /** `name: value` of all of them, in lower case. */
  headers: string;
}

/** Hears of every request of the tests of a `describe`: what was sent is then known, though nothing of the extension tells it. */
export function sentRequests(): readonly SentRequest[] {
  const sent: SentRequest[] = [];
  const hear = (message: unknown) => {
    const { request } = message as { request: { method: string; origin: string; path: string; headers: unknown } };
    const { method, origin, path, headers } = request;
    sent.push({ method, origin: String(origin), path, headers: String(headers).toLowerCase() });
  };
  before(() => subscribe('undici:request:create', hear));
  after(() => void unsubscribe('undici:request:create', hear));
  return sent;
}
