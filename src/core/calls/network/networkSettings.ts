import type { ProxyAddress } from './proxyAddress';
import { proxyAddress } from './proxyAddress';

/** How calls reach the network: what the user's settings, environment and system say, as plain data. */
export interface NetworkSettings {
  /** Proxies for `https:` and `http:` addresses; absent: none. Secret: may hold a login. */
  httpsProxy?: ProxyAddress;
  httpProxy?: ProxyAddress;
  /** Hosts that are reached directly, as in `NO_PROXY`. Loopback addresses always are. */
  noProxy: readonly string[];
  /** Value of `Proxy-Authorization`, where the settings give one. Secret. */
  proxyAuthorization?: string;
  /** `http.proxyStrictSSL`: whether the proxy's own certificate is checked. The API's certificate always is. */
  isProxyCertificateChecked: boolean;
  /** Certificate authorities in PEM form: Node's own, the system's and the user's extra ones. Absent: Node's own. */
  certificateAuthorities?: readonly string[];
}

/** The settings of VS Code that say how to reach the network, as it stores them; absent: not set. */
export interface NetworkChoices {
  /** `http.proxy` */
  proxy?: string;
  /** `http.noProxy` */
  noProxy?: readonly string[];
  /** `http.proxySupport`: `off` means no proxy at all. */
  proxySupport?: string;
  /** `http.proxyStrictSSL` */
  proxyStrictSSL?: boolean;
  /** `http.proxyAuthorization`, or the login that the user typed. */
  proxyAuthorization?: string | null;
}

export interface NetworkSources {
  settings: NetworkChoices;
  env: Readonly<Record<string, string | undefined>>;
  certificateAuthorities?: readonly string[];
}

export const directNetwork: NetworkSettings = { noProxy: [], isProxyCertificateChecked: true };

/** What settings, environment and system say together. As in VS Code, a setting goes before the environment. */
export function networkSettings({ settings, env, certificateAuthorities }: NetworkSources): NetworkSettings {
  return {
    ...(settings.proxySupport === 'off' ? {} : proxies(settings.proxy ?? '', env)),
    noProxy: noProxy(settings, env),
    ...(settings.proxyAuthorization && { proxyAuthorization: settings.proxyAuthorization }),
    isProxyCertificateChecked: settings.proxyStrictSSL ?? true,
    ...(certificateAuthorities && { certificateAuthorities }),
  };
}

type Env = NetworkSources['env'];

/** The first that is set, in the order in which VS Code looks; `ALL_PROXY`, which curl knows, comes last. */
function proxies(proxy: string, env: Env): Pick<NetworkSettings, 'httpsProxy' | 'httpProxy'> {
  const https = proxyAddress(proxy) ?? firstOf(env, ['https_proxy', 'HTTPS_PROXY', ...forAll]);
  const http = proxyAddress(proxy) ?? firstOf(env, forAll);
  return { ...(https && { httpsProxy: https }), ...(http && { httpProxy: http }) };
}

const forAll = ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'];

const firstOf = (env: Env, names: readonly string[]): ProxyAddress | undefined =>
  names.map(name => proxyAddress(env[name] ?? '')).find(address => address !== undefined);

/** As in VS Code: with any entry in the setting, the environment is not asked, and an empty variable is none. */
function noProxy({ noProxy: chosen = [] }: NetworkChoices, env: Env): readonly string[] {
  const entries = chosen.length > 0 ? chosen : (env.no_proxy || env.NO_PROXY || '').split(/[\s,]+/);
  return entries.map(entry => entry.trim().toLowerCase()).filter(Boolean);
}
