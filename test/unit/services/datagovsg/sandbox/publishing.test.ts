import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAnswer } from '../../../support/checkAnswer';
import { createSandbox } from '../../../../../src/services/sandbox';
import type { SandboxInfo } from '../../../../../src/services/sandbox';
import { at, sandboxForTests, send, type Received } from '../../../core/sandbox/sandboxUnderTest';

const sample = 'd_07c63be0f37e6e59c07a4ddc2fd87fcb';

/** The calls of a publisher. */
function publisher(info: () => SandboxInfo) {
  const admin = async (operationId: string, path: string): Promise<Received> => {
    const headers = { 'x-dgs-admin-api-key': info().datagovsg.writeKey };
    const received = await send(info().url, `/api-production.data.gov.sg/v2/admin/api/${path}`, { headers });
    assert.deepEqual(checkAnswer(operationId, received.status, received.json), []);
    return received;
  };
  const link = (kind: 'upload' | 'append', id: string) =>
    admin(kind === 'upload' ? 'getUploadLink' : 'getAppendLink', `datasets/${id}/${kind}-link`);
  const put = async (kind: 'upload' | 'append', id: string, body: string): Promise<Received> =>
    send(String(at((await link(kind, id)).json, 'data', 'url')), '', { method: 'PUT', body });
  const status = async (id: string): Promise<unknown> =>
    at((await admin('getIngestionStatus', `datasets/${id}/ingestion-status`)).json, 'data', 'status');
  const search = async (id: string, query = ''): Promise<unknown> => {
    const path = `/data.gov.sg/api/action/datastore_search?resource_id=${id}${query}`;
    return at((await send(info().url, path)).json, 'result');
  };
  const metadata = async (id: string): Promise<unknown> =>
    at((await send(info().url, `/api-production.data.gov.sg/v2/public/api/datasets/${id}/metadata`)).json, 'data');
  return { admin, link, put, status, search, metadata };
}

