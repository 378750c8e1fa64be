import type { ServerResponse } from 'node:http';

/** Ways to misbehave, asked for by the request header `x-sandbox-fault`, so that clients can be tried against bad hosts. */
const faults: Readonly<Record<string, (response: ServerResponse) => void>> = {
  /** Breaks the connection without an answer. */
  reset: response => response.socket?.resetAndDestroy(),
  /** Never answers. */
  hang: () => {},
  /** Promises more than it sends, then breaks the connection. */
  'half-body': response => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"data": [', () => response.socket?.destroy());
  },
  /** What a gateway before the service may answer. */
  'html-403': response => {
    response.writeHead(403, { 'content-type': 'text/html' }).end('<html><body><h1>403 Forbidden</h1></body></html>');
  },
  'malformed-json': response => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data": [}');
  },
};

/** The names that `x-sandbox-fault` takes, beside `status=<400 to 599>`. */
export const faultNames: readonly string[] = Object.keys(faults);

/** Misbehaves as asked. False: no such fault, and the response is untouched. */
export function commitFault(name: string, response: ServerResponse): boolean {
  const status = /^status=([45]\d\d)$/.exec(name)?.[1];
  if (status) {
    response.writeHead(Number(status), { 'content-type': 'text/plain' }).end();
    return true;
  }
  const commit = Object.hasOwn(faults, name) ? faults[name] : undefined;
  commit?.(response);
  return commit !== undefined;
}
