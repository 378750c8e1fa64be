import assert from 'node:assert/strict';
import { rowsText } from '../../src/services/datagovsg/rows/rowsText';
import { liveDatasetIn } from '../../src/services/datagovsg/fileCheck/liveDataset';
import { own } from '../../src/shared/json/own';
import { valueAt } from '../../src/shared/json/pointer';

/** Names from outside that every object answers to, though nobody gave it an entry of that name. */
for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']) {
  describe(`the name ${name} from outside`, () => {
    it('is in no table that does not have it', () => assert.equal(own({ a: 1 }, name), undefined));

    it('is in a parsed object that has it', () =>
      assert.equal(own(JSON.parse(`{"${name}": 7}`) as Record<string, unknown>, name), 7));

    it('is at no pointer into an answer without it', () =>
      assert.equal(valueAt({ data: {} }, `/data/${name}`), undefined));

    it('is an empty cell of a row without it', () => {
      const text = rowsText('csv', []).page([{ id: name, type: 'text' }], [{ other: 'x' }]);
      assert.equal(text, `${name}\r\n\r\n`);
    });

    it('is no column that the metadata does not describe', () => {
      const columnMetadata = { order: [name, 'a'], metaMapping: { a: { name: 'A', dataType: 'Text' } } };
      const body = { data: { datasetId: 'd_1', name: 'Data', format: 'CSV', columnMetadata } };
      assert.deepEqual(
        liveDatasetIn(body)?.columns.map(column => column.name),
        ['A'],
      );
    });
  });
}
