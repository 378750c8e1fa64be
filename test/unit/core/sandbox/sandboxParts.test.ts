import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SandboxClock } from '../../../../src/core/sandbox/clock';
import { sandboxPaymentServiceId } from '../../../../src/services/paysg/sandboxPaymentServices';
import { sandboxParts } from '../../../../src/core/sandbox/sandboxParts';
import { services } from '../../../../src/services';
import { sandboxServices } from '../../../../src/services/sandbox';
import { firstDatasetId } from '../../../../src/services/datagovsg/sandbox/seed/datasets';
import { send } from './sandboxUnderTest';

describe('sandboxParts', () => {
  const server = createServer();
  const made = Object.values(sandboxServices).map(each => each.makeKeys(randomBytes));
  const keys: Readonly<Record<string, string>> = Object.fromEntries(made.flatMap(each => Object.entries(each)));
  const payments = `/api-staging.pay.gov.sg/v1/payment-services/${sandboxPaymentServiceId}/payments`;
  const dataset = `/api-open.data.gov.sg/v1/public/api/datasets/${firstDatasetId}`;
  const json = { 'x-api-key': keys['paysg'] ?? '', 'content-type': 'application/json' };
  let url: string;
  let changes = 0;
  let dispose: () => void;
  before(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const clock = new SandboxClock(Date.now);
    const ground = { url, clock, random: randomBytes, keys, settings: {}, saved: undefined };
    const parts = sandboxParts(services, sandboxServices, { ...ground, changed: () => (changes += 1) });
    server.on('request', parts.listener);
    dispose = () => parts.dispose();
  });
  after(() => {
    server.close();
    server.closeAllConnections();
    dispose();
  });

  async function changesBy(path: string, options: Parameters<typeof send>[2] = {}): Promise<number> {
    const before = changes;
    const { status, text } = await send(url, path, options);
    assert.ok(status < 300, `${status} ${text}`);
    return changes - before;
  }

  it('reports no change after what only reads', async () => {
    assert.equal(await changesBy('/'), 0);
    assert.equal(await changesBy('/', { method: 'HEAD' }), 0);
    assert.equal(await changesBy(payments, { headers: json }), 0);
    assert.equal(await changesBy(`/data.gov.sg/api/action/datastore_search?resource_id=${firstDatasetId}`), 0);
    assert.equal(
      await changesBy(`${dataset}/metadata`.replace('api-open', 'api-production').replace('/v1/', '/v2/')),
      0,
    );
  });

  it('reports what was made, and a moved clock', async () => {
    const body = {
      reference_id: 'T-1',
      payer_name: 'Test Payer',
      description: 'Trial',
      amount_in_cents: 100,
      metadata: {},
    };
    assert.equal(await changesBy(payments, { method: 'POST', headers: json, body }), 1);
    assert.equal(await changesBy('/sandbox/clock', { method: 'POST', headers: json, body: { advanceMs: 1 } }), 1);
  });

  it('reports an export, which a GET begins, but not when it is there already', async () => {
    assert.equal(await changesBy(`${dataset}/initiate-download`), 1);
    assert.equal(await changesBy(`${dataset}/poll-download`), 0);
  });
});
