import assert from 'node:assert/strict';
import fc from 'fast-check';
import { operations, services } from '../../../../src/services';
import { checkValues, givenValues } from '../../../../src/core/model/checkValues';

const paymentServiceId = 'payment_service_00000000-0000-4000-8000-000000000000';
const payment = {
  paymentServiceId,
  reference_id: 'TEST-0001',
  payer_name: 'Test Payer',
  description: 'Trial call',
  amount_in_cents: 100,
};
const entries = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`name${at}`, 'text']));

const cents = 'Amount in cents must be a whole number of cents: 50 means S$0.50.';
const datasetId = "Dataset must be d_ followed by letters and digits, as in the dataset's address on data.gov.sg.";
const noDay = 'Due date must be a valid date, like 31-DEC-2026.';
const noReturn = 'Return address must be an https:// address with a host name.';

const refused: readonly [string, Record<string, unknown>, Record<string, string>][] = [
  ['createPayment', { ...payment, amount_in_cents: 0 }, { amount_in_cents: 'Amount in cents must be at least 1.' }],
  ['createPayment', { ...payment, amount_in_cents: -1 }, { amount_in_cents: 'Amount in cents must be at least 1.' }],
  ['createPayment', { ...payment, amount_in_cents: 0.5 }, { amount_in_cents: cents }],
  ['createPayment', { ...payment, amount_in_cents: 'ten' }, { amount_in_cents: cents }],
  [
    'createPayment',
    { ...payment, amount_in_cents: 20000001 },
    { amount_in_cents: 'Amount in cents must be at most 20000000.' },
  ],
  ['createPayment', { ...payment, amount_in_cents: '' }, { amount_in_cents: 'Amount in cents is required.' }],
  [
    'createPayment',
    { ...payment, description: 'x'.repeat(501) },
    { description: 'Description is 501 characters long; at most 500 are allowed.' },
  ],
  [
    'createPayment',
    { ...payment, metadata: entries(11) },
    { metadata: 'Metadata holds 11 entries; at most 10 are allowed.' },
  ],
  [
    'createPayment',
    { ...payment, metadata: { invoice: 'x'.repeat(256) } },
    { metadata: 'Metadata: the value of “invoice” is 256 characters long; at most 255 are allowed.' },
  ],
  [
    'createPayment',
    { ...payment, metadata: { ['n'.repeat(41)]: 'x' } },
    { metadata: `Metadata: the name “${'n'.repeat(41)}” is 41 characters long; at most 40 are allowed.` },
  ],
  ['createPayment', { ...payment, metadata: { n: 1 } }, { metadata: 'Metadata: the value of “n” must be text.' }],
  [
    'createPayment',
    { ...payment, metadata: { n: '' } },
    { metadata: 'Metadata: the value of “n” must have at least 1 character.' },
  ],
  [
    'createPayment',
    { ...payment, metadata: { '': 'x' } },
    { metadata: 'Metadata has an entry without a name. Give it one or remove it.' },
  ],
  [
    'createPayment',
    { ...payment, paymentServiceId: paymentServiceId.slice('payment_service_'.length) },
    {
      paymentServiceId:
        'Payment service must start with payment_service_ followed by a UUID, as shown in the PaySG dashboard.',
    },
  ],
  ['createPayment', { ...payment, due_date: '2026-12-31' }, { due_date: noDay }],
  ['createPayment', { ...payment, due_date: '30-FEB-2026' }, { due_date: noDay }],
  ['createPayment', { ...payment, due_date: '31-APR-2026' }, { due_date: noDay }],
  ['createPayment', { ...payment, return_url: 'https://' }, { return_url: noReturn }],
  ['createPayment', { ...payment, return_url: 'http://localhost:3000' }, { return_url: noReturn }],
  [
    'createPayment',
    { ...payment, payer_identifier: 'x'.repeat(21) },
    { payer_identifier: 'Payer identifier is 21 characters long; at most 20 are allowed.' },
  ],
  ['createPayment', { ...payment, currency: 'SGD' }, { currency: 'This call has no field “currency”. Remove it.' }],
  [
    'createPayment',
    { ...payment, 'Idempotency-Key': 'a\nb' },
    { 'Idempotency-Key': 'Idempotency key can contain only printable ASCII characters.' },
  ],
  [
    'retrievePayment',
    { paymentServiceId, paymentId: '..' },
    { paymentId: 'Payment must be the id of a payment, as in the answer to its creation.' },
  ],
  [
    'listPayments',
    { paymentServiceId, before: 'a', after: 'b' },
    { after: 'Only one of Before and After can be given. Empty the others.' },
  ],
  ['getDatasetMetadata', { datasetId: 'f1765b54-a209-4718-8d38-a39237f502b3' }, { datasetId }],
  ['datastoreSearch', { resource_id: 'd_../x' }, { resource_id: datasetId }],
  ['datastoreSearch', { resource_id: 'd_1', limit: 1.5 }, { limit: 'Limit must be a whole number.' }],
  ['datastoreSearch', { resource_id: 'd_1', fields: ['town', 5] }, { fields: 'Columns: entry 2 must be text.' }],
  ['realtimeWeather', { api: 'radar' }, { api: 'Feed must be one of: wbgt, lightning.' }],
  [
    'realtimePsi',
    { date: '1/2/2026' },
    { date: 'Date must be a day, like 2026-11-02, or a date and time, like 2026-11-02T09:00:00.' },
  ],
];

