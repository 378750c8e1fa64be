import assert from 'node:assert/strict';
import { checkAnswer } from '../../../support/checkAnswer';
import { at, sandboxForTests, send, type Received } from '../../../core/sandbox/sandboxUnderTest';

describe('listRows in the sandbox', () => {
  const sandbox = sandboxForTests();
  const list = async (id: string, query: string): Promise<Received> => {
    const path = `/api-production.data.gov.sg/v2/public/api/datasets/${id}/list-rows?${query}`;
    const received = await send(sandbox.info.url, path);
    assert.deepEqual(checkAnswer('listRows', received.status, received.json), []);
    return received;
  };

  it('goes through all rows by the query of links.next', async () => {
    const { datasetId } = sandbox.info.datagovsg;
    const seen: string[] = [];
    let query: unknown = 'limit=200';
    while (typeof query === 'string') {
      const { json } = await list(datasetId, query);
      const rows = at(json, 'data', 'rows') as { licence_num: string }[];
      assert.ok(rows.length > 0 && rows.length <= 200);
      seen.push(...rows.map(row => row.licence_num));
      query = at(json, 'data', 'links', 'next');
    }
    assert.equal(seen.length, 478);
    assert.equal(new Set(seen).size, 478);
  });

  it('encodes the brackets of the cursor, as live answers do', async () => {
    const { json } = await list(sandbox.info.datagovsg.datasetId, 'limit=2');
    assert.equal(at(json, 'data', 'links', 'next'), 'idCursor%5Bvalue%5D=2&limit=2');
  });

  for (const [what, id, query, status] of [
    ['an unknown id', 'd_ffffffffffffffffffffffffffffffff', '', 404],
    ['a map', 'd_4a086da0a5553be1d89383cd90d07ecd', '', 400],
    ['a cursor of letters', 'd_11edd0117280c5776651d7891114c88c', 'idCursor[value]=x', 400],
  ] as const) {
    it(`answers ${status} for ${what}, as a guess`, async () => {
      const received = await list(id, query);
      assert.equal(received.status, status);
      assert.ok(received.headers['x-sandbox-guess']);
    });
  }
});
