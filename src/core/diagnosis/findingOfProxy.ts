import type { FindingNext } from '../apis/apiProfile';
import type { Finding } from '../calls/types';
import type { Failure } from '../failure';

type ProxyFailure = Extract<Failure, { kind: 'proxy' }>;

/** What a proxy that stood in between means, and what to do. Nothing was sent to the service in any of these cases. */
export function findingOfProxy(failure: ProxyFailure, host: string): Finding {
  const [title, detail] = wordsOf(failure, host);
  const next = failure.status === 407 ? { next: logIn } : {};
  return { id: 'proxy', title, detail: `${detail} Nothing was sent.`, evidence: 'seen in this call', ...next };
}

type Words = readonly [title: string, detail: string];

function wordsOf({ code, status }: ProxyFailure, host: string): Words {
  if (status === 407) return wantsLogIn;
  if (status !== undefined && status >= 500) return hasNoWay(status, host);
  if (status !== undefined) return refuses(status, host);
  if (code === 'ERR_INVALID_URL') return unusable;
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

const unusable: Words = [
  'The proxy’s address cannot be used',
  'The setting http.proxy, or HTTPS_PROXY or HTTP_PROXY in the environment, must be like http://host:port or https://host:port. SOCKS proxies are not supported.',
];

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

const logIn: FindingNext = { kind: 'command', label: 'Log in to the proxy', command: 'sgApi.logInToProxy' };