describe('publishing in the sandbox', () => {
  let now = Date.parse('2026-11-02T09:00:00+08:00');
  const sandbox = sandboxForTests({ now: () => now });
  const { admin, link, put, status, search, metadata } = publisher(() => sandbox.info);
  beforeEach(() => (now += 24 * 60 * 60 * 1000));

  /** Long enough for any of the small uploads here. */
  const waitForIt = (): number => (now += 60_000);

  it('knows no upload yet', async () => assert.equal(await status(sample), 'INGESTION_SUCCESS'));

  it('replaces all rows and columns, after a status that is stale and one that runs', async () => {
    const file = 'park_name,area\nOld quay,12\n"Say ""hi""",3.5\n';
    const sent = await put('upload', sample, file);
    assert.deepEqual([sent.status, sent.text], [200, '']);
    assert.match(String(sent.headers['x-sandbox-guess']), /S3/);
    assert.equal(await status(sample), 'INGESTION_SUCCESS');
    assert.equal(at(await search(sample), 'total'), 12);
    now += 5000;
    assert.equal(await status(sample), 'INGESTION_RUNNING');
    assert.equal(at(await search(sample), 'total'), 12);
    now += 5000;
    assert.equal(await status(sample), 'INGESTION_SUCCESS');
    const result = await search(sample, '&sort=area');
    assert.deepEqual(at(result, 'records'), [
      { park_name: 'Say "hi"', area: '3.5', _id: 2 },
      { park_name: 'Old quay', area: '12', _id: 1 },
    ]);
    const data = await metadata(sample);
    assert.ok(Date.parse(String(at(data, 'lastUpdatedAt'))) <= now);
    assert.ok(Date.parse(String(at(data, 'lastUpdatedAt'))) > now - 60_000);
    assert.deepEqual(Object.values(at(data, 'columnMetadata', 'map') as object), ['park_name', 'area', '_id']);
    assert.equal(at(data, 'datasetSize'), file.length);
  });

  it('appends rows with ids of their own', async () => {
    const before = Number(at(await search(sample), 'total'));
    await put('append', sample, 'park_name,area\r\nNew quay,7\r\n');
    waitForIt();
    assert.equal(await status(sample), 'INGESTION_SUCCESS');
    const result = await search(sample, '&sort=_id desc&limit=1');
    assert.equal(at(result, 'total'), before + 1);
    assert.deepEqual(at(result, 'records', 0), { park_name: 'New quay', area: '7', _id: before + 1 });
  });

  for (const [what, kind, file] of [
    ['other columns to append', 'append', 'park_name,size\nA,1\n'],
    ['another order of columns to append', 'append', 'area,park_name\n1,A\n'],
    ['text to append to a column of numbers', 'append', 'park_name,area\nA,large\n'],
    ['a ragged row', 'upload', 'a,b\n1,2\n3\n'],
    ['a quote that does not end', 'upload', 'a,b\n1,"2\n'],
    ['a quote that has not ended after a megabyte', 'upload', `a,b\n1,"${'x\n'.repeat(1_000_000)}`],
    ['a header alone', 'upload', 'a,b\n'],
    ['an empty file', 'upload', ''],
    ['a column twice', 'upload', 'a,a\n1,2\n'],
    ['a column without a name', 'upload', 'a,\n1,2\n'],
  ] as const) {
    it(`fails validation of ${what}, and leaves the rows as they were`, async () => {
      const before = JSON.stringify(await search(sample));
      assert.equal((await put(kind, sample, file)).status, 200);
      waitForIt();
      const received = await admin('getIngestionStatus', `datasets/${sample}/ingestion-status`);
      assert.equal(at(received.json, 'data', 'status'), 'VALIDATION_FAILED');
      assert.match(String(received.headers['x-sandbox-guess']), /here it was: \S/);
      assert.equal(JSON.stringify(await search(sample)), before);
      await put('append', sample, 'park_name,area\nA,1\n');
      assert.equal(await status(sample), 'VALIDATION_FAILED', 'the one before, for a while');
    });
  }

  it('fails validation of text that is not UTF-8', async () => {
    const url = String(at((await link('upload', sample)).json, 'data', 'url'));
    await new Promise((resolve, reject) => {
      const body = Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xe9]), Buffer.from('\n')]);
      const request = httpRequest(url, { method: 'PUT', headers: { 'content-length': body.length } }, resolve);
      request.once('error', reject);
      request.end(body);
    });
    waitForIt();
    assert.equal(await status(sample), 'VALIDATION_FAILED');
  });

  it('takes uploads one after the other', async () => {
    await put('upload', sample, 'park_name,area\nFirst,1\n');
    await put('append', sample, 'park_name,area\nSecond,2\n');
    waitForIt();
    assert.equal(await status(sample), 'INGESTION_SUCCESS');
    const names = (at(await search(sample), 'records') as { park_name: string }[]).map(each => each.park_name);
    assert.deepEqual(names, ['First', 'Second']);
  });

  it('forgets an upload that breaks off', async () => {
    const before = JSON.stringify(await search(sample));
    const url = String(at((await link('upload', sample)).json, 'data', 'url'));
    await new Promise(resolve => {
      const request = httpRequest(url, { method: 'PUT', headers: { 'content-length': 1000 } });
      request.once('error', resolve);
      request.write('park_name,area\nHalf,1\n', () => request.destroy());
      request.once('close', resolve);
    });
    waitForIt();
    assert.equal(JSON.stringify(await search(sample)), before);
  });

  it('takes no file without its length, as S3', async () => {
    const url = String(at((await link('upload', sample)).json, 'data', 'url'));
    const code = await new Promise((resolve, reject) => {
      const request = httpRequest(url, { method: 'PUT' }, response => resolve(response.resume().statusCode));
      request.once('error', reject);
      request.write('a,b\n');
      request.end('1,2\n');
    });
    assert.equal(code, 411);
  });

  it('takes nothing an hour later', async () => {
    const url = String(at((await link('upload', sample)).json, 'data', 'url'));
    now += 3_600_000;
    const { status: code, text } = await send(url, '', { method: 'PUT', body: 'a\n1\n' });
    assert.equal(code, 403);
    assert.match(text, /Request has expired/);
  });

  for (const [what, id, code] of [
    ['unknown', 'd_ffffffffffffffffffffffffffffffff', 404],
    ['not published', 'd_00000000000000000000000000000006', 404],
    ['not a table', 'd_b39d3a0871985372d7e1637193335da5', 403],
  ] as const) {
    it(`gives no link to a dataset that is ${what}, as a guess`, async () => {
      for (const kind of ['upload', 'append'] as const) {
        const received = await link(kind, id);
        assert.equal(received.status, code);
        assert.notEqual(received.headers['x-sandbox-guess'], undefined);
      }
    });
  }

  it('exports what was uploaded', async () => {
    await put('upload', sample, 'park_name,area\n"a, b",1\n"line\nbreak",2\n');
    waitForIt();
    const path = `/api-open.data.gov.sg/v1/public/api/datasets/${sample}/poll-download`;
    const { json } = await send(sandbox.info.url, path);
    const { text } = await send(String(at(json, 'data', 'url')), '');
    assert.equal(text, 'park_name,area\n"a, b",1\n"line\nbreak",2\n');
  });
});

