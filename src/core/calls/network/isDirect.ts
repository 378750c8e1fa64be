import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** An address of this machine itself, which no proxy can reach for us: all of 127/8, ::1 and names that mean them. */
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Whether an address is reached without a proxy. An entry is a host, which means its subdomains too, with or without
 * a port; `*` means all. `*.host` and `.host` are taken as `host`, as most programs do.
 * @param noProxy entries in lower case
 */
export function isDirect({ protocol, hostname, port }: URL, noProxy: readonly string[]): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isLoopback(host)) return true;
  const usedPort = port || (protocol === 'https:' ? '443' : '80');
  return noProxy.some(entry => fits(entry, host, usedPort));
}

function isLoopback(host: string): boolean {
  if (isIPv4(host)) return loopback.check(host, 'ipv4');
  if (isIPv6(host)) return loopback.check(host, 'ipv6');
  return host === 'localhost' || host.endsWith('.localhost');
}

function fits(entry: string, host: string, port: string): boolean {
  const { name = '', itsPort } = /^\[?(?<name>[^\]]*?)\]?(?::(?<itsPort>\d+))?$/.exec(entry)?.groups ?? {};
  // An IPv6 address holds colons of its own: `::1` is no host with port 1.
  if (isIPv6(entry)) return entry === host;
  if (name === '' || (itsPort !== undefined && itsPort !== port)) return false;
  const domain = name.replace(/^\*?\./, '');
  return domain === '*' || host === domain || (!isIPv4(host) && host.endsWith(`.${domain}`));
}
