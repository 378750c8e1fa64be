import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import type { LiveDataset } from '../../../../../src/services/datagovsg/fileCheck/liveDataset';
import {
  preflight,
  type Preflight,
  type PreflightOptions,
} from '../../../../../src/services/datagovsg/fileCheck/preflight';

const live = (...columns: (readonly [string, string])[]): LiveDataset => ({
  id: 'd_0123456789abcdef0123456789abcdef',
  name: 'Parks',
  columns: columns.map(([name, dataType]) => ({ name, dataType })),
});
const parks = live(['park_name', 'Text'], ['area', 'Numeric'], ['year', 'Text']);
const good = 'park_name,area,year\nEast,1.5,2024\nWest,2,2025\n';

describe('preflight', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'preflight-'));
    file = join(folder, 'rows.csv');
  });
  after(() => rm(folder, { recursive: true }));

  async function look(content: string | Buffer, more: Partial<PreflightOptions> = {}): Promise<Preflight> {
    await writeFile(file, content);
    const seen = await preflight(file, { mode: 'append', live: parks, ...more });
    assert.ok(seen);
    return seen;
  }
  const texts = ({ findings }: Preflight) => findings.map(({ severity, message }) => `${severity}: ${message}`);

  it('finds nothing in a good file, and knows its rows', async () => {
    const seen = await look(good);
    assert.deepEqual(texts(seen), []);
    assert.equal(seen.rows, 2);
    assert.deepEqual(seen.names, ['park_name', 'area', 'year']);
    assert.deepEqual(seen.firstRows[0], ['East', '1.5', '2024']);
    assert.deepEqual(seen.lastRows.at(-1), ['West', '2', '2025']);
    assert.equal(seen.identity.sizeBytes, Buffer.byteLength(good));
  });

  const latin1 = Buffer.from('park_name,area,year\nEast,1,2024\nCaf\u00e9,1,2024\n', 'latin1');
  for (const [what, content, wanted] of [
    ['an empty file', '', /^error: The file is empty/],
    ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), /^error: .*UTF-16/],
    ['UTF-16 without a mark', Buffer.from(good, 'utf16le'), /^error: .*UTF-16/],
    ['a workbook', Buffer.from('PK\u0003\u0004[Content_Types].xml'), /^error: .*Excel workbook/],
    ['an older workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /^error: .*an older Excel workbook \(\.xls\)/],
    ['Windows-1252', latin1, /^error: Line 3 .*\(0xE9\).*Windows-1252/],
    ['a byte order mark', `\uFEFF${good}`, /^warning: .*byte order mark/],
    ['semicolons', good.replaceAll(',', ';'), /^error: .*semicolons/],
    ['tabs', good.replaceAll(',', '\t'), /^error: .*tabs/],
    ['no rows', 'park_name,area,year\n', /^error: .*no rows/],
    [
      'a ragged row',
      `${good}North,1\n`,
      /^error: 1 row does not have as many values as the header, which has 3: line 4\. Line 4 has 2 values/,
    ],
    ['an open quote', `${good}"North,1,2024\n`, /^error: .*begins on line 4 opens a quote/],
    ['a quote within a value', `${good}No"rth,1,2024\n`, /^error: .*begins on line 4 has a quote inside/],
    ['an empty row', `park_name,area,year\n\nEast,1,2024\n`, /^warning: 1 row is empty: line 2/],
    ['a repeated row', `${good}East,1.5,2024\n`, /^warning: 1 row repeats .*line 4/],
    [
      'stray spaces',
      `${good} North,1,2024\n`,
      /^warning: 1 value of “park_name” begins or ends with a space, on line 4/,
    ],
    ['a column without values', 'park_name,area,year\n,1,2024\n,2,2024\n', /^warning: “park_name” has no value/],
    [
      'a word among numbers',
      `${good}North,na,2024\n`,
      /^error: “area” is declared as “Numeric”, but 1 value is not a plain number\. It is “na” on line 4/,
    ],
    [
      'a year that is none',
      `${good}North,1,24\n`,
      /^warning: 1 value of “year” is not written as YYYY.*“24” on line 4/,
    ],
    ['a missing column', 'park_name,area\nEast,1\n', /^error: .*It lacks “year”/],
    ['a new column', 'park_name,area,year,kind\nEast,1,2024,x\n', /^error: New columns .*“kind”/],
    ['another order', 'area,park_name,year\n1,East,2024\n', /^warning: .*another order/],
    [
      'a name that is used twice',
      'park_name,area,year,area\nEast,1,2024,1\n',
      /^error: The name “area” is used more than/,
    ],
    ['a column without a name', 'park_name,area,year,\nEast,1,2024,x\n', /^error: Column 4 has no name/],
  ] as const) {
    it(`finds ${what}`, async () => {
      const seen = await look(content);
      assert.ok(
        texts(seen).some(text => wanted.test(text)),
        texts(seen).join('\n'),
      );
    });
  }

  it('takes other columns for a warning when the data is replaced', async () => {
    const seen = await look('park_name,size,year\nEast,1,2024\n', { mode: 'replace' });
    assert.deepEqual(
      seen.findings.map(({ severity }) => severity),
      ['warning', 'warning'],
    );
  });

  it('reports the rules of names as documented and not known to be enforced', async () => {
    const { findings } = await look('Park Name,a_name_that_is_longer_than_it_may_be\nEast,1\n', { live: live() });
    const names = findings.filter(({ column }) => column !== undefined);
    assert.deepEqual(
      names.map(({ severity, evidence }) => [severity, evidence]),
      [
        ['warning', 'documented'],
        ['warning', 'documented'],
      ],
    );
    assert.match(names[0]?.message ?? '', /characters other than.*not in lower case.*not known/);
    assert.match(names[1]?.message ?? '', /shorter than 25/);
  });

  it('finds the line of a wrong byte wherever the parts of the file are cut', async () => {
    for (const before of [65_530, 65_535, 65_536, 65_537]) {
      const filler = 'x'.repeat(before - 'park_name,area,year\n'.length - ',1,2024\n'.length);
      const text = Buffer.from(`park_name,area,year\n${filler},1,2024\n\u4e2d\u6587,1,2024\n`);
      assert.deepEqual(texts(await look(text)), []);
      const seen = await look(Buffer.concat([text, Buffer.from([0xff]), Buffer.from(',1,2024\n')]));
      assert.match(texts(seen)[0] ?? '', /Line 4 .*0xFF/);
    }
  });

  it('says what replacing does to today’s rows', async () => {
    const today = {
      total: 5,
      rows: [
        { park_name: 'East', area: '1.50', year: '2024' },
        { park_name: 'West', area: '3', year: '2025' },
      ],
    };
    const seen = await look(good, { mode: 'replace', today });
    assert.match(
      texts(seen)[0] ?? '',
      /^warning: The dataset has 5 rows today. After replacing it has only the 2 rows of the file/,
    );
    assert.match(texts(seen)[1] ?? '', /^info: 1 of the first 2 rows differs .*row 2, “area” is “3” today and “2”/);
    assert.deepEqual(seen.differences, [{ row: 2, column: 'area', file: '2', dataset: '3' }]);
  });

  it('sees that leading zeros are gone, as a spreadsheet drops them', async () => {
    const today = { total: 1, rows: [{ park_name: '018956', area: '1.50', year: '2024' }] };
    const seen = await look('park_name,area,year\n18956,1.5,2024\n', { mode: 'replace', today });
    assert.deepEqual(seen.differences, [{ row: 1, column: 'park_name', file: '18956', dataset: '018956' }]);
    assert.match(texts(seen)[0] ?? '', /^info: The first row differs .*“park_name” is “018956” today and “18956”/);
  });

  it('does not take the rows before a fault for all rows of the file', async () => {
    const today = { total: 9, rows: [{ park_name: 'East', area: '1.5', year: '2024' }] };
    const seen = await look(`${good}No"rth,1,2024\nSouth,1,2024\n`, { mode: 'replace', today });
    assert.equal(seen.isWhole, false);
    assert.deepEqual(texts(seen).length, 1, texts(seen).join('\n'));
    assert.equal((await look(good)).isWhole, true);
  });

  it('warns when the rows to append are there already', async () => {
    const today = { total: 9, rows: [{ park_name: 'East', area: '1.5', year: '2024' }] };
    assert.match(
      texts(await look(good, { today }))[0] ?? '',
      /^warning: The first row of the file is already in the dataset/,
    );
  });

  it('does not keep a file whose quote is never closed', async () => {
    const seen = await look(`${good}"${'never closed\n'.repeat(200_000)}`);
    assert.match(texts(seen)[0] ?? '', /line 4 is longer than 1 MiB/);
    assert.equal(seen.rows, 2);
  });

  it('stops when it is cancelled, and reads nothing that is not there', async () => {
    await writeFile(file, good);
    assert.equal(await preflight(file, { mode: 'append', signal: AbortSignal.abort() }), undefined);
    const none = await preflight(join(folder, 'none.csv'), { mode: 'append' });
    assert.match(none?.findings[0]?.message ?? '', /ENOENT/);
  });

  // Values as people have them, with everything that needs quoting. A lone surrogate cannot be written as UTF-8.
  const value = fc
    .string({
      unit: fc.constantFrom('a', 'B', '7', ',', '"', '\n', '\r\n', ';', ' ', '\u00e9', '\u4e2d', '\u{1F600}', '|'),
    })
    .map(text => `v${text}e`);
  const table = fc.integer({ min: 1, max: 5 }).chain(width =>
    fc.uniqueArray(fc.array(value, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 30,
      selector: row => JSON.stringify(row),
    }),
  );
  // RFC 4180 quotes any line end; the writer by itself only its own.
  const style = { quoted_match: /[\r\n]/ };
  const namesOf = (width: number) => Array.from({ length: width }, (_, index) => `column_${index + 1}`);

  it('finds nothing in any table that is written as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (rows, end, isQuoted) => {
        const names = namesOf(rows[0]!.length);
        const text = stringify([names, ...rows], { ...style, record_delimiter: end, quoted: isQuoted });
        const seen = await look(text, { live: live(...names.map(name => [name, 'Text'] as const)) });
        // Two random values may differ in white space alone, which is worth a notice.
        assert.deepEqual(
          texts(seen).filter(each => !each.includes('only in capitals or spaces')),
          [],
        );
        assert.equal(seen.rows, rows.length);
        assert.deepEqual(seen.firstRows, rows.slice(0, 20));
        assert.deepEqual(seen.lastRows, rows.slice(-20));
      }),
      { numRuns: 60 },
    );
  });

  it('names a ragged row with the line on which it begins', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), fc.constantFrom('\n', '\r\n'), async (rows, place, end) => {
        const names = namesOf(rows[0]!.length);
        const at = place % rows.length;
        const ragged = rows.map((row, index) => (index === at ? [...row, 'one more'] : row));
        const write = (some: readonly (readonly string[])[]) =>
          stringify(
            some.map(row => [...row]),
            { ...style, record_delimiter: end },
          );
        const line = write([names, ...ragged.slice(0, at)]).split('\n').length;
        const seen = await look(write([names, ...ragged]), {
          live: live(...names.map(name => [name, 'Text'] as const)),
        });
        assert.equal(seen.findings[0]?.line, line);
        assert.match(seen.findings[0]?.message ?? '', /does not have as many values as the header/);
      }),
      { numRuns: 60 },
    );
  });
});
