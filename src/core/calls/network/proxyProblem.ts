/** A proxy could not be reached, or did not pass a request on. Says nothing of its address, which may hold a login. */
export class ProxyProblem extends Error {
  constructor(
    /** Of Node or undici, or a ProxyFault. Not named `code`: undici takes an error with certain codes for one to try again after. */
    readonly reason: string,
    /** What the proxy answered. */
    readonly status?: number,
  ) {
    super('The proxy did not pass the request on.');
  }
}

/** A proxy opened a tunnel, and the connection ended before it was secured: nothing was sent to the service. */
export const tunnelClosed = 'TUNNEL_CLOSED';

/** How undici words that a proxy answered CONNECT, or a forwarded request, with a status of its own. */
const refusals = [/^Proxy response \((\d{3})\)/, /^Proxy Authentication Required \((\d{3})\)/] as const;

/** @param error what a request over a proxy ended with @returns the proxy's part in it, if it had one */
export function proxyProblemIn(error: unknown): ProxyProblem | undefined {
  if (error instanceof ProxyProblem) return error;
  if (!(error instanceof Error)) return undefined;
  const status = refusals.map(refusal => refusal.exec(error.message)?.[1]).find(Boolean);
  return status === undefined ? proxyProblemIn(error.cause) : new ProxyProblem('REFUSED', Number(status));
}
