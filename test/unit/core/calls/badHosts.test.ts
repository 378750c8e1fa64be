import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { runCall } from '../../../../src/core/calls/runCall';
import type { SendLimits } from '../../../../src/core/calls/sendLimits';
import type { Exchange, Plan } from '../../../../src/core/model/exchange';
import { portsWith } from '../../support/callPorts';
import { deadAddress, startServer, startTcpServer } from '../../support/localServer';
import { makeKey } from '../../support/makeKeys';
import { sampleKey, sampleServiceId } from '../../support/sampleKey';

const page = '<html><body>Access denied</body></html>';
const megabyte = Buffer.alloc(1024 * 1024, 'x');

interface BadHost {
  what: string;
  start: (key: string) => Promise<{ url: string }>;
  limits?: Partial<SendLimits>;
  /** Ids of the findings, the most helpful first. */
  findings: readonly string[];
  title: RegExp;
}

const answering = (listener: RequestListener) => () => startServer(listener);

const badHosts: readonly BadHost[] = [
  {
    what: 'refuses the connection',
    start: async () => ({ url: await deadAddress() }),
    findings: ['unreachable'],
    title: /connection was refused/,
  },
  {
    what: 'hangs',
    start: answering(() => undefined),
    limits: { headersMs: 200 },
    findings: ['timeout'],
    title: /No answer in 200 ms/,
  },
  {
    what: 'resets the connection',
    start: () => startTcpServer(socket => socket.once('data', () => socket.resetAndDestroy())),
    findings: ['unreachable'],
    title: /connection was closed/,
  },
  {
    what: 'closes the connection',
    start: () => startTcpServer(socket => socket.once('data', () => socket.end())),
    findings: ['unreachable'],
    title: /connection was closed/,
  },
  {
    what: 'speaks no HTTP',
    start: () => startTcpServer(socket => socket.once('data', () => socket.end('220 mail.example ESMTP\r\n'))),
    findings: ['violation'],
    title: /not HTTP/,
  },
  {
    what: 'sends half a body',
    start: answering((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"half":', () => response.destroy());
    }),
    findings: ['broken'],
    title: /cut off/,
  },
  {
    what: 'stops in the middle of a body',
    start: answering((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"half":');
    }),
    limits: { bodyMs: 200 },
    findings: ['timeout'],
    title: /answer stopped for 200 ms/,
  },
  {
    what: 'sends 60 MB',
    start: answering((_, response) => {
      let sent = 0;
      const more = () => {
        while ((sent += 1) <= 60) if (!response.write(megabyte)) return void response.once('drain', more);
        response.end();
      };
      more();
    }),
    findings: ['tooLarge'],
    title: /too large/,
  },
  {
    what: 'sends what cannot be decompressed',
    start: answering(
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.alloc(40, 1)),
    ),
    findings: ['notUnpacked'],
    title: /cannot be decompressed/,
  },
  {
    what: 'sends HTML with 403',
    start: answering((_, response) => void response.writeHead(403, { 'content-type': 'text/html' }).end(page)),
    findings: ['paysg.gateway', 'paysg.notBilling'],
    title: /in front of PaySG/,
  },
  {
    what: 'sends invalid JSON with 200',
    start: answering(
      (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":'),
    ),
    findings: ['notJson'],
    title: /not valid JSON/,
  },
  {
    what: 'repeats the key in every way that it can',
    start: key =>
      startServer((_, response) => {
        const echoes = [key, encodeURIComponent(key), Buffer.from(key).toString('base64'), JSON.stringify(key)];
        response.writeHead(401, { 'x-echo': key, 'www-authenticate': `Key ${Buffer.from(key).toString('base64')}` });
        response.end(JSON.stringify({ error: { type: 't', code: 'c', message: `Unknown key ${echoes.join(' ')}` } }));
      }),
    findings: ['said', 'paysg.keyRejected'],
    title: /PaySG says/,
  },
];

describe('runCall with a host that', () => {
  const key = makeKey('paysg_stag_sandbox_');
  const info = sampleKey({ environment: 'sandbox' });
  const plan: Plan = {
    operationId: 'listPayments',
    environment: 'sandbox',
    keyId: info.id,
    // As if the key was also pasted into a field by mistake.
    values: { paymentServiceId: sampleServiceId, after: key },
  };
  const forms = [key, encodeURIComponent(key), Buffer.from(key).toString('base64').replace(/=+$/, '')];

  async function exchangeWith(url: string, limits: Partial<SendLimits> = {}, signal?: AbortSignal): Promise<Exchange> {
    const surroundings = portsWith([{ info, secret: key }], url, { limits });
    const outcome = await runCall(plan, surroundings, signal && { signal });
    assert.ok(outcome.kind === 'exchange', JSON.stringify(outcome));
    const written = JSON.stringify([outcome, surroundings.recorded, surroundings.asked]);
    for (const form of forms) assert.ok(!written.includes(form), 'the key is in the exchange');
    return outcome.exchange;
  }

  for (const { what, start, limits, findings, title } of badHosts) {
    it(`${what}: names the cause, and holds nothing of the key`, async () => {
      const exchange = await exchangeWith((await start(key)).url, limits);
      assert.deepEqual(
        exchange.findings.slice(0, findings.length).map(({ id }) => id),
        findings,
      );
      assert.match(exchange.findings[0]?.title ?? '', title);
    });
  }

  it('redirects to another host: says where to, and neither the key nor a request arrives there', async () => {
    const other = await startServer((_, response) => response.end('{}'));
    const server = await startServer((_, response) =>
      response.writeHead(307, { location: `${other.url}/login` }).end(),
    );
    const { findings } = await exchangeWith(server.url);
    assert.equal(findings[0]?.id, 'redirected');
    assert.ok(findings[0].detail.includes(other.url));
    assert.equal(server.received[0]?.headers['x-api-key'], key, 'the key is sent to its own host');
    assert.deepEqual(other.received, []);
  });

  it('answers after the user gave up: says that it was cancelled', async () => {
    const stop = new AbortController();
    const server = await startServer(() => stop.abort());
    const { outcome, findings } = await exchangeWith(server.url, {}, stop.signal);
    assert.deepEqual(outcome, { ok: false, failure: { kind: 'cancelled' } });
    assert.equal(findings[0]?.id, 'cancelled');
  });

  it('offers to start a sandbox again that does not answer', async () => {
    const { findings } = await exchangeWith(await deadAddress());
    assert.deepEqual(findings[0]?.next?.kind === 'intent' && findings[0].next.intent, { do: 'restartSandbox' });
  });
});
