/**
 * An extension that the tests install beside ours, as both share one process: there is no network but this machine's
 * own. No test may reach the real services with a made-up key, whatever network it runs on. A look-up fails late, as it
 * does on a bad line, so that a call can be seen on its way and be cancelled.
 */
const dns = require('node:dns');

const lookupMs = 2_500;
const own = /^(localhost|127\.0\.0\.1|::1)$/;
const { lookup } = dns;

dns.lookup = (host, options, callback) => {
  if (own.test(host)) return lookup(host, options, callback);
  const answer = typeof options === 'function' ? options : callback;
  const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), {
    code: 'ENOTFOUND',
    syscall: 'getaddrinfo',
  });
  setTimeout(() => answer(error), lookupMs);
};

exports.activate = () => {};
