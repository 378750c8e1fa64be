import type { FindingNext } from '../model/intent';
import type { Finding } from '../model/exchange';
import type { ProxyFault } from '../calls/network/proxyAddress';
import { tunnelClosed } from '../calls/network/proxyProblem';
import type { Failure } from '../model/failure';
import { own } from '../../shared/json/own';

type ProxyFailure = Extract<Failure, { kind: 'proxy' }>;

/** What a proxy that stood in between means, and what to do. Nothing was sent to the service in any of these cases. */
export function findingOfProxy(failure: ProxyFailure, host: string): Finding {
  const [title, detail] = wordsOf(failure, host);
  const next = failure.status === 407 ? { next: logIn } : {};
  return { id: 'proxy', title, detail: `${detail} Nothing was sent.`, evidence: 'seenInThisCall', ...next };
}

type Words = readonly [title: string, detail: string];

function wordsOf({ code, status }: ProxyFailure, host: string): Words {
  if (status === 407) return wantsLogIn;
  if (status !== undefined && status >= 500) return hasNoWay(status, host);
  if (status !== undefined) return refuses(status, host);
  const fault = own<string>(unusable, code);
  if (fault !== undefined) return [unusableTitle, fault];
  if (code === tunnelClosed) return closedTunnel(host);
  return certificateCode.test(code) ? untrusted(code) : unreached(code);
}

const wantsLogIn: Words = [
  'Your proxy wants a log-in',
  'It asks for a user name and a password, or does not take those that it was given (407). Log in for this window, or put the log-in in the setting http.proxyAuthorization.',
];

const hasNoWay = (status: number, host: string): Words => [
  'Your proxy found no way',
  `It could not reach ${host} (${status}). Try again later; a host that is reached without a proxy belongs in the setting http.noProxy.`,
];

const refuses = (status: number, host: string): Words => [
  'Your proxy does not pass it on',
  `It refuses calls to ${host} (${status}). Ask those who run it to allow that host; a host that is reached without a proxy belongs in the setting http.noProxy.`,
];

const closedTunnel = (host: string): Words => [
  'The way through your proxy was closed',
  `Your proxy opened a way to ${host}, and the connection ended before it was secured. Either may have closed it. Try again; if it stays so, ask those who run the proxy whether it lets ${host} through.`,
];

const unusableTitle = 'The proxy’s address cannot be used';
const where = 'The setting http.proxy, or HTTPS_PROXY or HTTP_PROXY in the environment,';

const unusable: Readonly<Record<ProxyFault, string>> = {
  PROXY_SCHEME: `${where} must begin with http:// or https://. SOCKS proxies are not supported.`,
  PROXY_LOG_IN: `${where} has a log-in with signs that an address cannot hold. Write \\ as %5C, / as %2F, ? as %3F, # as %23, @ as %40, % as %25 and a space as %20: http://CORP%5Cuser:password@host:port. Or take the log-in out; you are asked for it then.`,
  PROXY_PATH: `${where} must end with the port: http://host:port. What follows it belongs to a web page, or to a .pac file, which is not read here.`,
  PROXY_ADDRESS: `${where} must be like http://host:port or https://host:port, and an IPv6 address like http://[::1]:port.`,
};

/** Codes of certificates that are not accepted, and of servers that speak no TLS. */
const certificateCode = /^ERR_TLS_|^ERR_SSL_|CERT|^UNABLE_TO_|^EPROTO$/;

const untrusted = (code: string): Words => [
  'Your proxy’s certificate was not accepted',
  `There is no trusted connection to your proxy itself (${code}). Its certificate authority must be trusted by this machine, or be named in NODE_EXTRA_CA_CERTS.`,
];

const unreached = (code: string): Words => [
  'Your proxy could not be reached',
  `See the setting http.proxy, or HTTPS_PROXY in the environment; away from the office network a proxy of that network is often not there. (${code})`,
];

const logIn: FindingNext = { kind: 'intent', label: 'Log in to the proxy', intent: { do: 'logInToProxy' } };
