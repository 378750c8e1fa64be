import assert from 'node:assert/strict';
import fc from 'fast-check';
import { operationOf, services } from '../../../../../src/services';
import { sampleAnswer } from '../../../../../src/core/model/services';
import { checkValues } from '../../../../../src/core/model/checkValues';
import { listingPlan, readDatasetPage } from '../../../../../src/services/datagovsg/catalogue/datasetListing';

describe('listingPlan', () => {
  it('asks for a page in a way that can be sent', () => {
    const { operationId, environment, values } = listingPlan('staging', 2);
    assert.equal(environment, 'staging');
    assert.deepEqual(checkValues(services, operationId, values), []);
  });
});

describe('readDatasetPage', () => {
  it('reads the example of the document', () => {
    const { body } = sampleAnswer(operationOf('listDatasets'));
    const page = readDatasetPage(JSON.stringify(body));
    assert.ok(page && page.datasets.length > 0 && page.pages > 0);
    for (const { id, name, format } of page.datasets) assert.ok(id && name && format);
  });

  it('leaves out what has no id, and names a nameless one by its id', () => {
    const datasets = [
      null,
      5,
      {},
      { datasetId: 5 },
      { datasetId: '' },
      { datasetId: 'd_1' },
      { datasetId: 'd_2', name: 'Two', format: 'CSV', description: 'Both', lastUpdatedAt: '2026-11-01T08:00:00+08:00' },
    ];
    assert.deepEqual(readDatasetPage(JSON.stringify({ data: { datasets } })), {
      datasets: [
        { id: 'd_1', name: 'd_1', format: '', agency: '', description: '', updatedMs: 0 },
        {
          id: 'd_2',
          name: 'Two',
          format: 'CSV',
          agency: '',
          description: 'Both',
          updatedMs: Date.parse('2026-11-01T00:00:00Z'),
        },
      ],
      pages: 1,
    });
  });

  for (const body of ['', 'null', '[]', '{}', '{"data":null}', '{"data":{"datasets":{}}}', '<html></html>']) {
    it(`says that ${body || 'nothing'} is no page`, () => assert.equal(readDatasetPage(body), undefined));
  }

  it('tells how many there are, where the service does', () => {
    assert.equal(readDatasetPage('{"data":{"datasets":[],"pages":470,"totalRowCount":4691}}')?.total, 4691);
    assert.equal(readDatasetPage('{"data":{"datasets":[],"totalRowCount":"many"}}')?.total, undefined);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), datasets => void readDatasetPage(JSON.stringify({ data: { datasets } }))));
  });
});
