import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvText } from '../../../../../src/services/datagovsg/sandbox/csvText';

describe('csvText', () => {
  for (const [row, line] of [
    [['a', 'b'], 'a,b\n'],
    [['a, b', ' c '], '"a, b", c \n'],
    [['say "hi"', 'two\nlines'], '"say ""hi""","two\nlines"\n'],
    [[''], '""\n'],
    [['', ''], ',\n'],
  ] as const) {
    it(`writes ${JSON.stringify(row)}`, () => assert.equal(csvText([row]), line));
  }

  it('is read back as it was', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\n', '\r\n', '""', 'a"b'));
    const rows = fc.integer({ min: 1, max: 4 }).chain(width => {
      return fc.array(fc.array(value, { minLength: width, maxLength: width }), { maxLength: 8 });
    });
    fc.assert(
      fc.property(rows, table =>
        assert.deepEqual(parse(csvText(table), { skip_empty_lines: true, record_delimiter: '\n' }), table),
      ),
    );
  });
});
