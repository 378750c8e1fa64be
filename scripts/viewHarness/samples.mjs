import { checkSamples } from './checkSamples.mjs';

/** States of the call panel for the eye: what the host would post. Nothing here is a real answer or a real key. */
const service = 'payment_service_00000000-0000-4000-8000-000000000000';
const guide = 'https://guide.pay.gov.sg/api-resources/payments/create-a-payment';

const text = (name, label, more = {}) => ({
  name,
  in: 'body',
  encoding: 'plain',
  required: false,
  label,
  help: '',
  schema: { type: 'string', maxLength: 255, ...more.schema },
  evidence: 'documented',
  source: guide,
  ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'schema')),
});

const createPayment = {
  id: 'createPayment',
  api: 'paysg',
  method: 'POST',
  path: '/v1/payment-services/{paymentServiceId}/payments',
  servers: {},
  group: 'Payments',
  summary: 'Create a payment',
  description: 'Makes a payment link that a payer can settle. PaySG does not mail the link by itself.',
  bodyType: 'application/json',
  key: { kind: 'paysgKey', required: true },
  responses: [],
  evidence: 'documented',
  source: guide,
  fields: [
    text('paymentServiceId', 'Payment service', {
      in: 'path',
      required: true,
      picks: 'paymentService',
      help: 'Starts with payment_service_.',
    }),
    text('reference_id', 'Reference', {
      required: true,
      help: 'Your own reference, often an invoice number. It need not be unique. At most 255 characters.',
    }),
    text('payer_name', 'Payer name', { required: true, cleanUp: true, help: 'Person or company.' }),
    text('description', 'Description', { required: true, help: 'Shown to the payer.', schema: { maxLength: 500 } }),
    text('amount_in_cents', 'Amount in cents', {
      required: true,
      help: 'From 1 to 20000000 (S$200,000).',
      input: 'cents',
      example: 100,
      schema: { type: 'integer', minimum: 1, maximum: 20000000 },
    }),
    text('payer_email', 'Payer e-mail', { help: 'Needed to mail the link.', schema: { format: 'email' } }),
    text('payer_identifier', 'Payer identifier', { help: 'NRIC, UEN and the like.', evidence: 'seenInCode' }),
    text('due_date', 'Due date', {
      help: 'Two-digit day, three-letter English month, year.',
      example: '31-DEC-2026',
      input: 'dueDate',
    }),
    text('metadata', 'Metadata', {
      help: 'At most 10 entries.',
      schema: { type: 'object', additionalProperties: { type: 'string' }, maxProperties: 10 },
    }),
    text('Idempotency-Key', 'Idempotency key', {
      in: 'header',
      generate: 'uuid',
      help: 'The same key sent again gives the same answer.',
    }),
    text('notify', 'Notify', { schema: { type: 'boolean' }, evidence: 'inferred', source: undefined }),
  ],
};

const search = {
  ...createPayment,
  id: 'datastoreSearch',
  api: 'datagovsg',
  method: 'GET',
  path: '/api/action/datastore_search',
  summary: 'Search rows of a dataset',
  description: '',
  key: { kind: 'datagovsgReadKey', required: false },
  source: 'https://guide.data.gov.sg/',
  fields: [
    text('resource_id', 'Dataset', {
      in: 'query',
      required: true,
      picks: 'dataset',
      help: 'Its id, name or any data.gov.sg address that holds one.',
    }),
    text('limit', 'Rows', { in: 'query', schema: { type: 'integer' }, example: 100 }),
    text('filters', 'Filters', {
      in: 'query',
      encoding: 'json',
      schema: { type: 'object' },
      example: { town: 'BEDOK' },
      columns: 'filters',
    }),
    text('fields', 'Columns', {
      in: 'query',
      encoding: 'csv',
      columns: 'names',
      schema: { type: 'array', items: { type: 'string' } },
    }),
    text('sort', 'Sort', { in: 'query', columns: 'sort' }),
    text('conditions', 'Conditions', { in: 'query', columns: 'conditions', schema: { type: 'array', items: {} } }),
  ],
};

