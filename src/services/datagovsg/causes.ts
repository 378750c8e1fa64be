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
  label: 'Open the admin dashboard',
  url: 'https://beta.data.gov.sg/admin/api-keys',
} as const;
const addKey = { kind: 'intent', label: 'Add a key', intent: { do: 'addKey' } } as const;

/** What a bad answer of data.gov.sg may mean, the likeliest first within each status. */
export const datagovsgCauses = [
  {
    id: 'datagovsg.noSuchPath',
    when: { status: [403], body: { pointer: '/message', equals: ['Missing Authentication Token'] } },
    title: 'There is nothing at this address',
    detail:
      'This is no key problem. The gateway in front of data.gov.sg answers so for a path or method that it does not know. Check the address; the call may have been taken away.',
    evidence: 'seenInCode',
    source: 'https://github.com/zctiong-iss/crewsafe',
  },
  {
    id: 'datagovsg.gateway',
    when: { status: [403], ownErrorForm: false },
    title: 'Something in front of data.gov.sg refused the call',
    detail:
      'The answer is not in the API’s form. A gateway refuses calls without a descriptive User-Agent, and POST where GET is meant; your own proxy or firewall may have written it too.',
    evidence: 'seenInCode',
    source: 'https://github.com/hithereiamaliff/mcp-datagovsg',
  },
  {
    id: 'datagovsg.writeKeyRejected',
    when: { status: [401, 403], operationIds: adminOperations, withKey: true },
    title: 'The write key is wrong or has ended',
    detail:
      'data.gov.sg does not say how it refuses a key, so this is the likeliest reading. Check that it is a write key of this environment, then make a new one in the dashboard.',
    evidence: 'unknown',
    source: keys,
    next: dashboard,
    asksTeam: true,
  },
  {
    id: 'datagovsg.noRights',
    when: { status: [401, 403], operationIds: datasetOperations, withKey: true },
    title: 'The key’s account may not manage this dataset',
    detail:
      'A key may do what its account may do. Send “Who am I” to see the account, and ask for admin rights on the dataset.',
    evidence: 'inferred',
    source: write,
    asksTeam: true,
  },
  {
    id: 'datagovsg.notWritable',
    when: { status: [404, 409], operationIds: datasetOperations },
    title: 'The dataset cannot be written to here',
    detail:
      'It must exist in this environment, hold data already and be published. New datasets are made in the dashboard.',
    evidence: 'inferred',
    source: write,
    next: dashboard,
  },
  {
    id: 'datagovsg.rowsNotFound',
    when: { status: [404], operationIds: ['datastoreSearch'] },
    title: 'No rows under this dataset id',
    detail:
      'Only CSV datasets have rows to search. Check the id and the dataset’s format; ids may differ between staging and production.',
    evidence: 'seenInCode',
    source: search,
  },
  {
    id: 'datagovsg.noReadings',
    when: { status: [404], body: { pointer: '/name', equals: ['REAL_TIME_API_DATA_NOT_FOUND'] } },
    title: 'There are no readings for that time',
    detail: 'Choose a later date, or leave it out for the latest. Each feed begins in a year of its own.',
    evidence: 'seenInCode',
    source: 'https://github.com/yuhui/datagovsg',
  },
  {
    id: 'datagovsg.notFound',
    when: {
      status: [404],
      operationIds: ['getDatasetMetadata', 'listRows', 'getCollectionMetadata', 'initiateDownload', 'pollDownload'],
    },
    title: 'Nothing has this id here',
    detail: 'Check the id, and remember that ids may differ between staging and production.',
    evidence: 'inferred',
    source: `${guide}/developer-guide/dataset-apis`,
  },
  {
    id: 'datagovsg.badDate',
    when: { status: [400], body: { pointer: '/name', equals: ['ERROR_PARAMS'] } },
    title: 'A parameter has the wrong form',
    detail: 'The message in the answer says which. A date is YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss, in Singapore time.',
    evidence: 'seenInCode',
    source: 'https://github.com/yuhui/datagovsg',
  },
  {
    id: 'datagovsg.badQuery',
    when: { status: [400, 409], operationIds: ['datastoreSearch'] },
    title: 'A column or filter does not fit the dataset',
    detail:
      'Names of columns are case-sensitive and are those of the dataset’s metadata, not its c_ ids. The answer names the parameter.',
    evidence: 'seenInCode',
    source: search,
  },
  {
    id: 'datagovsg.notTabular',
    when: { status: [400, 409, 500], operationIds: ['datastoreSearch'] },
    title: 'The dataset may not be a table',
    detail: 'Only CSV datasets can be searched by row. Look at the dataset’s format in its metadata.',
    evidence: 'seenInCode',
    source: search,
  },
  {
    id: 'datagovsg.badExport',
    when: { status: [400], operationIds: ['initiateDownload', 'pollDownload'] },
    title: 'The export’s columns or filters were refused',
    detail: 'They work for CSV datasets only, take the names of columns, and must be the same for start and poll.',
    evidence: 'documented',
    source: download,
  },
  {
    id: 'datagovsg.tooLarge',
    when: { status: [413] },
    title: 'The answer would be too large',
    detail:
      'Above about 4 MB data.gov.sg gives up. Ask for at most 5000 rows, halve that if needed, and page with Offset.',
    evidence: 'seenInCode',
    source: 'https://github.com/opengovsg/isomer',
  },
  {
    id: 'datagovsg.tooManyWithoutKey',
    when: { status: [429], withKey: false },
    title: 'Too many calls for one without a key',
    detail:
      'Each 10 seconds allow 6 real-time calls, 4 row searches and 2 downloads. Wait 10 seconds; a read key raises these limits.',
    evidence: 'documented',
    source: limits,
    next: addKey,
  },
  {
    id: 'datagovsg.tooManyWithKey',
    when: { status: [429], withKey: true },
    title: 'Too many calls',
    detail:
      'Wait 10 seconds. If this comes below 12 real-time calls, 8 row searches or 4 downloads, the read key is probably wrong or expired: then it counts as none.',
    evidence: 'documented',
    source: limits,
  },
  {
    id: 'datagovsg.serverError',
    when: { status: [500, 502, 503, 504] },
    title: 'data.gov.sg failed',
    detail: 'The fault is on the other side. Try again later, and tell support@data.gov.sg if it lasts.',
    evidence: 'inferred',
    source: 'https://go.gov.sg/datagov-supportform',
  },
] as const satisfies readonly KnownCause[];
