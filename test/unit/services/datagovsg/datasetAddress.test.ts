import assert from 'node:assert/strict';
import { datasetIn } from '../../../../src/services/datagovsg/datasetAddress';

const id = 'd_8b84c4ee58e3cfc0ece0d773c8ca6abc';

describe('datasetIn', () => {
  for (const text of [
    id,
    ` ${id}\n`,
    `https://data.gov.sg/datasets/${id}/view`,
    `data.gov.sg/datasets/${id}/view`,
    `https://beta.data.gov.sg/collections/189/datasets/${id}/view`,
    `https://data.gov.sg/datasets?query=resale&page=1&resultId=${id}`,
    `https://data.gov.sg/datasets?resultId=${id}#top`,
    `https://data.gov.sg/api/action/datastore_search?resource_id=${id}&limit=5`,
    `https://api-open.data.gov.sg/v1/public/api/datasets/${id}/poll-download`,
    `https://api-production.data.gov.sg/v2/public/api/datasets/${id}/metadata`,
  ]) {
    it(`finds the dataset in ${JSON.stringify(text)}`, () => assert.equal(datasetIn(text), id));
  }

  for (const text of [
    '',
    'resale flat prices',
    'd_',
    `${id}/../whoami`,
    'f1765b54-a209-4718-8d38-a39237f502b3',
    'https://data.gov.sg/datasets',
    'https://data.gov.sg/collections/189/view',
    `https://data.gov.sg.example/datasets/${id}/view`,
    `https://notdata.gov.sg/datasets/${id}/view`,
    `https://example.com/?next=https://data.gov.sg/datasets/${id}/view`,
    'https://',
  ]) {
    it(`finds none in ${JSON.stringify(text)}`, () => assert.equal(datasetIn(text), undefined));
  }
});
