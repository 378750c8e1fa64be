import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonNumberTexts } from '../../support/jsonTexts';
import { exactJson } from '../../../../src/shared/json/exactJson';
import type { TableHint } from '../../../../src/shared/protocol';
import { answerTable as tableOf, columnWidths, rowsAt } from '../../../../src/webview/result/answerTable';
import { valueAt } from '../../../../src/shared/json/pointer';

const answerTable = (text: string, tableHint: TableHint) => tableOf(exactJson(text)?.value, tableHint);
const hint = { rows: '/result/records', columns: '/result/fields', total: '/result/total' };
const body = (result: unknown) => JSON.stringify({ result });

describe('answerTable', () => {
  it('takes columns in the order that the answer lists', () => {
    const table = answerTable(
      body({ fields: [{ id: 'b' }, { id: 'a' }], records: [{ a: '1', b: 2 }], total: 40 }),
      hint,
    );
    assert.deepEqual(table, { columns: ['b', 'a'], isNumeric: [true, false], rows: [['2', '1']], total: 40 });
  });

  it('shows the digits of every number, in a cell and within one', () => {
    fc.assert(
      fc.property(jsonNumberTexts, number => {
        const table = answerTable(`{"result":{"records":[{"a":${number},"b":{"c":[${number}]}}],"total":1e1}}`, hint);
        assert.deepEqual(table?.rows, [[number, `{"c":[${number}]}`]]);
        assert.deepEqual([table.isNumeric, table.total], [[true, false], 10]);
      }),
    );
  });

  it('finds columns in the rows when there is no list', () => {
    const table = answerTable(body({ records: [{ a: 1 }, { b: { c: null } }] }), hint);
    assert.deepEqual(table, {
      columns: ['a', 'b'],
      isNumeric: [true, false],
      rows: [
        ['1', ''],
        ['', '{"c":null}'],
      ],
    });
  });

  it('begins with the columns by which people know a row, as far as there are such', () => {
    const table = answerTable(body({ records: [{ a: 1, b: 2, c: 3 }] }), { ...hint, first: ['c', 'x', 'b'] });
    assert.deepEqual(table?.columns, ['c', 'b', 'a']);
    assert.deepEqual(table?.rows, [['3', '2', '1']]);
  });

  it('shows rows that are no objects in one column', () => {
    assert.deepEqual(answerTable(body({ records: ['x', 2] }), hint), {
      columns: ['value'],
      isNumeric: [false],
      rows: [['x'], ['2']],
    });
  });

  it('takes a declared type before what the rows look like', () => {
    const fields = [
      { id: 'a', type: 'numeric' },
      { id: 'b', type: 'text' },
      { id: '_id', type: 'int4' },
    ];
    const table = answerTable(body({ fields, records: [{ a: '44', b: 1, _id: 7 }] }), hint);
    assert.deepEqual(table?.isNumeric, [true, false, true]);
    assert.deepEqual(table?.rows, [['44', '1', '7']]);
  });

  it('names the known columns of an empty list, and makes up none', () => {
    const empty = body({ records: [] });
    assert.deepEqual(answerTable(empty, { ...hint, first: ['id', 'name'] })?.columns, ['id', 'name']);
    assert.deepEqual(answerTable(empty, hint)?.columns, []);
  });

  it('is there without rows', () => {
    assert.deepEqual(answerTable(body({ fields: ['a'], records: [] }), hint), {
      columns: ['a'],
      isNumeric: [false],
      rows: [],
    });
  });

  for (const text of ['<html>', '{}', body({ records: {} }), body({ records: null })]) {
    it(`is absent for ${text}`, () => assert.equal(answerTable(text, hint), undefined));
  }
});

describe('at', () => {
  it('reads escaped names and list places', () => assert.equal(valueAt({ 'a/b': [{ '~': 1 }] }, '/a~1b/0/~0'), 1));
  it('sees own properties only', () => assert.equal(valueAt({}, '/constructor'), undefined));
});

describe('rowsAt', () => {
  const readings = [
    { timestamp: '09:00', unit: null, data: [{ id: 'S1', value: 1 }, 2], range: {} },
    { timestamp: '09:01', data: [{ id: 'S1', timestamp: 'own' }] },
    { timestamp: '09:02' },
  ];
  it('joins the rows of all entries, each with what its entry says', () => {
    assert.deepEqual(rowsAt({ readings }, '/readings/*/data'), [
      { timestamp: '09:00', id: 'S1', value: 1 },
      { timestamp: '09:00', value: 2 },
      { timestamp: 'own', id: 'S1' },
    ]);
  });
  it('finds none where there is no list', () => {
    assert.equal(rowsAt({ readings: 1 }, '/readings/*/data'), undefined);
    assert.equal(rowsAt({}, '/readings'), undefined);
  });
});

describe('columnWidths', () => {
  it('leaves room for capitals', () => {
    const rows = [['BEDOK', 'bedok']];
    assert.deepEqual(columnWidths({ columns: ['a', 'b'], isNumeric: [], rows }), [10, 8]);
  });

  it('follows the longest value within limits', () => {
    const rows = [['', 'x'.repeat(10), 'y'.repeat(500)]];
    const table = { columns: ['a', 'b', 'c'], isNumeric: [], rows };
    assert.deepEqual(columnWidths(table), [7, 13, 43]);
    assert.deepEqual(
      columnWidths(table, name => name === 'a'),
      [9, 13, 43],
    );
  });
});