const environments = [
  { id: 'sandbox', name: 'Sandbox', address: 'http://127.0.0.1:4010/api-staging.pay.gov.sg' },
  { id: 'staging', name: 'Staging', address: 'https://api-staging.pay.gov.sg' },
  { id: 'production', name: 'Production', address: 'https://api.pay.gov.sg', unavailable: 'locked' },
];
const keys = [{ id: 'k1', name: 'Sandbox key', environment: 'sandbox' }];
const context = { environment: 'sandbox', environments, keys, keyId: 'k1', notices: [] };
const values = {
  paymentServiceId: service,
  reference_id: 'TEST-0001',
  payer_name: 'Test Payer',
  description: 'Trial call',
  amount_in_cents: 123450,
  metadata: { order: '42', desk: 'East' },
};
const unoffered = { suggestions: {}, flows: [] };
const payment = { operation: createPayment, apiName: 'PaySG', context, values, problems: [], ...unoffered };
const dataset = {
  operation: search,
  apiName: 'data.gov.sg',
  context: { ...context, keys: [], keyId: undefined },
  values: { resource_id: 'd_8b84c4ee58e3cfc0ece0d773c8ca6abc', filters: { town: 'BEDOK' }, fields: ['month', 'town'] },
  problems: [],
  ...unoffered,
  flows: [{ flow: 'saveRows', label: 'Save All Rows…' }],
  table: { rows: '/result/records', columns: '/result/fields', total: '/result/total' },
};

function exchange(state, outcome, findings = []) {
  const request = {
    operationId: state.operation.id,
    api: state.operation.api,
    environment: 'sandbox',
    method: state.operation.method,
    url: `${environments[0].address}${state.operation.path.replace('{paymentServiceId}', service)}`,
    headers: { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'sg-api-keys/0.1.0' },
    ...(state.operation.method === 'POST' && { body: JSON.stringify(state.values), keyHeader: 'x-api-key' }),
  };
  const shown = {
    exchange: {
      id: 'e1',
      startedAt: '2026-01-31T02:03:04.005Z',
      request,
      keyId: 'k1',
      keyName: 'Sandbox key',
      outcome,
      findings,
      values: state.values,
    },
  };
  return { ...state, exchange: shown };
}

function answered(status, body, type = 'application/json; charset=utf-8', timings = {}) {
  const headers = [
    ['content-type', type],
    ['date', 'Sat, 31 Jan 2026 02:03:04 GMT'],
    ['cache-control', 'no-store'],
  ];
  const times = { firstByteMs: 31.2, lastByteMs: 34.8, ...timings };
  return {
    ok: true,
    answer: { status, headers, body, bodyBytes: body.length, wireBytes: body.length, timings: times },
  };
}

const columns = [
  'month',
  'town',
  'flat_type',
  'block',
  'street_name',
  'storey_range',
  'floor_area_sqm',
  'flat_model',
  'resale_price',
  '_id',
];
const numeric = ['floor_area_sqm', 'resale_price', '_id'];
const records = Array.from({ length: 5000 }, (_, index) => ({
  month: '2017-01',
  town: 'ANG MO KIO',
  flat_type: `${(index % 5) + 1} ROOM`,
  block: String(100 + (index % 500)),
  street_name: 'ANG MO KIO AVE 10',
  storey_range: '10 TO 12',
  floor_area_sqm: '44',
  flat_model: 'Improved',
  resale_price: String(232000 + index * 10),
  _id: index + 1,
}));
const rows = {
  success: true,
  result: {
    fields: columns.map(id => ({ id, type: numeric.includes(id) ? 'numeric' : 'text' })),
    records,
    total: 240345,
  },
};
const paid = {
  id: 'Zbz0exampleexample0Wt',
  payment_service_id: service,
  ...values,
  due_date: null,
  metadata: {},
  payment_status: 'unpaid',
  is_open: true,
  list: [1.0, -2e3, 'a "quoted" text'],
};
const html403 =
  '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<script>document.title = "taken over"</script>\r\n<center><h1>403 Forbidden</h1></center>\r\n</body>\r\n</html>\r\n';
