/** How calls reach the network: what the user's settings, environment and system say, as plain data. */
export interface NetworkSettings {
  /** Proxies for `https:` and `http:` addresses, as `http://user:password@host:port`; absent: none. Secret: may hold a log-in. */
  httpsProxy?: string;
  httpProxy?: string;
  /** Hosts that are reached directly, as in `NO_PROXY`. Loopback addresses always are. */
  noProxy: readonly string[];
  /** Value of `Proxy-Authorization`, where the settings give one. Secret. */
  proxyAuthorization?: string;
  /** `http.proxyStrictSSL`: whether the proxy's own certificate is checked. The API's certificate always is. */
  isProxyCertificateChecked: boolean;
  /** Certificate authorities in PEM form: Node's own, the system's and the user's extra ones. Absent: Node's own. */
  certificateAuthorities?: readonly string[];
}
