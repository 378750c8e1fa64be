import * as l10n from '@vscode/l10n';
import { datagovsgCauses } from './causes';
import { datagovsgRates, limitGuide } from './rates';
import type { OperationId } from './generated/document';
import type { FlowEntry } from '../../core/model/intent';
import type { AnswerTable, Contact, OperationProfile, Paging, WrittenProfile } from '../../core/model/apiProfile';

const guide = 'https://guide.data.gov.sg';
const keyGuide = `${guide}/user-guide/for-data-owners/how-to-generate-api-keys`;

const contact = {
  label: l10n.t('Contact data.gov.sg'),
  url: 'https://form.gov.sg/6449e5c3664c1b001249acf1',
  evidence: 'documented',
  source: keyGuide,
} as const satisfies Contact;

/** A v2 feed, whose whole days come page by page. */
const pagedFeed = (table?: AnswerTable): OperationProfile => ({
  harm: 'reads',
  paging: { kind: 'token', token: '/data/paginationToken', field: 'paginationToken' },
  ...(table && { table }),
});

const readings = pagedFeed({ rows: '/data/readings/*/data' });

const numberedPages: Paging = { kind: 'page', page: 'page', pages: '/data/pages' };

const toFile: readonly FlowEntry[] = [{ flow: 'download', label: l10n.t('Download to File…') }];

/** Supermarket licences: 478 rows, small enough for a first look. */
const smallDataset = 'd_11edd0117280c5776651d7891114c88c';

/** The write guide's own sample dataset. */
const sampleOfGuide = 'd_07c63be0f37e6e59c07a4ddc2fd87fcb';