describe('checkValues', () => {
  for (const [id, values, expected] of refused) {
    const [field = ''] = Object.keys(expected);
    it(`says “${Object.values(expected)[0]?.slice(0, 70)}” of ${id} with ${JSON.stringify(values[field])?.slice(0, 30)}`, () => {
      const found = checkValues(services, id, values).map(problem => [problem.field, problem.message]);
      assert.deepEqual(Object.fromEntries(found), expected);
    });
  }

  it('finds nothing in a minimal payment', () => assert.deepEqual(checkValues(services, 'createPayment', payment), []));

  it('finds one problem for each field, in the order of the form', () => {
    const found = checkValues(services, 'createPayment', { amount_in_cents: 0.5, description: 'x'.repeat(501) });
    assert.deepEqual(
      found.map(problem => problem.field),
      ['paymentServiceId', 'reference_id', 'payer_name', 'description', 'amount_in_cents'],
    );
  });

  it('counts an optional field that was emptied as not given', () => {
    assert.deepEqual(checkValues(services, 'createPayment', { ...payment, payer_email: '', due_date: undefined }), []);
    assert.deepEqual(checkValues(services, 'listPayments', { paymentServiceId, before: '', after: 'b' }), []);
  });

  it('takes the last day of each month, and that of February in any year', () => {
    for (const due_date of ['31-JAN-2027', '30-APR-2027', '29-FEB-2028']) {
      assert.deepEqual(checkValues(services, 'createPayment', { ...payment, due_date }), []);
    }
  });

  it('counts characters as people do, not as UTF-16', () => {
    assert.deepEqual(checkValues(services, 'createPayment', { ...payment, description: '😀'.repeat(500) }), []);
  });

  it('throws for an operation that does not exist, as that is a bug of the caller', () => {
    assert.throws(() => checkValues(services, 'nothing', {}), /nothing/);
  });

  it('names each field at most once and ends in a full stop, whatever it is given', () => {
    const anyOperation = fc.constantFrom(...operations);
    fc.assert(
      fc.property(
        anyOperation.chain(operation =>
          fc.record({
            operation: fc.constant(operation),
            values: anyValues(operation.fields.map(field => field.name)),
          }),
        ),
        ({ operation, values }) => {
          const found = checkValues(services, operation.id, values);
          assert.equal(new Set(found.map(problem => problem.field)).size, found.length);
          assert.ok(found.every(problem => problem.message.endsWith('.')));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const anyValues = (names: readonly string[]) =>
  names.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 }));

describe('givenValues', () => {
  it('drops what a form holds for nothing, and keeps zero, false and an empty object', () => {
    const values = { a: undefined, b: '', c: [], d: 0, e: false, f: {}, g: 'x' };
    assert.deepEqual(givenValues(values), { d: 0, e: false, f: {}, g: 'x' });
  });
});
