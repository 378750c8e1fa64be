import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  blocksOf,
  computedRows,
  joinedRows,
  keptRows,
  madeRows,
  type Row,
  type RowSource,
} from '../../../../../src/services/datagovsg/sandbox/rows';
import { RowsWriter } from '../../../../../src/services/datagovsg/sandbox/rowsWriter';
import { ScratchFolder } from '../../../../../src/core/storage/scratchFolder';

describe('rows, wherever they are kept', () => {
  const parent = mkdtempSync(join(tmpdir(), 'sandbox-test-'));
  const folder = new ScratchFolder(parent, 'rows-');
  after(() => {
    folder.remove();
    rmSync(parent, { recursive: true });
  });

  const written = (rows: readonly Row[]): RowSource => {
    const writer = new RowsWriter(folder, 20); // nearly all of it goes to the file
    for (const row of rows) writer.push(row);
    return writer.finish();
  };

  const sources: Readonly<Record<string, (rows: readonly Row[]) => RowSource>> = {
    keptRows,
    madeRows: rows => madeRows(() => rows),
    computedRows: rows => computedRows(rows.length, index => rows[index] ?? []),
    joinedRows: rows => joinedRows(keptRows(rows.slice(0, 3)), keptRows(rows.slice(3))),
    RowsWriter: written,
  };

  for (const [name, make] of Object.entries(sources)) {
    it(`gives the same slices as a list: ${name}`, () => {
      const row = fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 1, maxLength: 3 });
      const place = fc.integer({ min: 0, max: 15 });
      fc.assert(
        fc.property(fc.array(row, { maxLength: 12 }), place, place, (rows, from, to) => {
          const source = make(rows);
          assert.equal(source.count, rows.length);
          assert.deepEqual(source.slice(from, to), rows.slice(from, to));
          assert.deepEqual(
            [...blocksOf(source)].flatMap(({ block }) => [...block]),
            rows,
          );
        }),
        { numRuns: 60 },
      );
    });
  }

  it('are forgotten when they are discarded', () => {
    const writer = new RowsWriter(folder, 1);
    writer.push(['some', 'text']);
    writer.discard();
  });
});
