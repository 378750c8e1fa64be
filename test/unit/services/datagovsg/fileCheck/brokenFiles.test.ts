import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import type { LiveDataset } from '../../../../../src/services/datagovsg/fileCheck/liveDataset';
import {
  preflight,
  type Preflight,
  type PreflightOptions,
} from '../../../../../src/services/datagovsg/fileCheck/preflight';
import type { PreflightFinding } from '../../../../../src/services/datagovsg/fileCheck/preflightFinding';

const live = (...columns: (readonly [string, string])[]): LiveDataset => ({
  id: 'd_0123456789abcdef0123456789abcdef',
  name: 'Parks',
  columns: columns.map(([name, dataType]) => ({ name, dataType })),
});

/** Files as people report them in public against tools that read CSV. */
describe('preflight of a broken file', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'broken-files-'));
    file = join(folder, 'rows.csv');
  });
  after(() => rm(folder, { recursive: true }));

  async function look(content: string | Buffer, more: Partial<PreflightOptions> = {}): Promise<Preflight> {
    await writeFile(file, content);
    const seen = await preflight(file, { mode: 'replace', ...more });
    assert.ok(seen);
    return seen;
  }
  const texts = ({ findings }: Preflight) => findings.map(({ severity, message }) => `${severity}: ${message}`);
  const finding = (seen: Preflight, wanted: RegExp): PreflightFinding => {
    const found = seen.findings.find(({ severity, message }) => wanted.test(`${severity}: ${message}`));
    assert.ok(found, texts(seen).join('\n') || 'nothing was found');
    return found;
  };

  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;
  for (const [what, content, wanted] of [
    ['a Git LFS pointer', pointer, /a Git LFS pointer in place of the file/],
    ['a pointer of git-annex', '/annex/objects/SHA256E-s31390--f50d7ac4c6b9031379986bc362fcefb6\n', /git-annex/],
    ['a web page', '\n<!DOCTYPE html>\n<html><head><title>Log in, please</title>', /a web page \(HTML\)/],
    ['a web page behind a comment and a mark', '\uFEFF<!-- saved, from -->\n<HTML lang="en">', /a web page/],
    ['a message of an object storage', '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>', /XML/],
    ['XML without a declaration', '<Error>\n  <Code>NoSuchKey</Code></Error>', /XML/],
    ['JSON', '{ "success": true, "result": {} }', /JSON/],
    ['a list in JSON', '[\n  {"town": "Bedok", "price": 1}\n]', /JSON/],
    ['lines of JSON', '{"town":"Bedok"}\n{"town":"Yishun"}\n', /JSON/],
    ['gzip', gzipSync('town,price\nBedok,1\n'), /gzip/],
    ['zstd', zstdCompressSync('town,price\nBedok,1\n'), /compressed/],
    [
      'a workbook',
      Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml'),
      /Excel workbook \(\.xlsx\)/,
    ],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004\u0014\u0000rows.csv'), /ZIP archive/],
    ['Parquet', Buffer.from(`PAR1${'\u0000'.repeat(40)}PAR1`), /Parquet/],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3', /a PDF/],
  ] as const) {
    it(`names ${what} for what it is, and says what to do`, async () => {
      const seen = await look(content);
      assert.equal(seen.findings.length, 1, texts(seen).join('\n'));
      const found = finding(seen, wanted);
      assert.equal(found.severity, 'error');
      assert.ok(found.advice);
    });
  }

  for (const [what, content, wanted] of [
    ['a comma in one name', 'town;price (S$,000)\nBedok;100\nYishun;200\n', 'semicolons'],
    // https://github.com/mholt/PapaParse/issues/600
    ['commas in most names', 'sku (code, whole);name (100, or less);kind\n1;Test;a\n2;Other;b\n', 'semicolons'],
    // https://github.com/JuliaData/CSV.jl/pull/1186
    ['decimal commas', 'a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n', 'semicolons'],
    // https://github.com/mholt/PapaParse/issues/861
    ['prose in a value', 'item_id;description\nmy-item;One, two, three, four, five.\n', 'semicolons'],
    // https://github.com/mechatroner/vscode_rainbow_csv/issues/134
    [
      'a date with a comma in each line',
      'April 15, 2023;40;25.00\nApril 14, 2023;44;25.00\nApril 9, 2023;67\n',
      'semicolons',
    ],
    ['tabs and commas', 'town\tprice, in S$\nBedok\t1\nYishun\t2\n', 'tabs'],
    ['a comma in quotes', '"town, area"|price\nBedok|1\n', 'vertical bars'],
  ] as const) {
    it(`is not misled about the separator by ${what}`, async () => {
      assert.match(finding(await look(content), /separated by/).message, new RegExp(wanted));
    });
  }

  for (const [what, content] of [
    // https://github.com/mechatroner/vscode_rainbow_csv/issues/129
    ['lists with semicolons', 'severity,score,software\nMedium,6.5,a:b;a:c;d:e\nHigh,8.8,u:f\nLow,1,x;y\n'],
    ['one column with semicolons in its values', 'remark\nfirst; second\nthird; fourth\nnone\n'],
    ['spaces behind commas', 'a, b\n1, 2\n3, 4\n'],
    ['line ends in quotes', 'town,remark\nBedok,"one;\ntwo;\nthree"\nYishun,"four;\nfive"\n'],
  ] as const) {
    it(`takes commas for the separator in spite of ${what}`, async () => {
      assert.ok(!texts(await look(content)).some(text => text.includes('separated by')));
    });
  }

  it('lets the names of the dataset decide between two separators', async () => {
    const content = 'town;price,000\nBedok;1,000\nYishun;2,000\n';
    const seen = await look(content, { live: live(['town', 'Text'], ['price,000', 'Text']) });
    assert.match(finding(seen, /separated by/).message, /semicolons/);
    assert.deepEqual(seen.names, ['town', 'price,000']);
  });

  for (const [what, above, wanted] of [
    ['a title', 'Resale prices 2024\n', /below “Resale prices 2024”, which looks like a title/],
    ['a title with the commas of a spreadsheet', 'Resale prices 2024,,\n,,\n', /below “Resale prices 2024”/],
    // https://github.com/Data-Liberation-Front/csvlint.io/issues/107
    ['a title and a blank line', 'Resale prices\n\n', /below “Resale prices”/],
    // https://github.com/mechatroner/vscode_rainbow_csv/issues/129
    ['a title with its date', 'Export,\n', /below “Export”/],
    ['blank lines', '\n\r\n', /begins with a blank line/],
    ['an instruction for Excel', 'sep=,\n', /“sep=”/],
  ] as const) {
    it(`finds the names below ${what}, and checks the rows below them`, async () => {
      const seen = await look(`${above}town,price,year\nBedok,1,2024\nYishun,2,24\n`);
      assert.equal(finding(seen, wanted).line, 1);
      assert.deepEqual(seen.names, ['town', 'price', 'year']);
      assert.equal(seen.rows, 2);
      const line = above.split('\n').length + 2;
      assert.equal(finding(seen, /not written as YYYY/).line, line);
    });
  }

  it('follows the separator that “sep=” names', async () => {
    const seen = await look('sep=;\r\ntown;price\r\nBedok;1\r\n');
    finding(seen, /separated by semicolons/);
    assert.deepEqual(seen.names, ['town', 'price']);
  });

  it('finds a header far down when the dataset lists its names', async () => {
    const seen = await look('Agency\nAsked for by,someone\n1,2\nTown,Price\nBedok,1\n', {
      live: live(['town', 'Text'], ['price', 'Numeric']),
    });
    assert.deepEqual(seen.names, ['Town', 'Price']);
    assert.equal(finding(seen, /dataset’s “town” with other capitals/).line, 4);
  });

  for (const [what, names, wanted] of [
    ['capitals', 'town,Town', /“town” and “Town” differ only in capitals/],
    ['a space at its end', 'town,town ', /“town” and “town ” differ only/],
    ['an invisible character', 'town,to\u200Bwn', /differ only in/],
    ['a wide letter', 'town,\uFF54own', /differ only in/],
  ] as const) {
    it(`finds two names that differ only by ${what}`, async () => {
      finding(await look(`${names}\nBedok,1\nYishun,2\n`), wanted);
    });
  }

  it('takes a name of spaces for none, and counts columns without a name at the right once', async () => {
    finding(await look('town, ,year\nBedok,1,2024\n'), /Column 2 has no name/);
    // https://github.com/wireservice/csvkit/issues/426, https://github.com/dathere/qsv/issues/371
    const seen = await look('h1,h2,,,\na,b,,,\n');
    assert.deepEqual(
      texts(seen).filter(text => /column/i.test(text)),
      ['error: The last 3 columns have no name: the header ends with extra commas, or names are missing.'],
    );
  });

  it('says of a header with a comma too many just that, and not that the columns are in another order', async () => {
    // https://github.com/fsprojects/FSharp.Data/issues/688
    const seen = await look('a,b,\n1,2,\n3,4,\n', { live: live(['a', 'Text'], ['b', 'Text']) });
    assert.deepEqual(texts(seen), [
      'error: Column 3 has no name: the header ends with an extra comma, or a name is missing.',
    ]);
  });

  it('says of rows with a comma too many just that', async () => {
    const seen = await look('a,b\n1,2,\n3,4,\n');
    assert.deepEqual(texts(seen), [
      'error: 2 rows end with more commas than the header, with nothing after them: lines 2 and 3.',
    ]);
  });

  it('does not call a doubled name another order', async () => {
    const seen = await look('a,a,b\n1,2,3\n', { live: live(['a', 'Text'], ['b', 'Text']) });
    assert.ok(!texts(seen).some(text => text.includes('another order')), texts(seen).join('\n'));
  });

  it('says nothing of the values of columns that were not read', async () => {
    for (const content of ['a,b\n1\n2\n', 'a,b\n', 'a,b\n"open\n']) {
      assert.ok(!texts(await look(content)).some(text => /has no value/.test(text)), content);
    }
    const some = await look('a,b\n1,\n2\n3,\n');
    finding(some, /“b” has no value in the 2 rows that could be read/);
  });

  for (const [what, content] of [
    ['line ends', '\n\n\r\n'],
    ['spaces and commas', ' , ,\n,,\n'],
    ['a mark alone', '\uFEFF'],
  ] as const) {
    it(`says of a file of ${what} that it holds nothing`, async () => {
      const seen = await look(content, { live: live(['a', 'Text']) });
      finding(seen, /has only spaces/);
      assert.ok(!texts(seen).some(text => /lacks|no name|no rows/.test(text)), texts(seen).join('\n'));
    });
  }

  it('sees a row of data in the place of the header', async () => {
    finding(await look('Bedok,312000,2024-01-01\nYishun,298000,2024-02-01\n'), /looks like a row of data, .*“312000”/);
    const years = await look('town,2019,2020,2021\nBedok,1,2,3\nYishun,2,3,4\n');
    assert.ok(!texts(years).some(text => text.includes('row of data')));
  });

  for (const [what, value, wanted] of [
    ['a letter that was lost', 'Caf\uFFFD', /error: .*U\+FFFD/],
    ['UTF-8 read as Windows-1252', 'Caf\u00c3\u00a9', /error: .*read as another encoding/],
    ['an apostrophe read so', 'It\u00e2\u20ac\u2122s', /error: .*read as another encoding/],
    ['a hard space read so', '5\u00c2\u00a0km', /error: .*read as another encoding/],
    ['Chinese read so', '\u00e6\u2013\u00b0\u00e5\u0160\u00a0\u00e5\u009d\u00a1', /error: .*read as another encoding/],
    ['UTF-8 read as Mac Roman', 'Caf\u221a\u00a9', /error: .*read as another encoding/],
    ['letters that became question marks', '????', /warning: .*question marks/],
    ['#REF!', '#REF!', /error: .*error of a spreadsheet/],
    ['#VALUE!', '#VALUE!', /error: .*error of a spreadsheet/],
    ['#NAME?', '#NAME?', /error: .*error of a spreadsheet/],
    ['#DIV/0!', '#DIV/0!', /error: .*error of a spreadsheet/],
    ['#N/A', '#N/A', /warning: .*not available/],
    ['a column that was too narrow', '########', /error: .*too narrow/],
    ['a formula', '=VLOOKUP(A2,B:C,2,0)', /warning: .*formula/],
    ['a telephone number as a number', '6.59E+09', /warning: .*shortens/],
    ['a long code as a number', '1.23457E+11', /warning: .*shortens/],
    ['a block that became a date', '3-Apr', /warning: .*may have been a code or a range/],
    ['a month that became a day', 'Sep-02', /warning: .*may have been a code or a range/],
    ['the zeroth day', '0-Jan-00', /warning: .*empty value or 0/],
    ['a character written as in a web page', 'Bread &amp; Butter', /warning: .*web page/],
    ['a NUL', 'Be\u0000dok', /warning: .*control character/],
    ['a character without width', 'Bed\u200Bok', /warning: .*invisible character/],
    ['a number that lost its end', '1234567890123450', /warning: .*15 digits/],
  ] as const) {
    it(`finds ${what}, with line, column, value and what to do`, async () => {
      const found = finding(await look(`town,note\nBedok,x\nYishun,"${value}"\n`), wanted);
      assert.equal(found.line, 3);
      assert.equal(found.column, 'note');
      assert.ok(found.value !== undefined && found.message.includes(`“${found.value}”`), found.message);
      assert.ok(found.advice);
    });
  }

  for (const value of [
    'CAFÉ”',
    'Straße…',
    'À la carte',
    'MANHÃ”',
    'naïve',
    '新加坡',
    'தமிழ்',
    'Ångström – 5 °C',
    '¿Qué?',
    'What? No!',
    'index?a=1&b=2',
    '3-5',
    'Blk 3-May Road',
    '5E',
    '1e-5',
    'A#1',
    '#1',
    '=',
    '=)',
    '12345678901234567',
    'AT&T',
    '👩\u200D👩\u200D👧',
  ]) {
    it(`finds nothing in ${value}`, async () => {
      assert.deepEqual(texts(await look(`town,note\nBedok,x\nYishun,"${value}"\n`)), []);
    });
  }

  it('takes a shortened number in a column of numbers for a number', async () => {
    const seen = await look('town,area\nBedok,1.5E+03\n', { live: live(['town', 'Text'], ['area', 'Numeric']) });
    assert.deepEqual(texts(seen), []);
  });

  it('finds markers of a merge, a repeated header, a note below the table, and a category in two ways', async () => {
    const rows = 'Bedok,1,x\nBEDOK,2,x\nBedok,3,x\nBedok,4,x\nBedok,5,x\n';
    const conflict = '<<<<<<< HEAD\nYishun,6,x\n=======\nYishun,7,x\n>>>>>>> main\n';
    const seen = await look(`town,n,kind\n${rows}${conflict}town,n,kind\nBishan,8,x\n"Source: HDB, 2024",,\n`);
    assert.equal(finding(seen, /error: 3 lines are markers of an unfinished merge: lines 7, 9 and 11/).line, 7);
    assert.equal(finding(seen, /error: 1 row has the names of the columns again: line 12/).line, 12);
    assert.equal(finding(seen, /note below the table: “Source: HDB, 2024”/).line, 14);
    assert.equal(finding(seen, /differs from an earlier one only in capitals.*Line 3 has “BEDOK”/).column, 'town');
  });

  it('compares a column that is called like a part of every object', async () => {
    const today = { total: 1, rows: [{ town: 'Bedok' }] };
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      const seen = await look(`town,${name}\nBedok,1\n`, { today, live: live(['town', 'Text']) });
      assert.deepEqual(seen.differences, [], name);
    }
  });

  it('does not say that rows of other columns are there already', async () => {
    const today = { total: 1, rows: [{ town: 'Bedok', price: '1' }] };
    const seen = await look('town,other\nBedok,5\n', { mode: 'append', today });
    assert.ok(!texts(seen).some(text => text.includes('already')), texts(seen).join('\n'));
  });

  it('counts lines of a file with CR alone', async () => {
    const seen = await look(Buffer.from('town,price\rBedok,1\rCaf\u00e9,2\r', 'latin1'));
    assert.equal(finding(seen, /not UTF-8 \(0xE9\).*Windows-1252/).line, 3);
    const other = await look(Buffer.from([...Buffer.from('town\nBedok\n'), 0x81, 0x40, 0x0a]));
    assert.match(finding(other, /0x81/).message, /another encoding, perhaps an East Asian one/);
  });

  it('cuts a long value at a whole letter, and keeps characters that turn its direction out of the sentence', async () => {
    const seen = await look(`town,note\nBedok,"\u202E${'\u{1F600}'.repeat(200)}#\u200B"\n`);
    const { value = '' } = finding(seen, /invisible character/);
    assert.ok(!/\p{Surrogate}/u.test(value) && value.length < 100 && !value.includes('\u202E'), value);
  });

  it('says what to do about each finding of a file that has nearly every fault', async () => {
    const seen = await look('Town ,,town ,year\nBedok,1,#REF!,24\n\nBedok,1,#REF!,24\nx\n,,,,,\n', {
      mode: 'append',
      live: live(['town', 'Text'], ['kind', 'Text'], ['year', 'Numeric']),
      today: { total: 9, rows: [{ town: 'Bedok' }] },
    });
    assert.ok(seen.findings.length > 6, texts(seen).join('\n'));
    assert.deepEqual(
      seen.findings.filter(({ advice, severity }) => advice === undefined && severity !== 'info'),
      [],
    );
  });
});
