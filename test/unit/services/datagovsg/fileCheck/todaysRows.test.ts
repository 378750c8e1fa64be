import assert from 'node:assert/strict';
import { isSameValue, rowDifferences, todaysRowsIn } from '../../../../../src/services/datagovsg/fileCheck/todaysRows';
import { exactJson } from '../../../../../src/shared/json/exactJson';

describe('isSameValue', () => {
  for (const [one, other, isSame] of [
    ['1.50', '1.5', true],
    [' 1', '1', true],
    ['1E5', '100000', true],
    ['079903', '79903', false],
    ['9007199254740993', '9007199254740992', false],
    ['0.1', '0.1000000000000000055511151231257827', false],
    ['1e400', '2e400', false],
    ['a', 'b', false],
    ['', '0', false],
  ] as const) {
    it(`says ${isSame} for “${one}” and “${other}”`, () => assert.equal(isSameValue(one, other), isSame));
  }
});

describe('todaysRowsIn', () => {
  it('keeps the digits that the dataset has, so that a file with other ones differs', () => {
    const body = '{"result":{"total":1.0,"records":[{"id":9007199254740993,"price":1.10}]}}';
    const today = todaysRowsIn(exactJson(body)?.value);
    assert.deepEqual(today, { total: 1, rows: [{ id: '9007199254740993', price: '1.10' }] });
    const differences = rowDifferences(['id', 'price'], [['9007199254740992', '1.1']], today.rows);
    assert.deepEqual(differences, [{ row: 1, column: 'id', file: '9007199254740992', dataset: '9007199254740993' }]);
  });
});
