import assert from 'node:assert/strict';
import { fileCheckOf } from '../../../../../src/services/datagovsg/checkPage/fileCheck';
import { fileCheckView } from '../../../../../src/services/datagovsg/checkPage/fileCheckView';
import type { PublishLook, PublishInputs } from '../../../../../src/services/datagovsg/publish/publishTypes';
import { sampleFinding, sampleLook, samplePublishing } from '../../../support/sampleLook';

const viewOf = (look: PublishLook, inputs: Partial<PublishInputs> = {}) =>
  fileCheckView(fileCheckOf({ ...samplePublishing, ...inputs }, look));
const labels = (look: PublishLook, inputs: Partial<PublishInputs> = {}) =>
  viewOf(look, inputs).sends.map(({ label }) => label);

describe('fileCheckView', () => {
  it('says what would happen, to what, and with whose key', () => {
    const { title, question, effect, facts } = viewOf(sampleLook());
    assert.equal(title, 'Check of parks.csv');
    assert.equal(question, 'Replace the data of “Sandbox parks” (Sandbox)?');
    assert.equal(effect, 'All of today’s data (12 rows) is removed. The 2 rows of parks.csv take its place.');
    assert.deepEqual(Object.fromEntries(facts.map(({ name, value }) => [name, value])), {
      Dataset: 'Sandbox parks (d_07c63be0f37e6e59c07a4ddc2fd87fcb)',
      Environment: 'Sandbox',
      'Account of the key': 'officer@example.gov.sg',
      File: 'parks.csv, 20 bytes, 1 column',
      Rows: '12 today, 2 after',
    });
  });

  it('counts the rows after, where they are known', () => {
    const rows = (look: PublishLook, inputs: Partial<PublishInputs> = {}) => viewOf(look, inputs).facts.at(-1)?.value;
    assert.equal(rows(sampleLook(), { mode: 'append' }), '12 today, 14 after');
    assert.equal(rows(sampleLook({ isWhole: false })), '12 today, an unknown number after');
    const { today: _unread, ...unread } = sampleLook({}, { todayProblem: 'No answer.' });
    assert.equal(rows(unread, { mode: 'append' }), 'an unknown number today, an unknown number after');
    assert.equal(rows(unread), 'an unknown number today, 2 after');
    assert.equal(viewOf(unread).compared, 'Today’s rows could not be read: No answer.');
  });

  it('names the buttons by what they do, and says when there are errors', () => {
    const faulty = sampleLook({ findings: [sampleFinding('error')] });
    assert.deepEqual(labels(sampleLook()), ['Replace…', 'Save a Copy, Then Replace…']);
    assert.deepEqual(labels(faulty), ['Replace Anyway…', 'Save a Copy, Then Replace Anyway…']);
    assert.deepEqual(labels(sampleLook(), { mode: 'append' }), ['Append Rows…']);
    assert.deepEqual(labels(faulty, { mode: 'append' }), ['Append Rows Anyway…']);
    assert.deepEqual(labels(sampleLook({ findings: [sampleFinding('warning')] })), labels(sampleLook()));
  });

  it('names file, line, column, value and count of a finding', () => {
    const finding = sampleFinding('warning', { line: 1204, column: 'town', value: 'BEDOK', count: 3, advice: 'Look.' });
    assert.deepEqual(viewOf(sampleLook({ findings: [finding] })).findings, [
      {
        ...{ severity: 'warning', message: 'An warning.', advice: 'Look.', place: 'parks.csv, line 1,204' },
        ...{ column: 'town', value: 'BEDOK', count: 3, evidence: 'Seen in this file' },
      },
    ]);
  });

  it('shows the first thousand of many findings, and counts all', () => {
    const findings = Array.from({ length: 5000 }, () => sampleFinding('error'));
    const view = viewOf(sampleLook({ findings }));
    assert.deepEqual([view.findings.length, view.further, view.counts.error], [1000, 4000, 5000]);
  });

  it('shows values that differ by nothing that can be seen, and cuts long ones', () => {
    const difference = (file: string, dataset: string) => ({ row: 1, column: 'town', file, dataset });
    const differences = [
      difference('BEDOK\u200B', 'BEDOK'),
      difference('a\u00A0b', 'a b'),
      difference('\u202Egnp.exe', 'x\ny'),
      difference('x'.repeat(1_000_000), ''),
    ];
    const view = viewOf(sampleLook({ differences }));
    const cells = view.differences.map(({ today, file }) => [today.short, file.short.slice(0, 20)]);
    assert.deepEqual(cells, [
      ['BEDOK', 'BEDOK⟨U+200B⟩'],
      ['a b', 'a⟨U+00A0⟩b'],
      ['x⟨U+000A⟩y', '⟨U+202E⟩gnp.exe'],
      ['', 'x'.repeat(20)],
    ]);
    const long = view.differences[3]?.file;
    assert.deepEqual([long?.short.length, long?.long.length], [121, 2001]);
  });

  it('is small whatever the file holds', () => {
    const long = 'é'.repeat(1_000_000);
    const findings = Array.from({ length: 2000 }, () => sampleFinding('error', { column: long, value: long, line: 1 }));
    const differences = Array.from({ length: 2000 }, () => ({ row: 1, column: long, file: long, dataset: long }));
    const view = viewOf(sampleLook({ findings, differences }, { account: long }), { file: `/data/${long}.csv` });
    assert.ok(JSON.stringify(view).length < 2_000_000);
    assert.equal(view.differences.length, 100);
    assert.match(view.compared, /1,900 more differences/);
  });

  it('says when there is nothing to compare, or no difference', () => {
    assert.match(viewOf(sampleLook()).compared, /^The first 2 rows do not differ from today’s data/);
    assert.match(viewOf(sampleLook(), { mode: 'append' }).compared, /today’s rows stay as they are/);
    assert.equal(viewOf(sampleLook({}, { today: { total: 0, rows: [] } })).compared, 'The dataset has no rows today.');
  });

  it('shows names that turn the direction of a text, or hold marks, as what they are', () => {
    const view = viewOf(sampleLook(), { file: '/data/<b>\u202Evsc.csv' });
    assert.equal(view.title, 'Check of <b>⟨U+202E⟩vsc.csv');
    assert.doesNotMatch(JSON.stringify(view), /\u202E/);
  });
});
