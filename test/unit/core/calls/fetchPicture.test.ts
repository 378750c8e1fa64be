import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { PNG } from 'pngjs';
import { fetchPng } from '../../../../src/core/calls/fetchPicture';
import { deadAddress, startServer } from '../../support/localServer';

const png = PNG.sync.write(new PNG({ width: 2, height: 2 }));
const options = { userAgent: 'sg-api-keys/test', limitMs: 2000, maxBytes: 1000 };

describe('fetchPng', () => {
  it('gives a PNG, whatever the server calls it, and sends no key', async () => {
    const server = await startServer((_, response) => response.setHeader('content-type', 'text/html').end(png));
    assert.deepEqual(await fetchPng(`${server.url}/a-qr.png?x=1`, options), png);
    const [received] = server.received;
    assert.equal(received?.url, '/a-qr.png?x=1');
    assert.equal(received?.headers['user-agent'], 'sg-api-keys/test');
    assert.equal(received?.headers['x-api-key'], undefined);
  });

  const answers: readonly [string, RequestListener][] = [
    ['something else than a PNG', (_, response) => response.setHeader('content-type', 'image/png').end('<svg/>')],
    ['a PNG that is too large', (_, response) => response.end(Buffer.concat([png, Buffer.alloc(2000)]))],
    ['a PNG with an error', (_, response) => response.writeHead(404).end(png)],
    ['a redirect', (_, response) => response.writeHead(302, { location: '/other.png' }).end()],
    [
      'a broken answer',
      (_, response) => void response.writeHead(200, { 'content-length': '99' }).write(png, () => response.destroy()),
    ],
    ['no answer in time', () => undefined],
  ];
  for (const [what, answer] of answers) {
    it(`gives nothing for ${what}`, async () => {
      const server = await startServer(answer);
      assert.equal(await fetchPng(server.url, { ...options, limitMs: 500 }), undefined);
      assert.equal(server.received.length, 1);
    });
  }

  it('gives nothing when nobody is there', async () => {
    assert.equal(await fetchPng(await deadAddress(), options), undefined);
  });
});
