import assert from 'node:assert/strict';
import { sandboxForTests } from '../../../core/sandbox/sandboxUnderTest';

/** Wide enough for several pages, with few different values in the column. */
const [dataset, column, pageRows] = ['d_8b84c4ee58e3cfc0ece0d773c8ca6abc', 'flat_type', 250] as const;

describe('equal rows of the sandbox', () => {
  const sandbox = sandboxForTests();

  async function idsOf(sort: string, offset: number): Promise<readonly number[]> {
    const query = new URLSearchParams({ resource_id: dataset, sort, limit: String(pageRows), offset: String(offset) });
    const answer = await fetch(`${sandbox.info.url}/data.gov.sg/api/action/datastore_search?${query.toString()}`);
    const { result } = (await answer.json()) as { result: { records: { _id: number }[] } };
    return result.records.map(({ _id }) => _id);
  }
  const pages = async (sort: string) => {
    const read = await Promise.all(Array.from({ length: 6 }, (_, page) => idsOf(sort, page * pageRows)));
    return read.flat();
  };

  it('come in another order on each page, so that a sort by them alone repeats rows', async () => {
    const ids = await pages(column);
    assert.ok(new Set(ids).size < ids.length);
  });

  it('come once when they are sorted by _id, too', async () => {
    const ids = await pages(`${column}, _id`);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('come in the same order when the same page is requested again', async () => {
    assert.deepEqual(await idsOf(column, pageRows), await idsOf(column, pageRows));
  });
});
