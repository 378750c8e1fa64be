import assert from 'node:assert/strict';
import { operations } from '../../../../src/services';
import { Routes } from '../../../../src/core/sandbox/routes';

describe('Routes', () => {
  const routes = new Routes(operations);

  for (const operation of operations) {
    it(`finds ${operation.id} on each of its hosts`, () => {
      for (const server of Object.values(operation.servers)) {
        const { host, pathname } = new URL(server);
        const path = pathname.replace(/\/$/, '') + operation.path.replace(/\{[^}]+\}/g, 'a%20b');
        const match = routes.match(operation.method, host, path);
        assert.equal(match.kind === 'operation' && match.operation.id, operation.id);
        const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
        assert.deepEqual(
          match.kind === 'operation' && match.pathValues,
          Object.fromEntries(names.map(n => [n, 'a b'])),
        );
      }
    });
  }

  const datasets = '/v2/public/api/datasets';
  for (const [what, method, path, allowed] of [
    ['another method', 'POST', datasets, ['GET']],
    ['a shorter path', 'GET', '/v2/public/api', []],
    ['a longer path', 'GET', `${datasets}/d_1/metadata/more`, []],
    ['a slash too many', 'GET', `${datasets}/`, []],
    ['an empty value', 'GET', `${datasets}//metadata`, []],
    ['names that every object has', 'GET', '/__proto__/constructor', []],
  ] as const) {
    it(`finds no operation for ${what}`, () => {
      assert.deepEqual(routes.match(method, 'api-production.data.gov.sg', path), {
        kind: 'noOperation',
        api: 'datagovsg',
        allowed,
      });
    });
  }

  it('cannot read a broken percent-encoding', () => {
    const match = routes.match('GET', 'api-production.data.gov.sg', `${datasets}/%E0%A4%A/metadata`);
    assert.deepEqual(match, { kind: 'unreadable', api: 'datagovsg' });
  });

  it('knows no other host', () => {
    for (const host of ['example.com', '__proto__', ''])
      assert.deepEqual(routes.match('GET', host, '/'), { kind: 'noHost' });
  });
});
