import type { Watched } from './connectionTimings';
import { reasonOf } from './network/reasonOf';
import type { Prepared } from '../model/exchange';

/** A connection of an earlier call was closed by the other side before any byte of the answer. */
export class KeptClosed extends Error {
  constructor(readonly reason: string) {
    super('A kept connection was closed.');
  }
}

/** Connections that are kept for one host can all have been closed; each is found out by using it. Far above what a window keeps. */
const maxKept = 16;

/**
 * A service may close a kept connection in the very moment in which a call goes out on it. A call that only reads goes out
 * again then, until it has a connection of its own; of any other nobody knows whether it was carried out
 * (https://www.rfc-editor.org/rfc/rfc9112#section-9.3.1, read 2026-11-28).
 */
export async function onLiveConnection<T>({ method }: Prepared, attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof KeptClosed) || method !== 'GET' || tries > maxKept) throw error;
    }
  }
}

const closedCodes: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** @returns the error of a request that got no answer, as `KeptClosed` where it is that */
export function keptClosedOr(error: unknown, { isKept, answeredBytes }: Watched): unknown {
  const code = reasonOf(error);
  const isClosed = code !== undefined && closedCodes.has(code) && isKept() && answeredBytes() === 0;
  return isClosed ? new KeptClosed(code) : error;
}
