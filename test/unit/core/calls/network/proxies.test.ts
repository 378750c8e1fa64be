import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { send } from '../../../../../src/core/calls/send';
import type { NetworkSettings } from '../../../../../src/core/calls/network/networkSettings';
import { basicToken } from '../../../../../src/core/calls/network/proxyAddress';
import type { Prepared } from '../../../../../src/core/model/exchange';
import { findingOfProxy } from '../../../../../src/core/diagnosis/findingOfProxy';
import { startProxy } from '../../../support/localProxy';
import { deadAddress, startServer, startTcpServer, type LocalServer } from '../../../support/localServer';
import { makePrivateCa, type PrivateCa, type ServerCertificate } from '../../../support/privateCa';

const opened = 'HTTP/1.1 200 Connection established\r\n\r\n';

/** A host that has no address anywhere: only a proxy can lead to it. */
const host = 'api.service.test';

const requestTo = (url: string): Prepared => ({
  operationId: 'listDatasets',
  api: 'datagovsg',
  environment: 'sandbox',
  method: 'GET',
  url: `${url}/path`,
  headers: {},
});

const portOf = ({ url }: { url: string }): string => new URL(url).port;

describe('send behind a proxy', () => {
  let ca: PrivateCa;
  let authorities: readonly string[];
  let certificate: ServerCertificate;
  let service: LocalServer;
  const password = randomBytes(12).toString('base64url');

  before(async () => {
    ca = await makePrivateCa();
    authorities = [ca.cert];
    certificate = await ca.certificateFor(host);
  });
  beforeEach(async () => {
    service = await startServer((_, response) => response.end('{"reached":true}'), certificate);
  });

  const networkOf = (over: Partial<NetworkSettings>): NetworkSettings => ({
    noProxy: [],
    isProxyCertificateChecked: true,
    certificateAuthorities: authorities,
    ...over,
  });
  const url = () => `https://${host}:${portOf(service)}`;
  const sendOver = (over: Partial<NetworkSettings>, to = url()) =>
    send(requestTo(to), undefined, { network: networkOf(over), limits: { connectMs: 5000, totalMs: 10_000 } });
  async function failureOver(over: Partial<NetworkSettings>, to = url()) {
    const result = await sendOver(over, to);
    assert.equal(result.ok, false, 'an answer came');
    return (result as { error: unknown }).error;
  }

  it('reaches a service with a private certificate through a tunnel', async () => {
    const proxy = await startProxy();
    const result = await sendOver({ httpsProxy: proxy.url });
    assert.ok(result.ok, JSON.stringify(result));
    assert.equal(result.value.body, '{"reached":true}');
    assert.deepEqual(proxy.asked, [`${host}:${portOf(service)}`]);
    assert.deepEqual(proxy.authorizations, [undefined]);
  });

  it('opens one tunnel for calls one after the other, and shows no timings that are not the service’s', async () => {
    const proxy = await startProxy();
    const first = await sendOver({ httpsProxy: proxy.url });
    await setImmediate(); // the connection is free once the first answer is over
    const second = await sendOver({ httpsProxy: proxy.url });
    assert.ok(first.ok && second.ok);
    assert.equal(proxy.asked.length, 1);
    const { dnsMs, connectMs, tlsMs } = first.value.timings;
    assert.deepEqual([dnsMs, connectMs, tlsMs], [undefined, undefined, undefined]);
  });

  it('forwards a plain request through the proxy', async () => {
    const plain = await startServer((_, response) => response.end('{}'));
    const proxy = await startProxy();
    const result = await sendOver({ httpProxy: proxy.url }, `http://${host}:${portOf(plain)}`);
    assert.ok(result.ok, JSON.stringify(result));
    assert.deepEqual(proxy.asked, [`http://${host}:${portOf(plain)}/path`]);
  });

  it('logs in with what stands in the proxy’s address', async () => {
    const proxy = await startProxy({ authorization: basicToken('user@agency', password) });
    const address = proxy.url.replace('http://', `http://user%40agency:${password}@`);
    assert.ok((await sendOver({ httpsProxy: address })).ok);
  });

  it('logs in with the authorization of the settings', async () => {
    const proxy = await startProxy({ authorization: basicToken('user', password) });
    const proxyAuthorization = basicToken('user', password);
    assert.ok((await sendOver({ httpsProxy: proxy.url, proxyAuthorization })).ok);
  });

  it('does not send the service the login', async () => {
    const proxy = await startProxy({ authorization: basicToken('user', password) });
    await sendOver({ httpsProxy: proxy.url, proxyAuthorization: basicToken('user', password) });
    assert.equal(service.received[0]?.headers['proxy-authorization'], undefined);
  });

  for (const status of [403, 407, 502]) {
    it(`says that the proxy answered ${status}`, async () => {
      const proxy = await startProxy(status === 407 ? { authorization: 'Basic eDp5' } : { refuseWith: status });
      assert.deepEqual(await failureOver({ httpsProxy: proxy.url }), { kind: 'proxy', code: 'REFUSED', status });
    });
  }

  it('says that a proxy for plain requests requires a login', async () => {
    const proxy = await startProxy({ authorization: 'Basic eDp5' });
    const failure = await failureOver({ httpProxy: proxy.url }, `http://${host}:1`);
    assert.deepEqual(failure, { kind: 'proxy', code: 'REFUSED', status: 407 });
  });

  it('says that the proxy is not there', async () => {
    const nowhere = await deadAddress();
    assert.deepEqual(await failureOver({ httpsProxy: nowhere }), { kind: 'proxy', code: 'ECONNREFUSED' });
    const plain = await failureOver({ httpProxy: nowhere }, `http://${host}:1`);
    assert.deepEqual(plain, { kind: 'proxy', code: 'ECONNREFUSED' });
  });

  it('says that the proxy hangs up', async () => {
    const proxy = await startTcpServer(socket => socket.once('data', () => socket.end()));
    assert.deepEqual(await failureOver({ httpsProxy: proxy.url }), { kind: 'proxy', code: 'UND_ERR_SOCKET' });
  });

  for (const [when, close] of [
    ['with its answer', (socket: Socket) => void socket.end(opened)],
    ['when the connection is to be secured', (socket: Socket) => void socket.write(opened)],
  ] as const) {
    it(`says that the connection through the proxy was closed: ${when}`, async () => {
      const proxy = await startTcpServer(socket => {
        socket.once('data', () => {
          close(socket);
          socket.once('data', () => socket.destroy());
        });
      });
      const failure = await failureOver({ httpsProxy: proxy.url });
      assert.deepEqual(failure, { kind: 'proxy', code: 'TUNNEL_CLOSED' });
      assert.match(
        findingOfProxy(failure as never, host).detail,
        /opened a connection to api\.service\.test.*Nothing was sent/,
      );
    });
  }

  it('says that the proxy does not answer, not that the service does not', async () => {
    const proxy = await startTcpServer(() => undefined);
    const network = networkOf({ httpsProxy: proxy.url });
    const result = await send(requestTo(url()), undefined, { network, limits: { connectMs: 300 } });
    assert.ok(!result.ok);
    assert.deepEqual(result.error, { kind: 'proxy', code: 'UND_ERR_HEADERS_TIMEOUT' });
  });

  const unusable = [
    ['ftp://proxy.example', 'PROXY_SCHEME'],
    ['socks5://proxy.example:1080', 'PROXY_SCHEME'],
    ['http://', 'PROXY_ADDRESS'],
    ['http://user:pass@', 'PROXY_ADDRESS'],
    ['http://proxy.example:99999', 'PROXY_ADDRESS'],
    ['http://[::1', 'PROXY_ADDRESS'],
    ['http://proxy.example:8080/proxy.pac', 'PROXY_PATH'],
    ['http://proxy.example:8080/?a=1', 'PROXY_PATH'],
    ['http://proxy.example:8080#', 'PROXY_PATH'],
    ['http://proxy.example/ a', 'PROXY_PATH'],
    ['http://CORP\\user:word@127.0.0.1:1', 'PROXY_LOG_IN'],
    ['http://user:wo#rd@127.0.0.1:1', 'PROXY_LOG_IN'],
    ['http://user:wo?rd@127.0.0.1:1', 'PROXY_LOG_IN'],
    ['http://user:wo/rd@127.0.0.1:1', 'PROXY_LOG_IN'],
    ['http://user:wo rd@127.0.0.1:1', 'PROXY_LOG_IN'],
  ] as const;
  for (const [address, code] of unusable) {
    it(`sends nothing by ${address}, and says why: ${code}`, async () => {
      const failure = await failureOver({ httpsProxy: address });
      assert.deepEqual(failure, { kind: 'proxy', code });
      const { title, detail } = findingOfProxy({ kind: 'proxy', code }, 'service.test');
      assert.equal(title, 'The proxy’s address cannot be used');
      assert.doesNotMatch(detail, /wo[#?/ ]rd|word@127/);
    });
  }

  it('says which characters of a login are to be escaped, and how', () => {
    const { detail } = findingOfProxy({ kind: 'proxy', code: 'PROXY_LOG_IN' }, 'service.test');
    for (const escape of ['%5C', '%2F', '%3F', '%23', '%40', '%25', '%20']) assert.ok(detail.includes(escape), escape);
  });

  it('logs in with a domain, and with characters that an address writes otherwise', async () => {
    const proxy = await startProxy({ authorization: basicToken('CORP\\user', `#?/@:${password}`) });
    const address = proxy.url.replace('http://', `http://CORP%5Cuser:%23%3F%2F@:${password}@`);
    assert.ok((await sendOver({ httpsProxy: `${address}/` })).ok);
  });

  it('goes directly to hosts of noProxy and to this machine', async () => {
    const proxy = await startProxy();
    const plain = await startServer((_, response) => response.end('{}'));
    assert.ok((await sendOver({ httpProxy: proxy.url }, plain.url)).ok);
    const failure = await failureOver({ httpsProxy: proxy.url, noProxy: ['service.test'] });
    assert.equal((failure as { kind: string }).kind, 'unreachable');
    assert.deepEqual(proxy.asked, []);
  });

  it('never passes a login on in a failure', async () => {
    const nowhere = (await deadAddress()).replace('http://', `http://user:${password}@`);
    assert.ok(!JSON.stringify(await failureOver({ httpsProxy: nowhere })).includes(password));
  });

  describe('that itself has a private certificate', () => {
    it('is trusted through its authority', async () => {
      const proxy = await startProxy({ certificate: await ca.certificateFor('127.0.0.1') });
      const result = await sendOver({ httpsProxy: proxy.url });
      assert.ok(result.ok, JSON.stringify(result));
    });

    it('is refused without its authority, unless the setting says so; the service never is', async () => {
      const other = await makePrivateCa('Another authority');
      const proxy = await startProxy({ certificate: await other.certificateFor('127.0.0.1') });
      const refused = await failureOver({ httpsProxy: proxy.url });
      assert.equal((refused as { kind: string }).kind, 'proxy');
      const relaxed = { httpsProxy: proxy.url, isProxyCertificateChecked: false };
      const result = await sendOver(relaxed);
      assert.ok(result.ok, JSON.stringify(result));
      const failure = await failureOver({ ...relaxed, certificateAuthorities: [other.cert] });
      assert.equal((failure as { kind: string }).kind, 'tls');
    });
  });

  it('refuses a service whose certificate names another host, or that no authority vouches for', async () => {
    const proxy = await startProxy();
    const elsewhere = `https://other.service.test:${portOf(service)}`;
    assert.equal(((await failureOver({ httpsProxy: proxy.url }, elsewhere)) as { kind: string }).kind, 'tls');
    const { certificateAuthorities: _, ...nodesOwn } = networkOf({ httpsProxy: proxy.url });
    const result = await send(requestTo(url()), undefined, { network: nodesOwn });
    assert.ok(!result.ok && result.error.kind === 'tls', JSON.stringify(result));
  });

  it('shows the timings of a direct connection with a private authority', async () => {
    const local = await startServer((_, response) => response.end('{}'), await ca.certificateFor('localhost'));
    const result = await sendOver({}, `https://localhost:${portOf(local)}`);
    assert.ok(result.ok, JSON.stringify(result));
    const { connectMs, tlsMs } = result.value.timings;
    assert.ok(connectMs !== undefined && tlsMs !== undefined && tlsMs > 0);
  });
});
