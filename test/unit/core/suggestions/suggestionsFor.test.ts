import assert from 'node:assert/strict';
import { operationOf, services } from '../../../../src/services';
import type { Exchange, FieldValues } from '../../../../src/core/model/exchange';
import { knownPayment } from '../../../../src/services/paysg/knownPayment';
import { suggestionsFor, type Known } from '../../../../src/core/suggestions/suggestionsFor';
import { sampleExchange, type SampleAnswer } from '../../support/sampleExchange';

const service = (digit: number) => `payment_service_00000000-0000-4000-8000-00000000000${digit}`;

const payment = (id: string, more: object = {}) => ({
  id,
  payment_service_id: service(1),
  reference_id: `REF-${id}`,
  payer_name: 'Ann',
  payment_status: 'unpaid',
  amount_in_cents: 1000,
  ...more,
});

const answered = (operationId: string, body: unknown, values: FieldValues = {}, more: SampleAnswer = {}): Exchange => ({
  ...sampleExchange(operationId, { body, ...more }),
  values: { paymentServiceId: service(1), ...values },
});

const known = (exchanges: readonly Exchange[], more: Partial<Known> = {}): Known => ({
  exchanges,
  environment: 'staging',
  values: {},
  worksOn: [],
  ...more,
});

const refund = operationOf('refundPayment');

describe('suggestionsFor', () => {
  it('offers the payments and services of earlier answers, newest first and each once', () => {
    const exchanges = [
      answered('retrievePayment', payment('a', { payment_status: 'paid' })),
      answered('listPayments', { data: [payment('b'), payment('a')], page_info: {} }),
    ];
    assert.deepEqual(suggestionsFor(services, refund, known(exchanges)), {
      paymentServiceId: [{ value: service(1) }],
      paymentId: [
        { value: 'a', label: 'REF-a · Ann · paid' },
        { value: 'b', label: 'REF-b · Ann · unpaid' },
      ],
    });
  });

  it('offers numbers with all their digits', () => {
    const body = '{"data":[{"id":9007199254740993,"reference_id":1.10}]}';
    const [first] = suggestionsFor(services, refund, known([answered('listPayments', body)])).paymentId ?? [];
    assert.deepEqual(first, { value: '9007199254740993', label: '1.10' });
  });

  it('offers the services of the key first', () => {
    const exchanges = [answered('createPayment', payment('a'))];
    const { paymentServiceId } = suggestionsFor(services, refund, known(exchanges, { worksOn: [service(2)] }));
    assert.deepEqual(paymentServiceId, [{ value: service(2) }, { value: service(1) }]);
  });

  it('offers no payment of another payment service than the chosen one', () => {
    const exchanges = [
      answered('createPayment', payment('a')),
      answered('createPayment', payment('c', { payment_service_id: service(2) }), { paymentServiceId: service(2) }),
    ];
    const { paymentId } = suggestionsFor(
      services,
      refund,
      known(exchanges, { values: { paymentServiceId: service(2) } }),
    );
    assert.deepEqual(
      paymentId?.map(({ value }) => value),
      ['c'],
    );
  });

  it('keeps environments apart', () => {
    assert.deepEqual(
      suggestionsFor(services, refund, known([answered('createPayment', payment('a'))], { environment: 'sandbox' })),
      {},
    );
  });

  for (const [what, exchange] of [
    ['an error', answered('createPayment', payment('a'), {}, { status: 400 })],
    ['an answer without JSON', answered('createPayment', '<html>')],
    ['an answer of another form', answered('createPayment', { id: { deep: true } })],
    ['an operation that suggests nothing', answered('sendPaymentEmail', payment('a'))],
  ] as const) {
    it(`learns nothing from ${what}`, () => assert.deepEqual(suggestionsFor(services, refund, known([exchange])), {}));
  }

  it('offers no more than 50 for a field', () => {
    const data = Array.from({ length: 80 }, (_, n) => payment(`p${n}`));
    const { paymentId } = suggestionsFor(services, refund, known([answered('listPayments', { data })]));
    assert.deepEqual([paymentId?.length, paymentId?.at(-1)?.value], [50, 'p49']);
  });

  it('offers datasets and collections by name', () => {
    const datasets = answered('listDatasets', { data: { datasets: [{ datasetId: 'd_1', name: 'Parks' }] } });
    const collections = answered('listCollections', {
      data: { collections: [{ collectionId: '189', name: 'Flats' }] },
    });
    const offered = ['datastoreSearch', 'getCollectionMetadata'].map(id =>
      suggestionsFor(services, operationOf(id), known([datasets, collections])),
    );
    assert.deepEqual(offered, [
      { resource_id: [{ value: 'd_1', label: 'Parks' }] },
      { collectionId: [{ value: '189', label: 'Flats' }] },
    ]);
  });
});

describe('knownPayment', () => {
  const exchanges = [
    answered('listPayments', {
      data: [payment('a', { payer_email: 'ann@example.com' }), payment('b', { payer_email: null })],
    }),
  ];
  const find = (paymentId: string, paymentServiceId = service(1)) =>
    knownPayment(services, exchanges, 'staging', { paymentServiceId, paymentId });

  it('finds what earlier answers said of a payment', () => {
    const rest = { amountCents: 1000, payerName: 'Ann', status: 'unpaid' };
    assert.deepEqual(find('a'), { ...rest, payerEmail: 'ann@example.com' });
    assert.deepEqual(find('b'), rest);
  });

  it('knows nothing of other payments', () => {
    assert.deepEqual([find('c'), find(''), find('a', service(2))], [undefined, undefined, undefined]);
  });
});
