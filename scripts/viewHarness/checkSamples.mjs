/** States of the page about the check of a file: what the host would post. */
const guide = 'https://guide.data.gov.sg/user-guide/for-data-owners/write-apis';
const seen = { evidence: 'Seen in this file' };
const place = line => ({ place: `resale-flats.csv, line ${line}` });

const findings = [
  {
    ...{ severity: 'error', ...place('1,204'), count: 3, ...seen },
    message:
      '3 rows do not have as many values as the header, which has 5: lines 1204, 1310 and 1311. Line 1204 has 6 values.',
    advice: 'Check for a comma in a value that is not quoted, a missing value, or a note below the table.',
  },
  {
    ...{ severity: 'error', ...place('88'), column: 'price', value: '#REF!', count: 1, ...seen, source: guide },
    message: '1 value of “price” is an error of a spreadsheet’s formula. It is “#REF!” on line 88.',
    advice: 'Fix the formulas in the spreadsheet, and export it again.',
  },
  {
    ...{ severity: 'warning', ...place('12'), column: 'town', value: 'BEDOK⟨U+200B⟩', count: 41, ...seen },
    message: '41 values of “town” have invisible characters, and differ from values that look the same.',
    advice: 'Remove it, for instance with “Find and Replace”.',
  },
  {
    ...{ severity: 'info', ...seen },
    message:
      '2 of the first 20 rows differ from today’s. In row 1, “price” is “232000” today and “232500” in the file.',
  },
];
const cell = text => ({ short: text.length > 120 ? `${text.slice(0, 120)}…` : text, long: text });
const differences = [
  { row: 1, column: 'price', today: cell('232000'), file: cell('232500') },
  { row: 1, column: 'street_name', today: cell(''), file: cell('<img src=x onerror=alert(1)>') },
  { row: 2, column: 'town', today: cell('BEDOK'), file: cell('BEDOK⟨U+200B⟩') },
  { row: 3, column: 'remarks', today: cell('none'), file: cell('averyveryverylongword'.repeat(20)) },
];
const sends = same => [
  { choice: 'send', label: `Replace${same}…`, title: 'Asks for confirmation, then sends' },
  {
    choice: 'copyFirst',
    label: `Save a Copy, Then Replace${same}…`,
    title: 'Asks for confirmation, saves, then sends',
  },
];
const clean = {
  lookId: 1,
  title: 'Check of resale-flats.csv',
  question: 'Replace the data of “Resale flat prices” (Staging)?',
  effect: 'All of today’s data (240,345 rows) is removed. The 240,912 rows of resale-flats.csv take its place.',
  facts: [
    { name: 'Dataset', value: 'Resale flat prices (d_07c63be0f37e6e59c07a4ddc2fd87fcb)' },
    { name: 'Environment', value: 'Staging' },
    { name: 'Account of the key', value: 'officer@example.gov.sg' },
    { name: 'File', value: 'resale-flats.csv, 21.4 MB, 5 columns' },
    { name: 'Rows', value: '240,345 today, 240,912 after' },
  ],
  counts: { error: 0, warning: 0, info: 0 },
  findings: [],
  further: 0,
  differences: [],
  compared: 'The first 20 rows do not differ from today’s data in columns that both have.',
  sends: sends(''),
  isFileChanged: false,
  step: { kind: 'deciding' },
};
const faulty = {
  ...clean,
  counts: { error: 2, warning: 1, info: 1 },
  findings,
  differences,
  compared:
    'The first 20 rows were compared, in columns that both have. Rows are counted from 1 below the names of the columns.',
  sends: sends(' Anyway'),
};
const many = Array.from({ length: 1000 }, (_, at) => ({ ...findings[at % 2], ...place(at + 2) }));

export const checkSamples = {
  checkClean: clean,
  checkFaulty: { ...faulty, isFileChanged: true },
  checkMany: { ...faulty, counts: { error: 4321, warning: 0, info: 0 }, findings: many, further: 3321 },
  checkBusy: { ...faulty, step: { kind: 'checking', text: 'Checking the file: 42 %' } },
  checkSending: { ...clean, step: { kind: 'sending', text: '3.1 MB of 21.4 MB, 1.2 MB/s, 15 s left' } },
  checkEnded: {
    ...clean,
    compared: 'Today’s rows could not be read: The row search returned no rows.',
    step: { kind: 'ended', end: 'rejected', text: 'data.gov.sg accepted the file and then rejected its content.' },
  },
};
