import assert from 'node:assert/strict';
import { checkValues } from '../../../../src/core/model/checkValues';
import type { Problem } from '../../../../src/core/model/problem';
import type { FieldValues } from '../../../../src/core/model/exchange';
import { prepare } from '../../../../src/core/calls/prepare';
import { refusedInList, refusedInSort } from '../../../../src/webview/columns/columnValues';
import { services } from '../../../../src/services';

const id = `d_${'0'.repeat(32)}`;
const clear = ['price (S$)', 'a=b', '[x]', 'it"s', '人口', '🏠 type', 'a&b', 'a;b', '50%', 'x+y'];
const lost = ['population (male, total)', ' town', 'town ', '"town"', ','];

const prepared = (values: FieldValues) =>
  prepare(
    services,
    { operationId: 'datastoreSearch', environment: 'production', values: { resource_id: id, ...values } },
    { userAgent: 'test' },
  );

describe('names of columns in a row search', () => {
  for (const name of lost) {
    it(`refuses “${name}” in a list of columns, with what to do`, () => {
      const { ok, error: problems = [] } = prepared({ fields: ['month', name] }) as {
        ok: boolean;
        error?: readonly Problem[];
      };
      assert.deepEqual([ok, problems.map(({ field }) => field)], [false, ['fields']]);
      assert.ok(problems[0]?.message.includes(`“${name}”`) && problems[0].message.includes('Leave the list empty'));
      assert.notEqual(refusedInList(name), undefined);
    });
  }

  for (const name of clear) {
    it(`sends “${name}” as it is, in a list and in a sort`, () => {
      const outcome = prepared({ fields: [name], sort: `${name} desc` });
      assert.ok(outcome.ok, JSON.stringify(outcome));
      const query = new URL(outcome.value.url).searchParams;
      assert.deepEqual([query.get('fields'), query.get('sort')], [name, `${name} desc`]);
      assert.equal(refusedInSort(name), undefined);
    });
  }

  for (const name of [...clear, ...lost]) {
    it(`takes “${name}” in a filter and in an export, which are JSON`, () => {
      assert.deepEqual(checkValues(services, 'datastoreSearch', { resource_id: id, filters: { [name]: 'x' } }), []);
      const filters = [{ columnName: name, type: 'EQ', value: 'x' }];
      assert.deepEqual(checkValues(services, 'initiateDownload', { datasetId: id, columnNames: [name], filters }), []);
    });
  }

  it('does not let a name be taken for a direction', () => assert.notEqual(refusedInSort('price desc'), undefined));
});
