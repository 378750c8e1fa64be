import * as l10n from '@vscode/l10n';
import { listText } from '../../shared/text/lists';
import type { Routes } from './routes';

interface Misaddressed {
  /** First path segment, which is to name a host. */
  host: string;
  path: string;
  /** The path with its query. */
  target: string;
}

/** For a request whose first path segment names no host: how the address is formed, and the right one where it can be known. */
export function hostMissing({ host, path, target }: Misaddressed, routes: Routes, url: string): string {
  if (/^https?:$/.test(host)) {
    const address = `${url}${target.replace(/^\/+/, '/')}`;
    return l10n.t('Put the host first, without "{0}": {1}', `${host}//`, address);
  }
  const hosts = routes.hostsWith(`/${host}${path === '/' ? '' : path}`);
  const [first] = hosts.length > 0 ? hosts : routes.hosts;
  const rest = path === '/' && target === '/' ? `/${host}` : `/${host}${target}`;
  if (hosts.length === 0) {
    return l10n.t(
      'The sandbox does not stand in for "{host}". The first part of the path names the host, as in {example}. The page at / lists the hosts.',
      { host, example: `${url}/${first}/v1/…` },
    );
  }
  const address = l10n.t('Put the host that you call first: {0}', `${url}/${first}${rest}`);
  const others = hosts.slice(1);
  return others.length === 0 ? address : `${address} ${l10n.t('The sandbox also answers for {0}.', listText(others))}`;
}
