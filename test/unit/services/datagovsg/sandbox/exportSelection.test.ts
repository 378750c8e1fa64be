import assert from 'node:assert/strict';
import { columnsOf } from '../../../../../src/services/datagovsg/sandbox/dataset';
import { selectorOf, type Condition } from '../../../../../src/services/datagovsg/sandbox/exportSelection';
import { keptRows } from '../../../../../src/services/datagovsg/sandbox/rows';

describe('selectorOf', () => {
  const selected = (text: string, type: Condition['type'], value: string): boolean => {
    const rows = [[text]];
    const table = { columns: columnsOf(['name']), rows: keptRows(rows) };
    const { select } = selectorOf(table, { columnNames: [], filters: [{ columnName: 'name', type, value }] });
    return select(rows).length > 0;
  };

  for (const [text, type, value, fits] of [
    ['East Coast Park', 'LIKE', '%Coast%', true],
    ['East Coast Park', 'LIKE', 'East%%Park', true],
    ['East Coast Park', 'LIKE', 'East%', true],
    ['East Coast Park', 'LIKE', 'Coast%', false],
    ['East Coast Park', 'ILIKE', '%PARK', true],
    ['East', 'LIKE', 'East%East', false],
    ['aba', 'LIKE', 'ab%ba', false],
    ['two\nlines', 'LIKE', 'two%lines', true],
    ['anything', 'LIKE', '%', true],
    ['', 'LIKE', '%', true],
  ] as const) {
    it(`${fits ? 'takes' : 'leaves'} ${JSON.stringify(text)} for ${type} ${value}`, () =>
      assert.equal(selected(text, type, value), fits));
  }

  // As a regular expression this would take longer than anybody waits.
  it('is done at once with a pattern of many parts that almost fits', () =>
    assert.equal(selected('e'.repeat(5000), 'ILIKE', `${'%e'.repeat(100)}%!`), false));
});
