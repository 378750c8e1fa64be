import * as l10n from '@vscode/l10n';
import type { KnownCause } from '../../core/model/apiProfile';

const guide = 'https://guide.data.gov.sg';
const write = `${guide}/user-guide/for-data-owners/write-apis`;
const keys = `${guide}/user-guide/for-data-owners/how-to-generate-api-keys`;
const limits = `${guide}/developer-guide/api-overview/api-rate-limits`;
const search = `${guide}/developer-guide/dataset-apis/search-and-filter-within-dataset`;
const download = `${guide}/developer-guide/dataset-apis/download-dataset`;
const adminOperations = ['whoami', 'getUploadLink', 'getAppendLink', 'getIngestionStatus'];
const datasetOperations = ['getUploadLink', 'getAppendLink', 'getIngestionStatus'];
const dashboard = {
  kind: 'link',
  label: l10n.t('Open Admin Dashboard'),
  url: 'https://beta.data.gov.sg/admin/api-keys',
} as const;
const addKey = { kind: 'intent', label: l10n.t('Add Key'), intent: { do: 'addKey' } } as const;

/** What a bad answer of data.gov.sg may mean, the likeliest first within each status. */
export const datagovsgCauses = [
  {
    id: 'datagovsg.noSuchPath',
    when: { status: [403], body: { pointer: '/message', equals: ['Missing Authentication Token'] } },
    title: l10n.t('There is nothing at this address'),
    detail: l10n.t(
      'This is not a problem with the key. The gateway in front of data.gov.sg gives this answer for a path or method that it does not know. Check the address: the call may have been removed.',
    ),
    evidence: 'seenInCode',
    source: 'https://github.com/zctiong-iss/crewsafe',
  },
  {
    id: 'datagovsg.gateway',
    when: { status: [403], ownErrorForm: false },
    title: l10n.t('Something in front of data.gov.sg refused the call'),
    detail: l10n.t(
      'The answer is not in the API’s format. A gateway refuses calls without a descriptive User-Agent, and POST where GET is expected. The answer may also come from your own proxy or firewall.',
    ),
    evidence: 'seenInCode',
    source: 'https://github.com/hithereiamaliff/mcp-datagovsg',
  },
  {
    id: 'datagovsg.writeKeyRejected',
    when: { status: [401, 403], operationIds: adminOperations, withKey: true },
    title: l10n.t('The write key is wrong or has expired'),
    detail: l10n.t(
      'data.gov.sg does not document how it refuses a key, so this is the most likely explanation. Check that it is a write key for this environment, or create a new one in the dashboard.',
    ),
    evidence: 'unknown',
    source: keys,
    next: dashboard,
    asksTeam: true,
  },
  {
    id: 'datagovsg.noRights',
    when: { status: [401, 403], operationIds: datasetOperations, withKey: true },
    title: l10n.t('The key’s account may not manage this dataset'),
    detail: l10n.t(
      'A key has the permissions of its account. Send “Who am I” to see the account, and ask for admin rights on the dataset.',
    ),
    evidence: 'inferred',
    source: write,
    asksTeam: true,
  },
  {
    id: 'datagovsg.notWritable',
    when: { status: [404, 409], operationIds: datasetOperations },
    title: l10n.t('The dataset cannot be written to in this environment'),
    detail: l10n.t(
      'It must exist in this environment, already contain data, and be published. New datasets are created in the dashboard.',
    ),
    evidence: 'inferred',
    source: write,
    next: dashboard,
  },
  {
    id: 'datagovsg.rowsNotFound',
    when: { status: [404], operationIds: ['datastoreSearch'] },
    title: l10n.t('No rows were found for this dataset id'),
    detail: l10n.t(
      'Only CSV datasets have rows to search. Check the id and the dataset’s format. Ids may differ between staging and production.',
    ),
    evidence: 'seenInCode',
    source: search,
  },
  {
    id: 'datagovsg.noReadings',
    when: { status: [404], body: { pointer: '/name', equals: ['REAL_TIME_API_DATA_NOT_FOUND'] } },
    title: l10n.t('There are no readings for that time'),
    detail: l10n.t(
      'Choose a later date, or leave the date out for the latest readings. Each feed starts in a different year.',
    ),
    evidence: 'seenInCode',
    source: 'https://github.com/yuhui/datagovsg',
  },
  {
    id: 'datagovsg.notFound',
    when: {
      status: [404],
      operationIds: ['getDatasetMetadata', 'listRows', 'getCollectionMetadata', 'initiateDownload', 'pollDownload'],
    },
    title: l10n.t('Nothing with this id was found in this environment'),
    detail: l10n.t('Check the id. Ids may differ between staging and production.'),
    evidence: 'inferred',
    source: `${guide}/developer-guide/dataset-apis`,
  },
  {
    id: 'datagovsg.badDate',
    when: { status: [400], body: { pointer: '/name', equals: ['ERROR_PARAMS'] } },
    title: l10n.t('A parameter has the wrong format'),
    detail: l10n.t(
      'The message in the answer says which one. A date is written as YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss, in Singapore time.',
    ),
    evidence: 'seenInCode',
    source: 'https://github.com/yuhui/datagovsg',
  },
  {
    id: 'datagovsg.badQuery',
    when: { status: [400, 409], operationIds: ['datastoreSearch'] },
    title: l10n.t('A column or filter does not match the dataset'),
    detail: l10n.t(
      'Column names are case-sensitive. Use the names in the dataset’s metadata, not its c_ ids. The answer names the parameter.',
    ),
    evidence: 'seenInCode',
    source: search,
  },
  {
    id: 'datagovsg.notTabular',
    when: { status: [400, 409, 500], operationIds: ['datastoreSearch'] },
    title: l10n.t('The dataset may not be a table'),
    detail: l10n.t('Only CSV datasets can be searched by row. Check the dataset’s format in its metadata.'),
    evidence: 'seenInCode',
    source: search,
  },
  {
    id: 'datagovsg.badExport',
    when: { status: [400], operationIds: ['initiateDownload', 'pollDownload'] },
    title: l10n.t('The export’s columns or filters were refused'),
    detail: l10n.t(
      'They work for CSV datasets only, use column names, and must be the same when the export is started and polled.',
    ),
    evidence: 'documented',
    source: download,
  },
  {
    id: 'datagovsg.tooLarge',
    when: { status: [413] },
    title: l10n.t('The answer would be too large'),
    detail: l10n.t(
      'data.gov.sg fails above about 4 MB. Request at most 5000 rows, halve that if needed, and page with Offset.',
    ),
    evidence: 'seenInCode',
    source: 'https://github.com/opengovsg/isomer',
  },
  {
    id: 'datagovsg.tooManyWithoutKey',
    when: { status: [429], withKey: false },
    title: l10n.t('Too many calls without a key'),
    detail: l10n.t(
      'Without a key, 6 real-time calls, 4 row searches and 2 downloads are allowed every 10 seconds. Wait 10 seconds. A read key raises these limits.',
    ),
    evidence: 'documented',
    source: limits,
    next: addKey,
  },
  {
    id: 'datagovsg.tooManyWithKey',
    when: { status: [429], withKey: true },
    title: l10n.t('Too many calls'),
    detail: l10n.t(
      'Wait 10 seconds. If this happens below 12 real-time calls, 8 row searches or 4 downloads, the read key is probably wrong or expired, and the call counts as one without a key.',
    ),
    evidence: 'documented',
    source: limits,
  },
  {
    id: 'datagovsg.serverError',
    when: { status: [500, 502, 503, 504] },
    title: l10n.t('data.gov.sg failed'),
    detail: l10n.t(
      'The problem is on data.gov.sg’s side. Try again later, and report it to support@data.gov.sg if it persists.',
    ),
    evidence: 'inferred',
    source: 'https://go.gov.sg/datagov-supportform',
  },
] as const satisfies readonly KnownCause[];
