import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import {
  CsvRowCounter,
  FeatureCounter,
  type PartCounter,
} from '../../../../../src/services/datagovsg/download/countParts';
import { endOf } from '../../../../../src/core/flows/steps';
import { inspectFile } from '../../../../../src/services/datagovsg/download/inspectFile';
import { temporaryFolder } from '../../../support/temporaryFolder';

/** Counts in blocks of every size, so that each byte is once the first and once the last of its block. */
function counted(make: () => PartCounter, text: string): number | string {
  const bytes = Buffer.from(text);
  const counts = [1, 2, 3, 7, bytes.length || 1].map(size => {
    const counter = make();
    for (let at = 0; at < bytes.length; at += size) counter.add(bytes.subarray(at, at + size));
    return counter.end();
  });
  assert.equal(new Set(counts).size, 1, String(counts));
  return counts[0]!;
}

describe('CsvRowCounter', () => {
  const csv = (text: string) => counted(() => new CsvRowCounter(), text);
  for (const [what, text, rows] of [
    ['nothing', '', 0],
    ['a header alone', 'a,b\n', 0],
    ['rows', 'a,b\n1,2\n3,4\n', 2],
    ['no line end at the end', 'a,b\n1,2', 1],
    ['line ends of Windows', 'a,b\r\n1,2\r\n', 1],
    ['line ends within values', 'a,b\n"1\n2","3\r\n4"\n', 1],
    ['doubled quotes', 'a\n"say ""no\n""\n"\n', 1],
    ['empty lines', 'a\n\n1\n\n\n2\n', 2],
    ['a mark of byte order', '\uFEFFa\n1\n', 1],
    ['a quoted header behind a mark of byte order', '\uFEFF"a\nb"\n1\n', 1],
    ['a stray quote within a value', 'size,n\n5",1\n6,2\n7",3\n', 3],
    ['quotes around a part of a value', 'a\nsay"no"\n1\n', 2],
    ['a value that ends in a quote', 'a,b\nx,5"\ny,6"\n', 2],
  ] as const) {
    it(`counts ${what}`, () => assert.equal(csv(text), rows));
  }

  for (const [what, text] of [
    ['a quote that is never closed', 'a,b\n"1,2\n3,4\n'],
    ['text behind a closing quote', 'a\n"5" inch\n6\n'],
    ['another separator before a quote', 'a;b\n1;"2\n3"\n'],
    ['a space before a quote', 'a, b\n1, "2\n3"\n'],
    ['zero bytes', Buffer.from('a,b\n1,2\n', 'utf16le').toString('latin1')],
  ] as const) {
    it(`gives no number for ${what}`, () => assert.equal(csv(text), what === 'zero bytes' ? 'zeroBytes' : 'quotes'));
  }

  it('takes the beginning of a mark alone for a part of a value', () => {
    for (const cut of [1, 2, 9]) {
      const counter = new CsvRowCounter();
      const bytes = Buffer.from([0xef, 0xbb, 0x22, 0x0a, 0x61, 0x0a]); // a quote that opens nothing, and one row
      for (let at = 0; at < bytes.length; at += cut) counter.add(bytes.subarray(at, at + cut));
      assert.equal(counter.end(), 1);
    }
  });

  it('takes one byte of a mark of byte order for what it is', () => {
    const counter = new CsvRowCounter();
    counter.add(Buffer.from([0x61, 0x0a, 0xbf]));
    assert.equal(counter.end(), 1);
  });

  it('counts as a parser does', () => {
    const value = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ') });
    const table = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, rows => {
        const text = rows.map(row => row.map(quoted).join(',')).join('\n');
        assert.equal(csv(text), parse(text).length - 1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('FeatureCounter', () => {
  const features = (document: unknown) => counted(() => new FeatureCounter(), JSON.stringify(document, undefined, 1));
  const feature = {
    type: 'Feature',
    properties: { a: '{"features": [{}]}', features: [{}] },
    geometry: { coordinates: [1, 2] },
  };
  for (const [what, document, number] of [
    ['nothing', {}, 0],
    ['features', { type: 'FeatureCollection', name: 'x', features: [feature, feature] }, 2],
    ['no other lists', { others: [{}, {}], features: [feature], more: [{}] }, 1],
    ['no features further in', { crs: { features: [{}] }, features: [feature] }, 1],
    ['none in texts', { name: 'features', text: '\\"features\\": [{', features: [] }, 0],
  ] as const) {
    it(`counts ${what}`, () => assert.equal(features(document), number));
  }
});

describe('inspectFile', () => {
  const text = `a,b\n${'1,"x\ny"\n'.repeat(200_000)}`;
  let file: string;
  beforeEach(() => {
    file = join(temporaryFolder(), 'data');
    writeFileSync(file, text);
  });

  it('gives size, checksum and number of rows, and tells how far it is', async () => {
    const told: number[] = [];
    const found = await endOf(inspectFile(file, 'csv'), bytes => told.push(bytes));
    const sha256 = createHash('sha256').update(text).digest('hex');
    assert.deepEqual(found, { bytes: text.length, sha256, count: { of: 'rows', number: 200_000 } });
    assert.ok(told.length > 1 && told.at(-1) === text.length);
  });

  it('counts nothing in other formats', async () => {
    assert.equal((await endOf(inspectFile(file, 'PDF'))).count, undefined);
  });

  it('can be cancelled', async () => {
    await assert.rejects(endOf(inspectFile(file, 'CSV', AbortSignal.abort(new Error('enough')))), /enough/);
  });
});
