import { failed, ok, type Result } from '../../model/result';

/** Address of a proxy as `scheme://[user:password@]host:port`. Secret where it holds a login. */
export type ProxyAddress = string;

/** As people write it: a proxy without a scheme speaks plain HTTP. @returns undefined for nothing */
export function proxyAddress(written: string): ProxyAddress | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
}

/** What keeps an address from being that of a proxy, as the code of the failure. */
export type ProxyFault = 'PROXY_SCHEME' | 'PROXY_LOG_IN' | 'PROXY_PATH' | 'PROXY_ADDRESS';

const schemes: readonly string[] = ['http', 'https'];
/** A URL ends its login at each of these, or takes it for another character: `CORP\user@proxy` would lead to a host `corp`. */
const endsLogIn = /[\\/?#\s]/;
/** What follows the host: of an address that configures proxies (`.pac`), or of a web page. One slash at the end is habit. */
const hasMore = /[\\?#\s]|\/./;

/** @returns where requests go by this proxy, or why none can */
export function readProxy(address: ProxyAddress): Result<URL, ProxyFault> {
  const [scheme = '', rest = ''] = address.split(/:\/\/(.*)/s);
  if (!schemes.includes(scheme.toLowerCase())) return failed('PROXY_SCHEME');
  const end = rest.lastIndexOf('@');
  if (endsLogIn.test(rest.slice(0, Math.max(end, 0)))) return failed('PROXY_LOG_IN');
  if (hasMore.test(rest.slice(end + 1))) return failed('PROXY_PATH');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && url.hostname !== '' ? ok(url) : failed('PROXY_ADDRESS');
}

/** What authenticates us to a proxy: what the settings say, or the login in its address. Secret. */
export function proxyToken(url: URL, authorization: string | undefined): string | undefined {
  if (authorization !== undefined) return authorization;
  if (url.username === '') return undefined;
  return basicToken(plain(url.username), plain(url.password));
}

/** The login that every proxy knows. Secret. */
export const basicToken = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** A password may hold a percent sign that stands for itself. */
function plain(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // No valid escape: then it is meant as it is written.
    return encoded;
  }
}
