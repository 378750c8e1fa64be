import assert from 'node:assert/strict';
import { endReport, lookReport } from '../../../../../src/services/datagovsg/publish/publishReport';
import type { PublishEnd, PublishLook } from '../../../../../src/services/datagovsg/publish/publishTypes';

const look: PublishLook = {
  account: 'officer@example.gov.sg',
  dataset: { id: 'd_1', name: 'Parks | <b>all</b>', columns: [] },
  today: { total: 12, rows: [] },
  preflight: {
    findings: [
      {
        severity: 'error',
        message: 'A [link](command:x) in a “value”.',
        evidence: 'documented',
        source: 'https://guide.data.gov.sg',
      },
      { severity: 'warning', message: 'Stray.', evidence: 'unknown' },
    ],
    names: ['park_name'],
    rows: 3,
    isWhole: true,
    firstRows: [],
    lastRows: [],
    differences: [{ row: 2, column: 'park_name', file: '`new`', dataset: 'o|d' }],
    identity: { sizeBytes: 1500, modifiedMs: 0 },
  },
};
const inputs = { mode: 'replace', environment: 'staging', datasetId: 'd_1', fileName: 'rows*.csv' } as const;

describe('lookReport', () => {
  it('lists what was found, with how it is known, and keeps texts texts', () => {
    const text = lookReport(inputs, look);
    assert.match(text, /^# Before replacing the data/);
    assert.match(text, /Parks \\\| \\<b\\>all/);
    assert.match(text, /rows\\\*\.csv\*\*, 1\.5 kB, 3 rows, 1 column/);
    assert.match(text, /1 error and 1 warning\./);
    assert.match(
      text,
      /✗ Error\*\*: A \\\[link\\\]\\\(command:x\\\).*_\(Documented, \[source\]\(https:\/\/guide\.data\.gov\.sg\)\)_/,
    );
    assert.match(text, /\| 2 \| park\\_name \| o\\\|d \| \\`new\\` \|/);
  });

  it('says that nothing was found, and why today’s rows are not compared', () => {
    const { today: _, ...rest } = look;
    const clean = {
      ...rest,
      todayProblem: 'No answer.',
      preflight: { ...look.preflight, findings: [], differences: [] },
    };
    assert.match(
      lookReport({ ...inputs, mode: 'append' }, clean),
      /could not be read: No answer\.\n\nNo problems were found/,
    );
  });
});

describe('endReport', () => {
  it('shows what was before and after', () => {
    const readBack = {
      isAsExpected: true,
      text: 'As expected.',
      total: 3,
      expected: 3,
      comparedRows: 3,
      differences: [],
    };
    const states = { statusBefore: 'VALIDATION_FAILED', status: 'INGESTION_SUCCESS' };
    const end: PublishEnd = {
      kind: 'published',
      phase: 'readBack',
      text: 'The data was replaced.',
      look,
      readBack,
      ...states,
    };
    const text = endReport(inputs, end);
    assert.match(text, /^# Data replaced\n\nThe data was replaced\./);
    assert.match(text, /\| Rows \| 12 \| 3 \|\n\| Ingestion status \| VALIDATION\\_FAILED \| INGESTION\\_SUCCESS \|/);
  });

  it('says what is known when it ended before anything was', () => {
    const text = endReport(inputs, { kind: 'stopped', phase: 'account', text: 'No answer. Nothing was sent.' });
    assert.equal(text, '# Not published\n\nNo answer. Nothing was sent.\n');
  });
});
