import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { createSandbox } from '../../../../src/services/sandbox';
import { sandboxForTests, send } from './sandboxUnderTest';

describe('createSandbox', () => {
  const sandbox = sandboxForTests();

  it('listens on 127.0.0.1 with addresses that all lead to it', () => {
    const { url, paysg } = sandbox.info;
    assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(paysg.baseUrl, `${url}/api-staging.pay.gov.sg`);
  });

  it('has a page that lists its hosts and holds no key', async () => {
    const { status, text, headers } = await send(sandbox.info.url, '/');
    assert.equal(status, 200);
    assert.match(String(headers['content-type']), /text\/html/);
    for (const host of ['api-staging.pay.gov.sg', 'api.pay.gov.sg', 'data.gov.sg', 'api-open.data.gov.sg']) {
      assert.ok(text.includes(`https://${host}<`), host);
    }
    const { paysg, datagovsg } = sandbox.info;
    for (const key of [paysg.key, datagovsg.writeKey, datagovsg.readKey]) assert.ok(!text.includes(key));
  });

  for (const host of ['evil.example', 'evil.example:80', '127.0.0.1', '169.254.0.1:80']) {
    it(`refuses the Host "${host}", as a rebound name would send`, async () => {
      assert.equal((await send(sandbox.info.url, '/', { headers: { host } })).status, 421);
    });
  }

  for (const [method, path] of [
    ['GET', '/sandbox/clock'],
    ['POST', '/sandbox/clock'],
    ['POST', '/sandbox/faults'],
    ['DELETE', '/sandbox/faults'],
    ['GET', '/openapi/paysg.yaml'],
    ['POST', '/staging.pay.gov.sg/payments/x/pay'],
    ['PUT', '/s3.ap-southeast-1.amazonaws.com/sg-api-keys-sandbox/uploads/replace/x/y'],
    ['GET', '/api-production.data.gov.sg/v2/public/api/datasets'],
  ] as const) {
    it(`refuses a foreign Host for ${method} ${path}`, async () => {
      const headers = { host: 'evil.example', 'content-type': 'application/json' };
      assert.equal((await send(sandbox.info.url, path, { method, headers, body: '{"fault":"hang"}' })).status, 421);
    });
  }

  for (const path of [
    '../../../etc/passwd',
    '%2e%2e/%2e%2e/etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    'exports/../../x',
    '',
  ]) {
    it(`gives nothing for the storage key “${path}”`, async () => {
      const storage = '/s3.ap-southeast-1.amazonaws.com/sg-api-keys-sandbox';
      assert.equal((await sendRaw(sandbox.info.url, 'GET', `${storage}/${path}`)).status, 403);
      assert.equal((await sendRaw(sandbox.info.url, 'PUT', `${storage}/${path}`)).status, 403);
    });
  }

  it('takes the Host localhost', async () => {
    const { port } = new URL(sandbox.info.url);
    assert.equal((await send(sandbox.info.url, '/', { headers: { host: `localhost:${port}` } })).status, 200);
  });

  it('says which hosts it stands in for when another one is requested', async () => {
    for (const path of ['/example.com/x', '/favicon.ico', '//', '/%00/x', '/__proto__/x']) {
      assert.equal((await send(sandbox.info.url, path)).status, 404, path);
    }
  });

  for (const [path, address] of [
    ['/v1/payment-services/x/payments?limit=1', '/api-staging.pay.gov.sg/v1/payment-services/x/payments?limit=1'],
    ['/v2/real-time/api/psi', '/api-open.data.gov.sg/v2/real-time/api/psi'],
    ['/https://api.pay.gov.sg/v1/x', '/api.pay.gov.sg/v1/x'],
    ['/api/action/datastore_search', '/api-public-staging.data.gov.sg/api/action/datastore_search'],
  ] as const) {
    it(`says to put the host first, with the address to use, for ${path}`, async () => {
      const { status, text } = await send(sandbox.info.url, path);
      assert.equal(status, 404);
      assert.match(text, /^Put the host/);
      assert.ok(`${text.trim()} `.includes(`${sandbox.info.url}${address} `), text);
    });
  }

  it('shows how an address is formed for a path of no service', async () => {
    const { text } = await send(sandbox.info.url, '/v9/nothing');
    assert.match(text, /names the host, as in http:.*The page at \/ lists the hosts/);
  });

  it('refuses a path that api-open does not have as its gateway does, which is no key problem', async () => {
    const { status, json, headers } = await send(sandbox.info.url, '/api-open.data.gov.sg/v2/real-time/api/uv-index');
    assert.deepEqual([status, json], [403, { message: 'Missing Authentication Token' }]);
    assert.equal(headers['x-amzn-errortype'], 'MissingAuthenticationTokenException');
    assert.match(String(headers['x-sandbox-guess']), /gateway/);
  });

  it('answers paths and methods that a service does not have in its own form', async () => {
    const { paysg, url } = sandbox.info;
    const path = `/v1/payment-services/${paysg.paymentServiceId}/payments`;
    assert.deepEqual(Object.keys((await send(paysg.baseUrl, '/v1/nothing')).json as object), ['error']);
    assert.equal((await send(paysg.baseUrl, path, { method: 'DELETE' })).status, 405);
    const post = await send(url, '/api-production.data.gov.sg/v2/public/api/datasets', { method: 'POST' });
    assert.equal(post.status, 403);
    assert.equal((post.json as { data: null }).data, null);
  });

  it('says that a percent-encoding is broken', async () => {
    const { status, text } = await send(sandbox.info.paysg.baseUrl, '/v1/payment-services/%E0%A4%A/payments');
    assert.equal(status, 400);
    assert.match(text, /percent-encoding/);
  });

  it('takes a whole address in place of a path', async () => {
    assert.equal((await sendRaw(sandbox.info.url, 'GET', `${sandbox.info.url}/sandbox/clock`)).status, 200);
    assert.equal((await sendRaw(sandbox.info.url, 'GET', sandbox.info.url)).status, 200);
  });

  it('answers HEAD like GET on its own pages, for programs that wait until it is there', async () => {
    for (const path of ['/', '/openapi/paysg.yaml', '/sandbox/clock']) {
      const { status, text } = await send(sandbox.info.url, path, { method: 'HEAD' });
      assert.deepEqual([status, text], [200, ''], path);
    }
  });

  it('says that it guesses when it reads a body that was not sent as JSON', async () => {
    const { paysg } = sandbox.info;
    const path = `/v1/payment-services/${paysg.paymentServiceId}/payments`;
    const values = { reference_id: 'T-1', payer_name: 'Test Payer', description: 'Trial', amount_in_cents: 100 };
    const body = JSON.stringify(values);
    const guessFor = async (type: object): Promise<string> => {
      const headers = { 'x-api-key': paysg.key, ...type };
      const { status, headers: received } = await send(paysg.baseUrl, path, { method: 'POST', headers, body });
      assert.equal(status, 200);
      return String(received['x-sandbox-guess']);
    };
    assert.match(await guessFor({}), /not sent as application\/json/);
    assert.match(await guessFor({ 'content-type': 'text/plain;charset=UTF-8' }), /not sent as application\/json/);
    assert.doesNotMatch(await guessFor({ 'content-type': 'Application/JSON; charset=utf-8' }), /application\/json/);
  });

  it('refuses a body above 1 MiB', async () => {
    const { paysg } = sandbox.info;
    const path = `/v1/payment-services/${paysg.paymentServiceId}/payments`;
    const headers = { 'x-api-key': paysg.key };
    const body = JSON.stringify({ description: 'x'.repeat(3 * 1024 * 1024) });
    assert.equal((await send(paysg.baseUrl, path, { method: 'POST', headers, body })).status, 413);
  });

  it('lives on when a caller goes away in the middle of its body', async () => {
    const { port } = new URL(sandbox.info.url);
    const socket = connect(Number(port), '127.0.0.1');
    const lines = ['POST /api.pay.gov.sg/v1/x HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Content-Length: 100', '', '{'];
    socket.write(lines.join('\r\n'));
    await new Promise(resolve => setTimeout(resolve, 50));
    socket.destroy();
    assert.equal((await send(sandbox.info.url, '/')).status, 200);
  });

  it('refuses a port that is in use', async () => {
    const other = createSandbox();
    await assert.rejects(other.listen(Number(new URL(sandbox.info.url).port)), { code: 'EADDRINUSE' });
    await other.close();
  });

  it('ends open connections at once when closed, and frees its port', async () => {
    const first = createSandbox();
    const { url } = await first.listen();
    const agent = new Agent({ keepAlive: true });
    const hanging = httpRequest(url, { agent, headers: { 'x-sandbox-fault': 'hang' } }).end();
    const broken = once(hanging, 'error');
    await new Promise(resolve => setTimeout(resolve, 50));
    await first.close(); // would wait for ever for a connection that has no answer
    await broken;
    agent.destroy();
    const second = createSandbox();
    assert.equal((await second.listen(Number(new URL(url).port))).url, url);
    await second.close();
  });
});

/** As it is written: `send` has its path put in order by the address it makes. */
function sendRaw(url: string, method: string, path: string): Promise<{ status: number }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, method, path, agent: false }, response => {
      response.resume().once('end', () => resolve({ status: response.statusCode ?? 0 }));
    });
    request.once('error', reject).end();
  });
}
