import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { send, type SendOptions } from '../../../../src/core/calls/send';
import type { SendLimits } from '../../../../src/core/calls/sendLimits';
import type { Prepared } from '../../../../src/core/model/exchange';
import { findingOfFailure } from '../../../../src/core/diagnosis/findingOfFailure';
import type { Failure } from '../../../../src/core/model/failure';
import { deadAddress, startServer, startTcpServer } from '../../support/localServer';
import { makeKey } from '../../support/makeKeys';
import { Secret } from '../../../../src/core/keys/secret';

const requestTo = (url: string, extra: Partial<Prepared> = {}): Prepared => ({
  operationId: 'listDatasets',
  api: 'datagovsg',
  environment: 'sandbox',
  method: 'GET',
  url: `${url}/path?x=1`,
  headers: { accept: 'application/json' },
  ...extra,
});

async function failureFrom(url: string, limits: Partial<SendLimits> = {}, options: SendOptions = {}): Promise<Failure> {
  const result = await send(requestTo(url), undefined, { ...options, limits });
  assert.equal(result.ok, false, 'an answer came');
  return (result as { error: Failure }).error;
}

describe('send', () => {
  it('returns status, headers in order, body, sizes and timings', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(
        200,
        [
          ['X-One', '1'],
          ['Set-Cookie', 'a=1'],
          ['Set-Cookie', 'b=2'],
        ].flat(),
      );
      response.end('{"price":"S$1 · ünïcode"}');
    });
    const result = await send(requestTo(server.url), undefined);
    assert.ok(result.ok);
    const { status, headers, body, bodyBytes, wireBytes, timings } = result.value;
    assert.equal(status, 200);
    assert.deepEqual(headers.slice(0, 3), [
      ['x-one', '1'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
    assert.equal(body, '{"price":"S$1 · ünïcode"}');
    assert.equal(bodyBytes, Buffer.byteLength(body));
    assert.equal(wireBytes, bodyBytes);
    assert.ok(timings.connectMs !== undefined && timings.connectMs >= 0);
    assert.ok(timings.firstByteMs > 0 && timings.lastByteMs >= timings.firstByteMs);
  });

  it('shows no connecting time for a call on an open connection', async () => {
    const server = await startServer((_, response) => response.end('{}'));
    await send(requestTo(server.url), undefined);
    await setImmediate(); // the connection is free once the first answer is over
    const second = await send(requestTo(server.url), undefined);
    assert.ok(second.ok);
    assert.equal(second.value.timings.connectMs, undefined);
  });

  it('sends the key in its header, and a body with GET', async () => {
    let body = '';
    const server = await startServer((request, response) => {
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => response.end('{}'));
    });
    const key = makeKey();
    await send(requestTo(server.url, { keyHeader: 'x-api-key', body: '{"columnNames":["a"]}' }), new Secret(key));
    assert.equal(server.received[0]?.headers['x-api-key'], key);
    assert.equal(body, '{"columnNames":["a"]}');
  });

  for (const [encoding, compress] of [
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const) {
    it(`unpacks ${encoding}`, async () => {
      const text = JSON.stringify({ rows: Array(500).fill('same') });
      const server = await startServer((_, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(compress(text)),
      );
      const result = await send(requestTo(server.url), undefined);
      assert.ok(result.ok);
      assert.equal(result.value.body, text);
      assert.ok(result.value.wireBytes < result.value.bodyBytes);
    });
  }

  it('never follows a redirect, so the key does not arrive at another host', async () => {
    const other = await startServer((_, response) => response.end('{}'));
    const server = await startServer((_, response) =>
      response.writeHead(302, { location: `${other.url}/there` }).end(),
    );
    const result = await send(requestTo(server.url, { keyHeader: 'x-api-key' }), new Secret(makeKey()));
    assert.ok(result.ok);
    assert.equal(result.value.status, 302);
    assert.equal(other.received.length, 0);
  });

  it('names a refused connection', async () => {
    assert.deepEqual(await failureFrom(await deadAddress()), { kind: 'unreachable', code: 'ECONNREFUSED' });
  });

  it('names a host without an address', async () => {
    const failure = await failureFrom('http://no-such-host.invalid');
    assert.ok(failure.kind === 'unreachable' && /ENOTFOUND|EAI_AGAIN/.test(failure.code), JSON.stringify(failure));
  });

  it('names a connection that is reset', async () => {
    const server = await startTcpServer(socket => socket.once('data', () => socket.resetAndDestroy()));
    const failure = await failureFrom(server.url);
    assert.ok(failure.kind === 'unreachable' && failure.receivedBytes === undefined, JSON.stringify(failure));
  });

  it('names half a body, with the bytes that came', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('x'.repeat(400), () => response.destroy());
    });
    const failure = await failureFrom(server.url);
    assert.equal(failure.kind, 'unreachable');
    assert.equal((failure as { receivedBytes?: number }).receivedBytes, 400);
  });

  it('gives up on a host that hangs, after the time for headers', async () => {
    const server = await startServer(() => undefined);
    const failure = await failureFrom(server.url, { headersMs: 300 });
    assert.deepEqual(failure, { kind: 'timeout', phase: 'headers', afterMs: 300 });
  });

  it('gives up on a body that pauses, after the time for a part', async () => {
    const server = await startServer((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('x');
    });
    const failure = await failureFrom(server.url, { bodyMs: 300 });
    assert.deepEqual(failure, { kind: 'timeout', phase: 'body', afterMs: 300 });
  });

  it('gives up on a body that drips, after the time for the whole call', async () => {
    const server = await startServer((_, response) => {
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    });
    const failure = await failureFrom(server.url, { totalMs: 400 });
    assert.deepEqual(failure, { kind: 'timeout', phase: 'total', afterMs: 400 });
  });

  it('stops an answer of 60 MB at the limit', async () => {
    const part = Buffer.alloc(1024 * 1024, 'x');
    let sentBytes = 0;
    const server = await startServer((_, response) => {
      const more = () => {
        while (sentBytes < 60 * part.length) {
          sentBytes += part.length;
          if (!response.write(part)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const failure = await failureFrom(server.url);
    assert.deepEqual(failure, { kind: 'tooLarge', limitBytes: 50 * 1024 * 1024 });
  });

  it('counts the limit after unpacking', async () => {
    const server = await startServer((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
    );
    const failure = await failureFrom(server.url, { maxBodyBytes: 1_000_000 });
    assert.deepEqual(failure, { kind: 'tooLarge', limitBytes: 1_000_000 });
  });

  for (const status of [200, 401, 500]) {
    it(`keeps the status ${status} of an answer that cannot be decompressed`, async () => {
      const server = await startServer((_, response) =>
        response.writeHead(status, { 'content-encoding': 'gzip' }).end(gzipSync('{}').subarray(0, 15)),
      );
      const result = await send(requestTo(server.url), undefined);
      assert.ok(result.ok);
      const { body, reading, wireBytes } = result.value;
      assert.deepEqual([result.value.status, body, reading, wireBytes], [status, '', { notUnpacked: 'TRUNCATED' }, 15]);
    });
  }

  for (const encoding of ['gzip', 'br', 'zstd', 'aws-chunked', 'nonsense']) {
    for (const status of [200, 202, 204, 304, 403, 500]) {
      it(`takes an empty answer ${status} labelled ${encoding} for empty`, async () => {
        const server = await startServer((_, response) =>
          response.writeHead(status, { 'content-encoding': encoding }).end(),
        );
        const result = await send(requestTo(server.url), undefined);
        assert.ok(result.ok);
        assert.deepEqual([result.value.status, result.value.body, result.value.reading], [status, '', undefined]);
      });
    }
  }

  const headerOf = (...values: string[]) => values.flatMap(value => ['content-encoding', value]);
  for (const [what, headers, bytes, reading] of [
    ['identity, gzip', headerOf('identity, gzip'), gzipSync('{"a":1}'), undefined],
    ['gzip, br in two headers', headerOf('gzip', 'br'), brotliCompressSync(gzipSync('{"a":1}')), undefined],
    ['GZIP with a space', headerOf('GZIP '), gzipSync('{"a":1}'), undefined],
    ['gzip without a label', [], gzipSync('{"a":1}'), { packing: 'unlabelled' }],
    ['a label without gzip', headerOf('gzip'), Buffer.from('{"a":1}'), { packing: 'labelOnly' }],
    ['__proto__', headerOf('__proto__'), Buffer.from('{"a":1}'), { notUnpacked: 'UNKNOWN_CODING' }],
    ['a header named __proto__', ['__proto__', 'a', 'constructor', 'b'], Buffer.from('{"a":1}'), undefined],
    ['a byte order mark', [], Buffer.from('\uFEFF{"a":1}'), undefined],
    ['UTF-16', ['content-type', 'application/json'], Buffer.from('\uFEFF{"a":1}', 'utf16le'), { charset: 'utf-16le' }],
  ] as const) {
    it(`reads an answer with ${what}`, async () => {
      const server = await startServer((_, response) => response.writeHead(200, [...headers]).end(bytes));
      const result = await send(requestTo(server.url), undefined);
      assert.ok(result.ok);
      assert.deepEqual(
        [result.value.body, result.value.reading],
        [reading && 'notUnpacked' in reading ? '' : '{"a":1}', reading],
      );
    });
  }

  it('reads the value of a header as UTF-8 where it is, else as one character a byte', async () => {
    const head = Buffer.from('HTTP/1.1 200 OK\r\nx-one: café\r\nx-two: caf');
    const rest = Buffer.concat([Buffer.from([0xe9]), Buffer.from('\r\ncontent-length: 2\r\n\r\n{}')]);
    const server = await startTcpServer(socket => socket.once('data', () => socket.write(Buffer.concat([head, rest]))));
    const result = await send(requestTo(server.url), undefined);
    assert.ok(result.ok);
    assert.deepEqual(result.value.headers.slice(0, 2), [
      ['x-one', 'café'],
      ['x-two', 'café'],
    ]);
  });

  const head = 'HTTP/1.1 200 OK\r\n';
  const violations = [
    ['another protocol', '220 mail.example ESMTP\r\n', 'HPE_NOT_HTTP'],
    ['the first frame of HTTP/2', '\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0d', 'HPE_NOT_HTTP'],
    ['an alert of TLS', '\x15\x03\x01\0\x02\x02\x46', 'HPE_NOT_HTTP'],
    ['no status', 'HTTP/1.1 abc OK\r\n\r\n', 'HPE_INVALID_STATUS_CODE'],
    ['a header with a space in its name', `${head}a b: c\r\n\r\n`, 'HPE_INVALID_HEADER_TOKEN'],
    ['a length that is no number', `${head}content-length: ten\r\n\r\n`, 'HPE_INVALID_CHARACTER_IN_CONTENT_LENGTH'],
    ['headers without end', `${head}${'a: b\r\n'.repeat(20_000)}`, 'UND_ERR_HEADERS_OVERFLOW'],
  ] as const;
  for (const [what, bytes, code] of violations) {
    it(`names the broken rule of an answer with ${what}: ${code}`, async () => {
      const server = await startTcpServer(socket => socket.once('data', () => socket.end(bytes, 'latin1')));
      const failure = await failureFrom(server.url);
      assert.deepEqual(failure, { kind: 'violation', code });
      const { title, detail } = findingOfFailure(failure, requestTo(server.url));
      assert.match(title, /^The answer (is not HTTP|breaks a rule of HTTP)$/);
      assert.doesNotMatch(detail, /could not be reached|cannot be read as/);
    });
  }

  for (const [what, bytes, code, says] of [
    [
      '100 Continue',
      `HTTP/1.1 100 Continue\r\n\r\n${head}\r\n{}`,
      'UNASKED_CONTINUE',
      /100 Continue.*may have carried/,
    ],
    [
      'another protocol',
      'HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      'UNASKED_UPGRADE',
      /another protocol/,
    ],
  ] as const) {
    it(`says that a service answers with ${what}, which was not asked for`, async () => {
      const server = await startTcpServer(socket => socket.once('data', () => socket.end(bytes)));
      const failure = await failureFrom(server.url);
      assert.deepEqual(failure, { kind: 'violation', code });
      assert.match(findingOfFailure(failure, requestTo(server.url)).detail, says);
    });
  }

  it('reads the answer behind interim ones and behind an empty line', async () => {
    const before = 'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n';
    for (const bytes of [before, before + before, '\r\n']) {
      const answer = `${bytes}${head}content-length: 2\r\n\r\n{}`;
      const server = await startTcpServer(socket => socket.once('data', () => socket.end(answer)));
      const result = await send(requestTo(server.url), undefined);
      assert.equal(result.ok && `${result.value.status} ${result.value.body}`, '200 {}');
    }
  });

  for (const bytes of ['HTTP/1.1 200 OK\r\ncontent-', `${head}content-length: 9\r\n\r\n`]) {
    it(`says that the answer was cut off after ${bytes.length} bytes, before any content`, async () => {
      const server = await startTcpServer(socket => socket.once('data', () => socket.end(bytes)));
      const failure = await failureFrom(server.url);
      assert.ok(failure.kind === 'unreachable');
      assert.equal(failure.headBytes, bytes.length);
      const { title, detail } = findingOfFailure(failure, requestTo(server.url));
      assert.match(`${title} ${detail}`, new RegExp(`cut off.*after ${bytes.length} bytes, before any content`));
    });
  }

  it('says that nothing was sent where the connection ends before it is secured', async () => {
    const server = await startTcpServer(socket => socket.once('data', () => socket.destroy()));
    const url = server.url.replace('http:', 'https:');
    const failure = await failureFrom(url);
    assert.deepEqual(failure, { kind: 'unreachable', code: 'ECONNRESET', isUnsent: true });
    assert.match(findingOfFailure(failure, requestTo(url)).detail, /nothing was sent/);
  });

  it('names the broken rule of a part of a body, and how much came before it', async () => {
    const bytes = `${head}transfer-encoding: chunked\r\n\r\n3\r\nabc\r\nno number\r\n`;
    const server = await startTcpServer(socket => socket.once('data', () => socket.write(bytes)));
    const failure = await failureFrom(server.url);
    assert.deepEqual(failure, { kind: 'violation', code: 'HPE_INVALID_CHARACTER_IN_CHUNK_SIZE', receivedBytes: 3 });
  });

  describe('on a connection of an earlier call that the other side closes', () => {
    /** Answers the first request of each of its first `closing` connections, and hangs up when a second one comes. */
    async function closingServer(closing: number) {
      const seen: string[] = [];
      let connections = 0;
      const server = await startTcpServer(socket => {
        const isClosing = ++connections <= closing;
        let requests = 0;
        socket.on('data', data => {
          const [method = ''] = data.toString('latin1').split(' ');
          seen.push(method);
          if (isClosing && ++requests > 1) socket.destroy();
          else socket.write(`${head}content-length: 2\r\n\r\n{}`);
        });
      });
      return { ...server, seen, connections: () => connections };
    }

    it('sends a read again, until it has a connection of its own', async () => {
      const server = await closingServer(2);
      await Promise.all([send(requestTo(server.url), undefined), send(requestTo(server.url), undefined)]);
      await setImmediate();
      assert.ok((await send(requestTo(server.url), undefined)).ok);
      assert.equal(server.connections(), 3);
    });

    it('does not send a write again, and says what is known', async () => {
      const server = await closingServer(1);
      const post = requestTo(server.url, { method: 'POST', body: '{}' });
      assert.ok((await send(post, undefined)).ok);
      await setImmediate();
      const result = await send(post, undefined);
      assert.deepEqual(result, { ok: false, error: { kind: 'unreachable', code: 'UND_ERR_SOCKET', isKept: true } });
      assert.deepEqual(server.seen, ['POST', 'POST']);
      const { detail } = findingOfFailure((result as { error: Failure }).error, post);
      assert.match(detail, /kept from an earlier call.*probably not been carried out.*Check there before/);
    });

    it('takes one that breaks off after the first byte for what it is', async () => {
      let requests = 0;
      const server = await startTcpServer(socket =>
        socket.on('data', () => {
          if (++requests === 1) socket.write(`${head}content-length: 2\r\n\r\n{}`);
          else socket.end('HTTP/1.1 2');
        }),
      );
      assert.ok((await send(requestTo(server.url), undefined)).ok);
      await setImmediate();
      const failure = await failureFrom(server.url);
      assert.equal('isKept' in failure, false);
      assert.equal(requests, 2);
    });
  });

  it('is cancelled by its signal, before and while it waits', async () => {
    const server = await startServer(() => undefined);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    const waiting = await failureFrom(server.url, {}, { signal: stop.signal });
    const before = await failureFrom(server.url, {}, { signal: AbortSignal.abort() });
    assert.deepEqual([waiting, before], [{ kind: 'cancelled' }, { kind: 'cancelled' }]);
  });
});
