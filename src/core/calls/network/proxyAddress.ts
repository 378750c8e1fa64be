/** Address of a proxy as `scheme://[user:password@]host:port`. Secret where it holds a log-in. */
export type ProxyAddress = string;

/** As people write it: a proxy without a scheme speaks plain HTTP. @returns undefined for nothing */
export function proxyAddress(written: string): ProxyAddress | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
}

const schemes: readonly string[] = ['http:', 'https:'];

/** @returns the address, or undefined when no request can go by it: it is no address, or of a scheme that is not spoken here */
export function usableProxy(address: ProxyAddress): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && schemes.includes(url.protocol) && url.hostname !== '' ? url : undefined;
}

/** What a proxy is told to let us in: what the settings say, or the log-in in its address. Secret. */
export function proxyToken(url: URL, authorization: string | undefined): string | undefined {
  if (authorization !== undefined) return authorization;
  if (url.username === '') return undefined;
  return basicToken(plain(url.username), plain(url.password));
}

/** The log-in that every proxy knows. Secret. */
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
