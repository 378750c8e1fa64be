import assert from 'node:assert/strict';
import fc from 'fast-check';
import { operations, services } from '../../../../src/services';
import type { EnvironmentId, Field, Operation } from '../../../../src/core/model/operation';
import { prepare } from '../../../../src/core/calls/prepare';
import type { FieldValues, Prepared } from '../../../../src/core/model/exchange';

const sandboxUrl = 'http://127.0.0.1:4010';
const userAgent = 'sg-api-keys/test';
const paymentServiceId = 'payment_service_00000000-0000-4000-8000-000000000000';
const payment = {
  paymentServiceId,
  reference_id: 'TEST-0001',
  payer_name: 'Test Payer',
  description: 'Trial call',
  amount_in_cents: 100,
};
const entries = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}`, 'text']));

const run = (operationId: string, values: FieldValues, environment: EnvironmentId = 'staging') =>
  prepare(services, { operationId, environment, values }, { sandboxUrl, userAgent });

function prepared(operationId: string, values: FieldValues, environment?: EnvironmentId): Prepared {
  const result = run(operationId, values, environment);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

const urls: readonly [string, EnvironmentId, FieldValues, string][] = [
  [
    'listPayments',
    'staging',
    { paymentServiceId, limit: 1 },
    `https://api-staging.pay.gov.sg/v1/payment-services/${paymentServiceId}/payments?limit=1`,
  ],
  [
    'listPayments',
    'production',
    { paymentServiceId },
    `https://api.pay.gov.sg/v1/payment-services/${paymentServiceId}/payments`,
  ],
  [
    'listPayments',
    'sandbox',
    { paymentServiceId },
    `${sandboxUrl}/api-staging.pay.gov.sg/v1/payment-services/${paymentServiceId}/payments`,
  ],
  [
    'retrievePayment',
    'staging',
    { paymentServiceId, paymentId: 'a/b?c#d e%2f' },
    `https://api-staging.pay.gov.sg/v1/payment-services/${paymentServiceId}/payments/a%2Fb%3Fc%23d%20e%252f`,
  ],
  ['whoami', 'sandbox', {}, `${sandboxUrl}/api-staging.data.gov.sg/v2/admin/api/auth/whoami`],
  ['realtimePsi', 'sandbox', {}, `${sandboxUrl}/api-open.data.gov.sg/v2/real-time/api/psi`],
  [
    'datastoreSearch',
    'production',
    { resource_id: 'd_1', limit: 5, q: 'a&b=c' },
    'https://data.gov.sg/api/action/datastore_search?resource_id=d_1&limit=5&q=a%26b%3Dc',
  ],
  [
    'datastoreSearch',
    'production',
    { resource_id: 'd_1', filters: { town: ['BEDOK', 'YISHUN'] } },
    'https://data.gov.sg/api/action/datastore_search?resource_id=d_1&filters=%7B%22town%22%3A%5B%22BEDOK%22%2C%22YISHUN%22%5D%7D',
  ],
  [
    'datastoreSearch',
    'production',
    { resource_id: 'd_1', fields: ['town', 'flat type'] },
    'https://data.gov.sg/api/action/datastore_search?resource_id=d_1&fields=town%2Cflat+type',
  ],
  [
    'datastoreSearch',
    'production',
    { resource_id: 'd_1', q: '', fields: [] },
    'https://data.gov.sg/api/action/datastore_search?resource_id=d_1',
  ],
  [
    'getCollectionMetadata',
    'production',
    { collectionId: '189', withDatasetMetadata: true },
    'https://api-production.data.gov.sg/v2/public/api/collections/189/metadata?withDatasetMetadata=true',
  ],
];

type Refusal = readonly [operationId: string, values: FieldValues, field: string, message: RegExp];

const refused: readonly Refusal[] = [
  ...[0, -1, 0.5, 20000001, 'ten'].map(
    amount_in_cents =>
      ['createPayment', { ...payment, amount_in_cents }, 'amount_in_cents', /^Amount in cents /] as const,
  ),
  ['createPayment', { ...payment, metadata: entries(11) }, 'metadata', /^Metadata holds 11 entries/],
  ['createPayment', { ...payment, description: 'x'.repeat(501) }, 'description', /^Description is 501 characters/],
  [
    'createPayment',
    { ...payment, paymentServiceId: paymentServiceId.slice(16) },
    'paymentServiceId',
    /payment_service_/,
  ],
  ['createPayment', { ...payment, paymentServiceId: undefined }, 'paymentServiceId', /^Payment service is required/],
  ...['a\nb', 'a\r\nx-api-key: b', 'schlüssel', '密', '\u0000', '\u007f'].map(
    key => ['createPayment', { ...payment, 'Idempotency-Key': key }, 'Idempotency-Key', /^Idempotency key /] as const,
  ),
  ['createPayment', { ...payment, 'Idempotency-Key': 'x'.repeat(256) }, 'Idempotency-Key', /^Idempotency key is 256/],
  ['getDatasetMetadata', { datasetId: '../whoami' }, 'datasetId', /^Dataset must be d_/],
  ['datastoreSearch', { resource_id: 'f1765b54-a209-4718-8d38-a39237f502b3' }, 'resource_id', /^Dataset must be d_/],
  ['retrievePayment', { paymentServiceId, paymentId: '..' }, 'paymentId', /^Payment must be/],
  ['retrievePayment', { paymentServiceId, paymentId: 'abc\ud83d' }, 'paymentId', /^Payment contains half a character/],
  ['datastoreSearch', { resource_id: 'd_1', q: '\ude00' }, 'q', /contains half a character/],
];

