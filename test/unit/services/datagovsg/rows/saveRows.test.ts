import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { RowPage } from '../../../../../src/services/datagovsg/rows/pageRows';
import type { RowsStopped } from '../../../../../src/services/datagovsg/rows/rowTypes';
import type { Row } from '../../../../../src/services/datagovsg/rows/rowTypes';
import { saveRows, type SavedRows } from '../../../../../src/services/datagovsg/rows/saveRows';
import type { RowsFormat } from '../../../../../src/services/datagovsg/rows/rowsText';
import { exactJson } from '../../../../../src/shared/json/exactJson';
import { jsonNumberTexts } from '../../../support/jsonTexts';

const columns = [
  { id: '_id', type: 'int4' },
  { id: 'name', type: 'text' },
  { id: 'note', type: 'text' },
];

const rows: readonly Row[] = [
  { _id: 1, name: 'Plain', note: 'a, "quoted"\nline' },
  { _id: 2, name: '=SUM(A1:A9)', note: null },
  { _id: 3, name: 'Großvater 祖父', note: '' },
];

const page = (given: readonly Row[], done: number): RowPage => ({
  kind: 'rows',
  columns,
  rows: given,
  done,
  total: 3,
  notices: [],
});

async function* inPages(...pages: readonly (RowPage | RowsStopped)[]): AsyncGenerator<RowPage | RowsStopped> {
  for (const each of pages) yield await Promise.resolve(each);
}

const whole = () => inPages(page(rows.slice(0, 2), 2), { ...page(rows.slice(2), 3), notices: ['Changed.'] });

describe('saveRows', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rows-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const save = (
    pages: AsyncIterable<RowPage | RowsStopped>,
    format: RowsFormat,
    named: readonly string[] = [],
  ): Promise<SavedRows> => saveRows(pages, { file: join(folder, `rows.${format}`), format, named, unique: 'x' });
  const saved = (format: RowsFormat) => readFileSync(join(folder, `rows.${format}`), 'utf8');

  for (const format of ['csv', 'jsonl', 'json'] as const) {
    it(`keeps the digits of every number in ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(jsonNumberTexts, { minLength: 1 }), async numbers => {
          const records = exactJson(`[${numbers.map(number => `{"note":${number}}`).join(',')}]`)?.value as Row[];
          const { kind } = await save(inPages({ ...page(records, records.length), columns: [columns[2]!] }), format);
          assert.equal(kind, 'saved');
          const found = saved(format).match(/-?\d[\d.eE+-]*/g);
          assert.deepEqual(found, numbers);
        }),
        { numRuns: 30 },
      );
    });
  }

  it('replaces a link itself, and says so', async function () {
    if (process.platform === 'win32') return this.skip();
    writeFileSync(join(folder, 'other'), 'other');
    symlinkSync(join(folder, 'other'), join(folder, 'rows.csv'));
    const result = await save(whole(), 'csv');
    assert.match(String(result.kind === 'saved' && result.notices.at(-1)), /rows\.csv was a link/);
    assert.equal(readFileSync(join(folder, 'other'), 'utf8'), 'other');
  });

  it('asks for no rows when a pipe or a folder has the name', async function () {
    if (spawnSync('mkfifo', [join(folder, 'rows.csv')]).status !== 0) return this.skip();
    mkdirSync(join(folder, 'rows.json'));
    const never = (async function* () {
      yield await Promise.reject<RowPage>(new Error('asked'));
    })();
    assert.deepEqual(await save(never, 'csv'), { kind: 'notWritten', code: 'EEXIST' });
    assert.deepEqual(await save(never, 'json'), { kind: 'notWritten', code: 'EISDIR' });
  });

  it('writes CSV that a reader gets the same texts from, a formula among them', async () => {
    assert.deepEqual(await save(whole(), 'csv'), { kind: 'saved', rows: 3, notices: ['Changed.'] });
    assert.deepEqual(parse(saved('csv')), [
      ['name', 'note'],
      ['Plain', 'a, "quoted"\nline'],
      ['=SUM(A1:A9)', ''],
      ['Großvater 祖父', ''],
    ]);
    assert.deepEqual(readdirSync(folder), ['rows.csv']);
  });

  it('writes a row a line', async () => {
    await save(whole(), 'jsonl');
    const lines = saved('jsonl').trimEnd().split('\n');
    assert.deepEqual(
      lines.map(line => JSON.parse(line) as unknown),
      rows.map(({ name, note }) => ({ name, note })),
    );
  });

  it('writes one list', async () => {
    await save(whole(), 'json', ['_id']);
    assert.deepEqual(JSON.parse(saved('json')), rows);
  });

  for (const [format, expected] of [
    ['csv', 'name,note\r\n'],
    ['jsonl', ''],
    ['json', '[]\n'],
  ] as const) {
    it(`writes ${format} without rows`, async () => {
      await save(inPages(page([], 0)), format);
      assert.equal(saved(format), expected);
    });
  }

  it('leaves what was there when the rows stop on the way', async () => {
    writeFileSync(join(folder, 'rows.csv'), 'before');
    const outcome = await save(inPages(page(rows, 3), { kind: 'stopped', reason: 'Why.' }), 'csv');
    const part = 'rows.partial-3-of-3-rows.csv';
    const kept = { file: join(folder, part), rows: 3, total: 3 };
    assert.deepEqual(outcome, { kind: 'stopped', reason: 'Why.', kept });
    assert.deepEqual([saved('csv'), readdirSync(folder)], ['before', ['rows.csv', part]]);
  });

  it('leaves nothing when the source fails', async () => {
    async function* failing(): AsyncGenerator<RowPage> {
      yield await Promise.resolve(page(rows, 3));
      throw new Error('a bug');
    }
    await assert.rejects(save(failing(), 'csv'), /a bug/);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('says why it cannot write', async () => {
    const options = { file: join(folder, 'none', 'rows.csv'), format: 'csv', unique: 'x' } as const;
    assert.deepEqual(await saveRows(whole(), options), { kind: 'notWritten', code: 'ENOENT' });
  });
});
