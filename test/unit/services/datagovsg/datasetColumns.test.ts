import assert from 'node:assert/strict';
import { datasetColumns, isWholeDatasetId } from '../../../../src/services/datagovsg/datasetColumns';
import { sandboxForTests, send } from '../../core/sandbox/sandboxUnderTest';

const answer = (columnMetadata: unknown) => ({ code: 0, data: { columnMetadata } });
const column = (name: unknown, more: object = {}) => ({ name, columnTitle: name, dataType: 'Text', ...more });

describe('datasetColumns', () => {
  const sandbox = sandboxForTests();

  it('reads the columns of a sandbox dataset, without the engine’s own', async () => {
    const path = `/api-staging.data.gov.sg/v2/public/api/datasets/${sandbox.info.datagovsg.datasetId}/metadata`;
    const columns = datasetColumns((await send(sandbox.info.url, path)).json);
    const names = columns?.map(({ name }) => name) ?? [];
    assert.ok(names.includes('licensee_name') && !names.includes('_id'), names.join());
    assert.deepEqual(columns?.[0], { name: 'licence_num', title: 'Licence num', type: 'text' });
  });

  it('keeps the order that the answer names, and puts the rest after it', () => {
    const metaMapping = { c_1: column('one'), c_2: column('two'), c_3: column('three') };
    const names = datasetColumns(answer({ order: ['c_3', 'c_1', 'c_9'], metaMapping }))?.map(({ name }) => name);
    assert.deepEqual(names, ['three', 'one', 'two']);
  });

  it('tells columns of numbers', () => {
    const metaMapping = {
      c_1: column('price', { dataType: 'Numeric', columnTitle: 'Price' }),
      c_2: column('x', { dataType: 1 }),
    };
    assert.deepEqual(datasetColumns(answer({ metaMapping })), [
      { name: 'price', title: 'Price', type: 'numeric' },
      { name: 'x' },
    ]);
  });

  it('leaves out what has no name', () => {
    const metaMapping = { c_1: column(''), c_2: column(7), c_3: null, c_4: column('_full_text') };
    assert.deepEqual(datasetColumns(answer({ metaMapping })), []);
  });

  for (const body of [answer(undefined), answer({ metaMapping: [] }), null, 'text']) {
    it(`finds no table in ${JSON.stringify(body)}`, () => assert.equal(datasetColumns(body), undefined));
  }
});

describe('isWholeDatasetId', () => {
  for (const [id, expected] of [
    ['d_8b84c4ee58e3cfc0ece0d773c8ca6abc', true],
    ['d_8b84c4ee58e3cfc0ece0d773c8ca6ab', false],
    ['8b84c4ee58e3cfc0ece0d773c8ca6abc', false],
    ['', false],
    [7, false],
  ] as const) {
    it(`says ${expected} for ${JSON.stringify(id)}`, () => assert.equal(isWholeDatasetId(id), expected));
  }
});