describe('prepare', () => {
  for (const [operationId, environment, values, url] of urls) {
    it(`builds ${url.slice(0, 110)}`, () => assert.equal(prepared(operationId, values, environment).url, url));
  }

  for (const [operationId, values, field, message] of refused) {
    it(`names ${field} for ${JSON.stringify(values[field])?.slice(0, 40) ?? 'nothing'}`, () => {
      const result = run(operationId, values);
      assert.ok(!result.ok);
      assert.equal(result.error[0]?.field, field);
      assert.match(result.error[0]?.message ?? '', message);
    });
  }

  it('sends body values as JSON, and headers in lower case', () => {
    const request = prepared('createPayment', { ...payment, metadata: { a: 'b' }, 'Idempotency-Key': 'once 1' });
    const { paymentServiceId: _, ...body } = { ...payment, metadata: { a: 'b' } };
    assert.deepEqual(JSON.parse(request.body ?? ''), body);
    assert.deepEqual(request.headers, {
      accept: 'application/json',
      'accept-encoding': 'br, gzip, deflate',
      'user-agent': userAgent,
      'idempotency-key': 'once 1',
      'content-type': 'application/json',
    });
  });

  for (const metadata of [undefined, '', {}]) {
    it(`sends an empty metadata object for ${JSON.stringify(metadata) ?? 'nothing'}`, () => {
      const { body } = prepared('createPayment', { ...payment, ...(metadata !== undefined && { metadata }) });
      assert.deepEqual((JSON.parse(body ?? '') as { metadata: unknown }).metadata, {});
    });
  }

  it('sends metadata too when the form holds it as not given', () => {
    assert.match(prepared('createPayment', { ...payment, metadata: undefined }).body ?? '', /"metadata":\{\}/);
  });

  it('sends no body, and no content type, where no body value was given', () => {
    const { body, headers, method } = prepared('initiateDownload', { datasetId: 'd_1', columnNames: [] });
    assert.deepEqual([body, headers['content-type'], method], [undefined, undefined, 'GET']);
  });

  it('sends a body with GET where the document says so', () => {
    const { body, method } = prepared('initiateDownload', { datasetId: 'd_1', columnNames: ['town'] });
    assert.deepEqual([body, method], ['{"columnNames":["town"]}', 'GET']);
  });

  it('refuses an environment in which no host is known', () => {
    const result = run('realtimePsi', {}, 'staging');
    assert.ok(!result.ok);
    assert.deepEqual(
      result.error.map(({ field }) => field),
      [''],
    );
    assert.match(result.error[0]?.message ?? '', /not known to exist in Staging/);
  });

  it('names the header of the key, and holds no value of one', () => {
    const plan = { operationId: 'listPayments', environment: 'staging', values: { paymentServiceId } } as const;
    const result = prepare(services, plan, { userAgent, keyHeader: 'x-api-key' });
    assert.ok(result.ok);
    assert.equal(result.value.keyHeader, 'x-api-key');
    assert.equal('x-api-key' in result.value.headers, false);
  });

  it('throws for an operation that does not exist, as that is a bug of the caller', () => {
    assert.throws(() => run('nothing', {}), /nothing/);
  });

  it('refuses a value that cannot even be made a text, without throwing', () => {
    const result = run('createPayment', { paymentServiceId, 'Idempotency-Key': [{ toString: null }] });
    assert.ok(!result.ok);
    assert.ok(result.error.some(({ field }) => field === 'Idempotency-Key'));
  });

  it('keeps host, method and shape of the path, whatever the values are', () => {
    let built = 0;
    fc.assert(
      fc.property(anyCall, ({ operation, values }) => {
        const result = run(operation.id, values, 'production');
        if (!result.ok) return;
        built += 1;
        const url = new URL(result.value.url);
        assert.equal(url.origin, operation.servers.production);
        assert.equal(result.value.method, operation.method);
        assert.equal(url.hash + url.username, '');
        assert.match(url.pathname, shapeOf(operation));
        for (const header of Object.values(result.value.headers)) assert.match(header, /^[ -~]*$/);
      }),
      { numRuns: 3000 },
    );
    assert.ok(built > 100, `only ${built} requests were built`);
  });
});

/** The path template with each field as one segment that is not empty and not made of dots. */
const shapeOf = ({ path }: Operation): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '(?!\\.{1,2}(?:/|$))[^/?#]+')}$`);

const hostile = fc.constantFrom(
  '..',
  '.',
  '/',
  '//evil.example',
  '\\',
  '@evil',
  '%2e%2e',
  '?a=b',
  '#',
  'a\r\nhost: x',
  '\ud800',
);
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), hostile);
const anyCall = fc
  .constantFrom(...operations)
  .chain(operation => fc.record({ operation: fc.constant(operation), values: fc.record(valuesOf(operation.fields)) }));

const valuesOf = (fields: readonly Field[]): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(fields.map(field => [field.name, valueOf(field)]));

/** Mostly fitting, so that many calls are built; the rest is anything at all. */
function valueOf({ example, name, required }: Field): fc.Arbitrary<unknown> {
  const fitting = fc.constant(name === 'paymentServiceId' ? paymentServiceId : example);
  const none = fc.constant(required ? example : undefined);
  return fc.oneof(
    { weight: 4, arbitrary: fitting },
    { weight: 2, arbitrary: none },
    { weight: 2, arbitrary: text },
    fc.jsonValue(),
  );
}
