import { Agent, Pool, ProxyAgent, type buildConnector, type Dispatcher } from 'undici';
import { connector } from '../connectionTimings';
import { isDirect } from './isDirect';
import { directNetwork, type NetworkSettings } from './networkSettings';
import { proxyToken, readProxy, type ProxyAddress } from './proxyAddress';
import { ProxyProblem } from './proxyProblem';
import { reasonOf } from './reasonOf';
import { trust, trustId } from './trust';

const ways = new Map<string, Dispatcher>();
/** Each change of a setting or a login is a new route; the pools of routes that are no longer used are closed. */
const maxWays = 8;

/**
 * What carries requests to an address: one pool of connections for each way there, so that a second request finds the
 * first one's connection open.
 * @param connectMs longest time to connect, milliseconds
 * @throws ProxyProblem when the settings name a proxy that cannot be used
 */
export function dispatcherFor(url: string, connectMs: number, network = directNetwork): Dispatcher {
  const target = new URL(url);
  const proxy = proxyFor(target, network);
  const id = wayId(proxy, connectMs, network);
  const dispatcher = ways.get(id) ?? makeWay(proxy, connectMs, network);
  // Put last again: the first one is then the one not used for longest.
  ways.delete(id);
  ways.set(id, dispatcher);
  if (ways.size > maxWays) letGoOfOldest();
  return dispatcher;
}

/** @returns the address of the proxy that stands between, or undefined */
export function proxyFor(target: URL, network: NetworkSettings): ProxyAddress | undefined {
  const proxy = target.protocol === 'https:' ? network.httpsProxy : network.httpProxy;
  return proxy === undefined || isDirect(target, network.noProxy) ? undefined : proxy;
}

/** Only what is encrypted goes through a tunnel of a proxy. */
export const isTunnelled = (url: string, network = directNetwork): boolean =>
  url.startsWith('https:') && proxyFor(new URL(url), network) !== undefined;

function wayId(proxy: ProxyAddress | undefined, connectMs: number, network: NetworkSettings): string {
  const { proxyAuthorization, isProxyCertificateChecked, certificateAuthorities } = network;
  const throughProxy = proxy === undefined ? [] : [proxy, proxyAuthorization ?? null, isProxyCertificateChecked];
  return JSON.stringify([connectMs, trustId(certificateAuthorities), ...throughProxy]);
}

function letGoOfOldest(): void {
  const [oldest] = ways;
  if (!oldest) return;
  ways.delete(oldest[0]);
  // Not awaited: it ends once the requests that it still carries are over.
  void oldest[1].close();
}

function makeWay(proxy: ProxyAddress | undefined, connectMs: number, network: NetworkSettings): Dispatcher {
  const trusted = trust(network.certificateAuthorities);
  if (proxy === undefined) return new Agent({ connect: connector(connectMs, trusted) });
  const read = readProxy(proxy);
  if (!read.ok) throw new ProxyProblem(read.error);
  const url = read.value;
  const token = proxyToken(url, network.proxyAuthorization);
  const uri = `${url.protocol}//${url.host}`;
  return new ProxyAgent({
    uri,
    ...(token !== undefined && { token }),
    requestTls: { timeout: connectMs, ...trusted },
    // Only the proxy's own certificate, and only because the user's setting says so.
    proxyTls: { timeout: connectMs, ...trusted, allowH2: false, rejectUnauthorized: network.isProxyCertificateChecked },
    clientFactory: (origin, options) => tunnelPool(origin, { ...options, headersTimeout: connectMs }),
    factory: (origin, options) => new Pool(origin, isSame(origin, uri) ? blamingProxy(options) : options),
  });
}

/** A forwarded request goes to the proxy itself, one in a tunnel to the service. */
const isSame = (origin: string | URL, proxy: string): boolean => new URL(origin).origin === new URL(proxy).origin;

/** Whatever fails while a tunnel is opened is the proxy's doing: nothing was sent through it yet. */
function tunnelPool(origin: URL, options: Pool.Options): Dispatcher {
  const pool = new Pool(origin, options);
  const open = pool.connect.bind<(target: Dispatcher.ConnectOptions) => Promise<Dispatcher.ConnectData>>(pool);
  const blame = (error: unknown) => Promise.reject(new ProxyProblem(reasonOf(error) ?? 'UNKNOWN'));
  return Object.assign(pool, { connect: (target: Dispatcher.ConnectOptions) => open(target).catch(blame) });
}

/** What fails while connecting to a proxy looks like a failure of the service, unless it is recognized here. */
function blamingProxy(options: object): Pool.Options {
  const { connect } = options as { connect: buildConnector.connector };
  return {
    ...options,
    connect: (target, callback) =>
      connect(target, (...[error, socket]) =>
        error ? callback(new ProxyProblem(reasonOf(error) ?? error.name), null) : callback(null, socket),
      ),
  };
}