export const datagovsgProfile = {
  id: 'datagovsg',
  name: 'data.gov.sg',
  inVariables: { name: 'datagov', placeholder: ['data', 'gov', 'sg', 'datagovsg'] },
  icon: 'database',
  guideUrl: guide,
  contact,
  keyKinds: [
    {
      id: 'datagovsgWriteKey',
      api: 'datagovsg',
      name: l10n.t('data.gov.sg write key'),
      description: l10n.t('Publishes data, with all permissions of the account that created it.'),
      // The name is ours; no public client reads a write key from the environment.
      variables: ['DATA_GOV_SG_ADMIN_API_KEY'],
      prefixes: [],
      expires: true,
      check: { operationId: 'whoami', values: {} },
      inSandbox: { name: l10n.t('Sandbox write key') },
      testOperationId: 'whoami',
      advice: [
        {
          text: l10n.t('Created on the API Keys tab of the admin dashboard, by officers who may manage datasets.'),
          source: keyGuide,
        },
        { text: l10n.t('It has all permissions of your account, and none of its own.'), source: keyGuide },
        {
          text: l10n.t(
            'Do not share it with colleagues or vendors. Prefer an admin account that several people of the agency can access.',
          ),
          source: keyGuide,
        },
        {
          text: l10n.t('Several keys can exist at once: create the next one before this one expires.'),
          source: keyGuide,
        },
      ],
      nameHint: l10n.t('Its Key Name on the API Keys tab of the admin dashboard.'),
      holder: { example: 'team@agency.gov.sg' },
      tiers: [],
      checklist: [],
      howToGet: {
        text: l10n.t(
          'Log in to the admin dashboard with an account that may manage datasets, open API Keys, and create a key with a name and an expiration. Until you have a key, use the sandbox.',
        ),
        links: [
          { label: l10n.t('Open Admin Dashboard'), url: 'https://beta.data.gov.sg/admin/api-keys' },
          { label: l10n.t('Read the Guide'), url: keyGuide },
          contact,
        ],
      },
      handOver: [
        {
          text: l10n.t(
            'The key has the permissions of its account. Create a new key with another admin account, preferably one that several people can access, and rotate to it.',
          ),
          source: keyGuide,
        },
        {
          text: l10n.t(
            'Whether the key ends with the account, and how it is revoked, is not documented. Check the API Keys tab of the dashboard.',
          ),
        },
      ],
      howToEnd: l10n.t(
        'How the key is revoked is not documented. Check the API Keys tab of beta.data.gov.sg/admin/api-keys. Otherwise it ends when it expires.',
      ),
    },
    {
      id: 'datagovsgReadKey',
      api: 'datagovsg',
      name: l10n.t('data.gov.sg read key'),
      description: l10n.t('Raises the rate limit for reading. No call requires it.'),
      // Names that public clients use, the most common one first.
      variables: ['DATA_GOV_SG_API_KEY', 'DATAGOVSG_API_KEY', 'DATAGOV_API_KEY', 'DATA_GOV_API_KEY', 'DATA_GOV_SG_KEY'],
      prefixes: [],
      expires: true,
      check: {
        impossible: l10n.t(
          'A read key cannot be checked: data.gov.sg treats a call with a wrong or expired one like a call without a key, at the lower rate limit.',
        ),
      },
      inSandbox: { name: l10n.t('Sandbox read key'), tier: 'production' },
      testOperationId: 'datastoreSearch',
      advice: [
        {
          text: l10n.t('Reading requires no key. A key raises the number of calls allowed every 10 seconds.'),
          source: limitGuide,
        },
        {
          text: l10n.t(
            'A developer key allows 12 real-time calls, 8 row searches and 4 downloads every 10 seconds; a production key allows 30, 20 and 10.',
          ),
          source: limitGuide,
        },
        {
          text: l10n.t(
            'According to one public source, the key is shown only once, when it is created, and expires; an e-mail reminds you three months before.',
          ),
          source: 'https://github.com/thewongdirection/hdb-info-bot',
        },
      ],
      nameHint: l10n.t('A name to tell this key from others, preferably the one in your dashboard.'),
      holder: { example: 'team@agency.gov.sg' },
      tiers: [
        { id: 'developer', name: l10n.t('Developer') },
        { id: 'production', name: l10n.t('Production') },
      ],
      checklist: [],
      howToGet: {
        text: l10n.t(
          'Sign up at data.gov.sg, open API Keys in your dashboard, and create a key. Reading works without one.',
        ),
        links: [{ label: l10n.t('Sign Up'), url: 'https://data.gov.sg/?signin=Registration' }, contact],
      },
      handOver: [
        {
          text: l10n.t('The key only raises rate limits. Create a new one with another account, and replace this one.'),
        },
      ],
      howToEnd: l10n.t('How the key is revoked is not documented. Check API Keys in your data.gov.sg dashboard.'),
    },
  ],
  operations: {
    whoami: { harm: 'reads' },
    // Getting a link replaces nothing yet. But whoever has it can, without a key and without us in between, so this is
    // the last moment to ask.
    getUploadLink: {
      harm: 'replacesData',
      starter: { datasetId: sampleOfGuide },
      flows: [{ flow: 'replace', label: l10n.t('Replace Data with a File…') }],
    },
    getAppendLink: {
      harm: 'changesData',
      starter: { datasetId: sampleOfGuide },
      flows: [{ flow: 'append', label: l10n.t('Append Rows from a File…') }],
    },
    getIngestionStatus: { harm: 'reads', starter: { datasetId: sampleOfGuide } },
    listDatasets: {
      harm: 'reads',
      starter: { page: 1 },
      table: { rows: '/data/datasets', total: '/data/totalRowCount' },
      paging: numberedPages,
      suggests: [{ picks: 'dataset', list: '/data/datasets', value: '/datasetId', label: ['/name'] }],
    },
    getDatasetMetadata: {
      harm: 'reads',
      starter: { datasetId: smallDataset },
      suggests: [{ picks: 'dataset', value: '/data/datasetId', label: ['/data/name'] }],
    },
    listRows: {
      harm: 'reads',
      starter: { datasetId: smallDataset, limit: 10 },
      table: { rows: '/data/rows' },
      paging: { kind: 'query', next: '/data/links/next', field: 'idCursor[value]' },
    },
    listCollections: {
      harm: 'reads',
      starter: { page: 1 },
      table: { rows: '/data/collections' },
      paging: numberedPages,
      suggests: [{ picks: 'collection', list: '/data/collections', value: '/collectionId', label: ['/name'] }],
    },
    getCollectionMetadata: {
      harm: 'reads',
      starter: { collectionId: '189' },
      suggests: [
        {
          picks: 'collection',
          value: '/data/collectionMetadata/collectionId',
          label: ['/data/collectionMetadata/name'],
        },
        { picks: 'dataset', list: '/data/datasetMetadata', value: '/datasetId', label: ['/name'] },
      ],
    },
    datastoreSearch: {
      harm: 'reads',
      starter: { resource_id: smallDataset, limit: 100 },
      table: { rows: '/result/records', columns: '/result/fields', total: '/result/total' },
      paging: {
        kind: 'offset',
        offset: 'offset',
        limit: 'limit',
        defaultLimit: 100,
        rows: '/result/records',
        total: '/result/total',
        // Seen in code only (reference sheet 3.5).
        roughWith: 'q',
        sort: 'sort',
      },
      step: 'datasetRead',
      flows: [{ flow: 'saveRows', label: l10n.t('Save All Rows…') }],
    },
    initiateDownload: { harm: 'reads', starter: { datasetId: smallDataset }, flows: toFile },
    pollDownload: { harm: 'reads', starter: { datasetId: smallDataset }, flows: toFile },
    realtimeAirTemperature: readings,
    realtimeRelativeHumidity: readings,
    realtimeWindSpeed: readings,
    realtimeWindDirection: readings,
    realtimeRainfall: readings,
    realtimeTwoHourForecast: pagedFeed({ rows: '/data/items/*/forecasts' }),
    realtimeTwentyFourHourForecast: pagedFeed(),
    realtimeFourDayOutlook: pagedFeed({ rows: '/data/records/*/forecasts' }),
    realtimePsi: pagedFeed(),
    realtimePm25: pagedFeed(),
    realtimeUv: pagedFeed({ rows: '/data/records/*/index' }),
    realtimeWeather: { ...pagedFeed(), starter: { api: 'wbgt' } },
    realtimeFloodAlerts: pagedFeed(),
    realtimeRadar: { ...pagedFeed({ rows: '/data/records' }), starter: { range: '70km' } },
    environmentV1: { harm: 'reads', starter: { feed: 'air-temperature' }, table: { rows: '/items' } },
    taxiAvailability: { harm: 'reads' },
    carparkAvailability: { harm: 'reads', table: { rows: '/items/*/carpark_data' } },
    trafficImages: { harm: 'reads', table: { rows: '/items/*/cameras' } },
  },
  // `errMsg` is read by a snippet that many repositories share, so it may exist. CKAN names the wrong parameter in `error`.
  errorMessages: ['/errorMsg', '/errMsg', '/error/message', '/error/__type', '/message'],
  successMarks: [
    { pointer: '/code', equals: [0] },
    { pointer: '/success', equals: [true] },
  ],
  causes: datagovsgCauses,
  rates: datagovsgRates,
  tooMany: {
    kind: 'window',
    // A whole window of 10 s and a margin. No header says how long to wait; a message that does takes precedence.
    waitMs: 11_000,
    tries: 3,
    evidence: 'inferred',
    source: limitGuide,
  },
  lists: {
    collection: {
      operationId: 'listCollections',
      values: { page: 1 },
      label: l10n.t('List the first collections of the catalogue'),
    },
  },
  picks: {
    dataset: { search: 'datasets' },
    collection: {
      placeholder: l10n.t('Select a collection from earlier answers, or type the id of another one'),
      nothing: l10n.t('No collection is known yet. Type an id.'),
    },
  },
} as const satisfies WrittenProfile<OperationId>;
