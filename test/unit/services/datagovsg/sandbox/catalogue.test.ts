import assert from 'node:assert/strict';
import { checkAnswer } from '../../../support/checkAnswer';
import { at, sandboxForTests, send } from '../../../core/sandbox/sandboxUnderTest';

describe('the data.gov.sg catalogue in the sandbox', () => {
  const sandbox = sandboxForTests();
  const get = async (operationId: string, path: string): Promise<unknown> => {
    const { status, json } = await send(sandbox.info.url, `/api-production.data.gov.sg/v2/public/api${path}`);
    assert.equal(status, 200);
    assert.deepEqual(checkAnswer(operationId, status, json), []);
    return at(json, 'data');
  };

  /** The ids on all pages, in their order. */
  const listedIds = async (): Promise<string[]> => {
    const pages = Number(at(await get('listDatasets', '/datasets'), 'pages'));
    const ids: string[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const data = await get('listDatasets', `/datasets?page=${page}`);
      ids.push(...(at(data, 'datasets') as { datasetId: string }[]).map(each => each.datasetId));
    }
    return ids;
  };

  it('lists ten datasets a page, and enough of them to turn pages', async () => {
    const first = await get('listDatasets', '/datasets');
    assert.equal((at(first, 'datasets') as unknown[]).length, 10);
    const ids = await listedIds();
    assert.equal(new Set(ids).size, at(first, 'totalRowCount'));
    assert.equal(ids.length, at(first, 'totalRowCount'));
    assert.ok(ids.length > 60, `${ids.length}`);
    assert.ok(ids.includes(sandbox.info.datagovsg.datasetId));
  });

  it('shows nobody a dataset that is not published', async () => {
    const draft = 'd_00000000000000000000000000000006';
    assert.ok(!(await listedIds()).includes(draft));
    const { status } = await send(
      sandbox.info.url,
      `/api-production.data.gov.sg/v2/public/api/datasets/${draft}/metadata`,
    );
    assert.equal(status, 404);
  });

  it('has an empty page after the last, and ignores what it does not know', async () => {
    assert.deepEqual(at(await get('listDatasets', '/datasets?page=99&query=parks'), 'datasets'), []);
  });

  it('refuses page 0 in the wrapper', async () => {
    const { status, json } = await send(sandbox.info.url, '/api-production.data.gov.sg/v2/public/api/datasets?page=0');
    assert.equal(status, 400);
    assert.equal(at(json, 'name'), 'ERROR_PARAMS');
    assert.equal(at(json, 'data'), null);
  });

  it('describes a table by internal ids, in which _id is no column of the order', async () => {
    const data = await get('getDatasetMetadata', '/datasets/d_8b84c4ee58e3cfc0ece0d773c8ca6abc/metadata');
    const order = at(data, 'columnMetadata', 'order') as string[];
    const names = order.map(id => at(data, 'columnMetadata', 'map', id));
    assert.deepEqual([names.length, names[0], names.at(-1)], [11, 'month', 'resale_price']);
    assert.ok(order.every(id => /^c_[a-z0-9]{25}$/.test(id)));
    const [first = ''] = order;
    assert.deepEqual(at(data, 'columnMetadata', 'metaMapping', first), {
      name: 'month',
      columnTitle: 'Month',
      dataType: 'Text',
      index: '0',
      isCategorical: false,
    });
    assert.ok(Object.values(at(data, 'columnMetadata', 'map') as object).includes('_id'));
    assert.deepEqual(at(data, 'collectionIds'), ['189']);
  });

  it('describes a map by its attributes', async () => {
    const data = await get('getDatasetMetadata', '/datasets/d_4a086da0a5553be1d89383cd90d07ecd/metadata');
    assert.equal(at(data, 'format'), 'GEOJSON');
    assert.equal(at(data, 'columnMetadata'), undefined);
    assert.equal(at(data, 'geoJsonMetadata', 'properties', 0, 'attribute'), 'NAME');
  });

  it('serves the metadata of every dataset and collection that it lists', async () => {
    const listed = await listedIds();
    await Promise.all(listed.map(datasetId => get('getDatasetMetadata', `/datasets/${datasetId}/metadata`)));
    const pages = await Promise.all([1, 2].map(page => get('listCollections', `/collections?page=${page}`)));
    const collections = pages.flatMap(page => at(page, 'collections') as { collectionId: string }[]);
    assert.equal(collections[0]?.collectionId, '471');
    assert.equal(at(pages[0], 'pages'), 2);
    for (const { collectionId } of collections) {
      const data = await get('getCollectionMetadata', `/collections/${collectionId}/metadata?withDatasetMetadata=true`);
      const children = at(data, 'collectionMetadata', 'childDatasets') as string[];
      assert.ok(children.every(id => listed.includes(id)));
      const datasets = at(data, 'datasetMetadata') as { datasetId: string; name: string }[];
      assert.deepEqual(
        datasets.map(each => each.datasetId),
        children,
      );
      assert.ok(datasets.every(each => each.name !== ''));
    }
  });

  for (const path of ['/datasets/d_ffffffffffffffffffffffffffffffff/metadata', '/collections/999999/metadata']) {
    it(`answers 404 in the wrapper for ${path}`, async () => {
      const { status, json, headers } = await send(sandbox.info.url, `/api-staging.data.gov.sg/v2/public/api${path}`);
      assert.equal(status, 404);
      assert.deepEqual(checkAnswer('getDatasetMetadata', status, json), []);
      assert.match(String(headers['x-sandbox-guess']), /unknown id/);
    });
  }
});

describe('whoami in the sandbox', () => {
  const sandbox = sandboxForTests();
  const whoami = (headers: Record<string, string>) =>
    send(sandbox.info.url, '/api-production.data.gov.sg/v2/admin/api/auth/whoami', { headers });

  it('names the account, bare', async () => {
    const { status, json, headers } = await whoami({ 'x-dgs-admin-api-key': sandbox.info.datagovsg.writeKey });
    assert.equal(status, 200);
    assert.deepEqual(checkAnswer('whoami', status, json), []);
    assert.deepEqual(Object.keys(json as object), ['user']);
    assert.equal(headers['x-sandbox-guess'], undefined);
  });

  it('answers 401 without a write key, to a wrong one, and to the read key', async () => {
    const { writeKey, readKey } = sandbox.info.datagovsg;
    for (const headers of [{}, { 'x-dgs-admin-api-key': readKey }, { 'x-api-key': writeKey }]) {
      const received = await whoami(headers as Record<string, string>);
      assert.equal(received.status, 401);
      assert.deepEqual(checkAnswer('whoami', 401, received.json), []);
      assert.match(String(received.headers['x-sandbox-guess']), /write key/);
    }
  });
});
