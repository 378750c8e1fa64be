import dns from 'node:dns';
import { isIP } from 'node:net';

/**
 * Makes every service unreachable for the tests of a `describe`, on any machine: a made-up key must not arrive at a real
 * service, and a test must not depend on the network. Addresses on this machine are not looked up, so they still work.
 */
export function withoutNetwork(): void {
  const lookup = dns.lookup;
  before(() => {
    const refusing = (name: string, ...rest: unknown[]) =>
      // A server that begins to listen looks its own address up.
      isIP(name) ? (lookup as (...given: unknown[]) => void)(name, ...rest) : refuse(name, ...rest);
    dns.lookup = Object.assign(refusing, { __promisify__: lookup.__promisify__ });
  });
  after(() => {
    dns.lookup = lookup;
  });
}

/** What a system says of a name that nobody knows. Callers differ in whether they pass options; the last is the callback. */
function refuse(name: string, ...rest: unknown[]): void {
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), {
    code: 'ENOTFOUND',
    syscall: 'getaddrinfo',
  });
  const answer = rest.at(-1) as (error: Error) => void;
  setImmediate(() => answer(error));
}
