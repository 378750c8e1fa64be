import * as l10n from '@vscode/l10n';
import type { FindingNext } from '../model/intent';
import type { Finding } from '../model/exchange';
import type { ProxyFault } from '../calls/network/proxyAddress';
import { tunnelClosed } from '../calls/network/proxyProblem';
import type { Failure } from '../model/failure';

type ProxyFailure = Extract<Failure, { kind: 'proxy' }>;

/** What a proxy that stood in between means, and what to do. Nothing was sent to the service in any of these cases. */
export function findingOfProxy(failure: ProxyFailure, host: string): Finding {
  const { title, detail } = wordsOf(failure, host);
  const next = failure.status === 407 ? { next: logIn() } : {};
  const sentences = `${detail} ${l10n.t('Nothing was sent.')}`;
  return { id: 'proxy', title, detail: sentences, evidence: 'seenInThisCall', ...next };
}

type Words = Pick<Finding, 'title' | 'detail'>;

function wordsOf({ code, status }: ProxyFailure, host: string): Words {
  if (status === 407) return logInRequired();
  if (status !== undefined && status >= 500) return hostNotReached(status, host);
  if (status !== undefined) return hostRefused(status, host);
  const fault = faultSentence(code);
  if (fault !== undefined) return { title: l10n.t('The proxy’s address cannot be used'), detail: fault };
  if (code === tunnelClosed) return closedTunnel(host);
  return certificateCode.test(code) ? untrusted(code) : unreached(code);
}

const logInRequired = (): Words => ({
  title: l10n.t('Your proxy requires a login'),
  detail: l10n.t(
    'It requires a user name and a password, or does not accept those that it was given (407). Log in for this window, or put the login in the setting http.proxyAuthorization.',
  ),
});

const hostNotReached = (status: number, host: string): Words => ({
  title: l10n.t('Your proxy could not reach the host'),
  detail: l10n.t(
    'It could not reach {0} ({1}). Try again later. A host that is reached without a proxy belongs in the setting http.noProxy.',
    host,
    status,
  ),
});

const hostRefused = (status: number, host: string): Words => ({
  title: l10n.t('Your proxy refused the request'),
  detail: l10n.t(
    'It refuses calls to {0} ({1}). Ask whoever runs it to allow that host. A host that is reached without a proxy belongs in the setting http.noProxy.',
    host,
    status,
  ),
});

const closedTunnel = (host: string): Words => ({
  title: l10n.t('The connection through your proxy was closed'),
  detail: l10n.t(
    'Your proxy opened a connection to {0}, and it ended before it was secured. Either side may have closed it. Try again. If this persists, ask whoever runs the proxy whether it allows {0}.',
    host,
  ),
});

const faultSentence = (code: string): string | undefined => {
  switch (code as ProxyFault) {
    case 'PROXY_SCHEME':
      return l10n.t(
        'The setting http.proxy, or HTTPS_PROXY or HTTP_PROXY in the environment, must begin with http:// or https://. SOCKS proxies are not supported.',
      );
    case 'PROXY_LOG_IN':
      return l10n.t(
        'The setting http.proxy, or HTTPS_PROXY or HTTP_PROXY in the environment, has a login with characters that an address cannot hold. Write \\ as %5C, / as %2F, ? as %3F, # as %23, @ as %40, % as %25 and a space as %20: http://CORP%5Cuser:password@host:port. Or remove the login; you are then asked for it.',
      );
    case 'PROXY_PATH':
      return l10n.t(
        'The setting http.proxy, or HTTPS_PROXY or HTTP_PROXY in the environment, must end with the port: http://host:port. What follows it belongs to a web page, or to a .pac file, which is not read here.',
      );
    case 'PROXY_ADDRESS':
      return l10n.t(
        'The setting http.proxy, or HTTPS_PROXY or HTTP_PROXY in the environment, must look like http://host:port or https://host:port, and an IPv6 address like http://[::1]:port.',
      );
    default:
      return undefined;
  }
};

/** Codes of certificates that are not accepted, and of servers that speak no TLS. */
const certificateCode = /^ERR_TLS_|^ERR_SSL_|CERT|^UNABLE_TO_|^EPROTO$/;

const untrusted = (code: string): Words => ({
  title: l10n.t('Your proxy’s certificate was not accepted'),
  detail: l10n.t(
    'There is no trusted connection to your proxy itself ({0}). Its certificate authority must be trusted by this machine, or be named in NODE_EXTRA_CA_CERTS.',
    code,
  ),
});

const unreached = (code: string): Words => ({
  title: l10n.t('Your proxy could not be reached'),
  detail: l10n.t(
    'Check the setting http.proxy, or HTTPS_PROXY in the environment. Outside the office network, a proxy of that network often cannot be reached. ({0})',
    code,
  ),
});

const logIn = (): FindingNext => ({
  kind: 'intent',
  label: l10n.t('Log In to the Proxy'),
  intent: { do: 'logInToProxy' },
});
