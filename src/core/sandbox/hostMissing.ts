import type { Routes } from './routes';

interface Asked {
  /** First path segment, which is to name a host. */
  host: string;
  path: string;
  /** The path with its query. */
  target: string;
}

/** What to say where the first path segment names no host: how the address is meant, and the very one where it can be known. */
export function hostMissing({ host, path, target }: Asked, routes: Routes, url: string): string {
  if (/^https?:$/.test(host)) {
    return `Put the host first, without "${host}//": ${url}${target.replace(/^\/+/, '/')}`;
  }
  const hosts = routes.hostsWith(`/${host}${path === '/' ? '' : path}`);
  const [first] = hosts.length > 0 ? hosts : routes.hosts;
  const others = hosts.slice(1).map(name => ` The sandbox also answers for ${name}.`);
  const rest = path === '/' && target === '/' ? `/${host}` : `/${host}${target}`;
  if (hosts.length > 0) return `Put the host that you call first: ${url}/${first}${rest}${others.join('')}`;
  return (
    `The sandbox does not stand in for "${host}". The first part of the path names the host, as in ` +
    `${url}/${first}/v1/…; the page at / lists the hosts.`
  );
}