describe('uploads that are too large for memory', () => {
  it('can be read and are removed at the end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-test-'));
    let now = Date.now();
    const sandbox = createSandbox({ now: () => now, folder });
    try {
      const info = await sandbox.listen();
      const { put, status, search } = publisher(() => info);
      const count = 400_000;
      const filler = 'x'.repeat(90);
      const lines = Array.from({ length: count }, (_, index) => `${index},${filler}`);
      const sent = await put('upload', sample, `place,filler\n${lines.join('\n')}\n`);
      assert.equal(sent.status, 200);
      assert.equal(readdirSync(folder).length, 1);
      now += 120_000;
      assert.equal(await status(sample), 'INGESTION_SUCCESS');
      const page = await search(sample, `&offset=${count - 2}&limit=5`);
      assert.equal(at(page, 'total'), count);
      assert.deepEqual(at(page, 'records'), [
        { place: String(count - 2), filler, _id: count - 1 },
        { place: String(count - 1), filler, _id: count },
      ]);
      const found = await search(sample, `&filters=${encodeURIComponent('{"place":"123456"}')}`);
      assert.equal(at(found, 'records', 0, '_id'), 123_457);
    } finally {
      await sandbox.close();
      assert.deepEqual(readdirSync(folder), []);
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what data.gov.sg keeps over a restart of the sandbox', () => {
  it('are uploads, links, exports and ingestions on their way', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-test-'));
    let now = Date.now();
    const options = { now: () => now, stateFile: join(folder, 'state.json') };
    const first = createSandbox(options);
    const info = await first.listen();
    const before = publisher(() => info);
    await before.put('upload', sample, 'park_name,area\nKept,1\n');
    now += 60_000;
    const exported = `/api-open.data.gov.sg/v1/public/api/datasets/${sample}/poll-download`;
    const link = String(at((await send(info.url, exported)).json, 'data', 'url'));
    await before.put('append', sample, 'park_name,area\nOn its way,2\n');
    await first.close();

    const second = createSandbox(options);
    try {
      const again = await second.listen(Number(new URL(info.url).port));
      const { status, search } = publisher(() => again);
      assert.equal(at(await search(sample), 'records', 0, 'park_name'), 'Kept');
      assert.equal((await send(link, '')).text, 'park_name,area\nKept,1\n');
      now += 5000;
      assert.equal(await status(sample), 'INGESTION_RUNNING');
      now += 60_000;
      assert.equal(await status(sample), 'INGESTION_SUCCESS');
      assert.equal(at(await search(sample), 'total'), 2);
    } finally {
      await second.close();
      rmSync(folder, { recursive: true });
    }
  });
});