const finding = {
  id: 'notACollaborator',
  title: 'The key holder may not be a Billing collaborator',
  detail:
    'A PaySG key reaches the payment services on which its holder is a Billing collaborator. The guide names this as the reason for a key that does not work.',
  evidence: 'documented',
  source: 'https://guide.pay.gov.sg/faq/api-keys',
  next: { kind: 'command', label: 'Check this key', command: 'sgApi.checkKey' },
};
const guess = {
  ...finding,
  id: 'gateway',
  title: 'A gateway may have refused the call',
  detail: 'The answer is an HTML page, not an error of the API itself.',
  evidence: 'inferred',
  source: undefined,
  next: undefined,
};
const dialled = { dnsMs: 3.1, connectMs: 4.2, tlsMs: 11.9 };

const knownColumns = {
  datasetId: dataset.values.resource_id,
  columns: columns.map(name => ({ name, title: name === 'town' ? 'Town' : name })),
};
const chosenRows = {
  ...dataset,
  columns: knownColumns,
  values: {
    ...dataset.values,
    filters: { town: ['BEDOK', 'BISHAN'], flat_type: '4 ROOM' },
    sort: 'month desc, resale_price',
    conditions: [{ columnName: 'street_name', type: 'ILIKE', value: 'ave' }],
  },
};
const page = 'https://www.example.gov.sg/payments/Zbz0exampleexample0Wt';
const withPages = state => ({
  ...state,
  exchange: { ...state.exchange, pages: { next: { offset: 200 }, text: 'Rows 1 to 100 of 240,345' } },
});

export const samples = {
  ...checkSamples,
  idle: payment,
  problems: {
    ...payment,
    values: { ...values, amount_in_cents: 'ten', reference_id: undefined },
    problems: [
      { field: 'reference_id', message: 'Reference is required.' },
      { field: 'amount_in_cents', message: 'Amount in cents must be a whole number from 1 to 20000000.' },
      { field: 'metadata', message: 'Metadata may hold at most 10 entries.' },
      { field: '', message: 'Give either Before or After, not both.' },
    ],
  },
  locked: {
    ...payment,
    context: {
      ...context,
      environment: 'production',
      keys: [],
      keyId: undefined,
      notices: [
        { kind: 'locked', text: 'Production is locked. Unlock it for this window before you send.' },
        { kind: 'warning', text: 'This call asks a payer for money.' },
      ],
    },
  },
  busy: { ...payment, busy: { requestId: 1, startedAt: new Date(Date.now() - 1200).toISOString() } },
  waiting: {
    ...dataset,
    busy: { requestId: 1, startedAt: new Date().toISOString() },
    then: [
      {
        type: 'waiting',
        requestId: 1,
        waiting: {
          kind: 'turn',
          text: 'data.gov.sg accepts 4 row searches in 10 s without a key.',
          untilMs: Date.now() + 600_000,
          ahead: 2,
        },
      },
    ],
  },
  typographic: { ...payment, values: { ...values, payer_name: '“Tan’s” Ｃａｆé – 1、2', due_date: '31-DEC-2026' } },
  columns: chosenRows,
  columnTrouble: { ...dataset, columns: { ...knownColumns, columns: [], problem: 'This dataset is no table.' } },
  suggested: {
    ...payment,
    suggestions: {
      paymentServiceId: [
        { value: service, label: 'Used in the last payment' },
        { value: service.replace(/0$/, '1'), label: 'Dental fees' },
      ],
    },
  },
  paid: (() => {
    const state = exchange(payment, answered(201, JSON.stringify(paid), undefined, dialled));
    return { ...state, exchange: { ...state.exchange, payLink: { url: page } } };
  })(),
  pages: withPages(exchange(chosenRows, answered(200, JSON.stringify(rows)))),
  json: exchange(payment, answered(201, JSON.stringify(paid), undefined, dialled)),
  table: exchange(dataset, answered(200, JSON.stringify(rows))),
  emptyTable: exchange(dataset, answered(200, JSON.stringify({ result: { ...rows.result, records: [], total: 0 } }))),
  html403: exchange(payment, answered(403, html403, 'text/html'), [finding, guess]),
  timeout: exchange(payment, { ok: false, failure: { kind: 'timeout', phase: 'headers', afterMs: 30000 } }, [
    { ...guess, title: 'The service may be slow or down' },
  ]),
  cut: (() => {
    const state = exchange(dataset, answered(200, JSON.stringify(rows).slice(0, 20000)));
    return { ...state, exchange: { ...state.exchange, cut: { shownBytes: 20000, bodyBytes: 1234567 } } };
  })(),
};
