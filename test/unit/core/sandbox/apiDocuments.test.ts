import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { operations } from '../../../../src/services';
import { sandboxForTests, send } from './sandboxUnderTest';

interface Document {
  servers?: { url: string }[];
  paths: Readonly<Record<string, Readonly<Record<string, { operationId?: string }>>>>;
}

describe('the documents that the sandbox serves', () => {
  const sandbox = sandboxForTests();
  const served = async (path: string): Promise<Document> =>
    parse((await send(sandbox.info.url, path)).text) as Document;

  it('are the same in YAML and JSON, and hold every operation', async () => {
    const ids: (string | undefined)[] = [];
    for (const api of ['paysg', 'datagovsg']) {
      const [yaml, json] = [await served(`/openapi/${api}.yaml`), await served(`/openapi/${api}.json`)];
      assert.deepEqual(yaml, json);
      for (const item of Object.values(json.paths)) ids.push(...Object.values(item).map(each => each.operationId));
    }
    assert.deepEqual(new Set(ids.filter(id => id !== undefined)), new Set(operations.map(({ id }) => id)));
  });

  it('name servers of the sandbox only, in place of those of the services', async () => {
    for (const api of ['paysg', 'datagovsg']) {
      const text = (await send(sandbox.info.url, `/openapi/${api}.json`)).text;
      const servers = [...text.matchAll(/"servers":\[(.*?)\]/g)].flatMap(([, list = '']) => [
        ...list.matchAll(/"url":"([^"]*)"/g),
      ]);
      assert.ok(servers.length > 0);
      for (const [, url = ''] of servers) assert.ok(url.startsWith(`${sandbox.info.url}/`), url);
      assert.ok(!text.includes('sandbox.invalid'));
    }
    const own = parse(readFileSync('src/services/paysg/paysg.openapi.yaml', 'utf8')) as Document;
    const { servers } = await served('/openapi/paysg.json');
    assert.deepEqual(
      servers?.map(({ url }) => url),
      own.servers?.map(({ url }) => url.replace('https:/', sandbox.info.url)),
    );
  });

  it('are linked on the front page, and nothing else is there', async () => {
    const page = await send(sandbox.info.url, '/');
    for (const path of [
      '/openapi/paysg.yaml',
      '/openapi/paysg.json',
      '/openapi/datagovsg.yaml',
      '/openapi/datagovsg.json',
    ]) {
      assert.ok(page.text.includes(`href="${path}"`), path);
      assert.equal((await send(sandbox.info.url, path)).status, 200);
    }
    assert.equal((await send(sandbox.info.url, '/openapi/other.yaml')).status, 404);
    assert.equal((await send(sandbox.info.url, '/openapi/constructor.json')).status, 404);
  });
});

describe('the front page', () => {
  const sandbox = sandboxForTests({ startMs: Date.UTC(2030, 0, 1) });

  it('shows the time, the faults and where the documentation is, and runs nothing', async () => {
    const { text, headers } = await send(sandbox.info.url, '/');
    for (const part of [
      '2030-01-01T00:',
      '/sandbox/clock',
      '/sandbox/faults',
      'half-body',
      'docs/sandbox.md',
      'lang="en-SG"',
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*form-action 'none'/);
    assert.ok(!text.includes('<script'));
  });
});
