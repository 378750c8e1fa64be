import assert from 'node:assert/strict';
import { operationOf, services } from '../../../../src/services';
import type { TurnRequest } from '../../../../src/core/calls/turns';
import { budgetOf } from '../../../../src/core/rates/budget';
import { sampleKey } from '../../support/sampleKey';

const rows: TurnRequest = {
  operation: operationOf('datastoreSearch'),
  environment: 'production',
  url: 'https://data.gov.sg/api/action/datastore_search?x=1',
};
const readKey = (tier?: string) =>
  sampleKey({ kind: 'datagovsgReadKey', environment: 'production', ...(tier && { tier }) });

describe('budgetOf', () => {
  it('knows no limit of PaySG', () => {
    const { rate, text } = budgetOf(services, { ...rows, operation: operationOf('listPayments') });
    assert.equal(rate.calls, Infinity);
    assert.equal(text, 'PaySG does not say what its limit is.');
  });

  const limits: readonly [string, Partial<TurnRequest>, number, RegExp][] = [
    ['without a key', {}, 4, /^data\.gov\.sg accepts 4 row searches in 10 s without a key\.$/],
    ['with a developer key', { key: readKey('developer') }, 8, /8 row searches in 10 s with a Developer key/],
    ['with a production key', { key: readKey('production') }, 20, /20 row searches/],
    ['with a key of unknown tier, as the lowest', { key: readKey() }, 8, /Developer/],
    ['with a tier that is no longer known, as the lowest', { key: readKey('platinum') }, 8, /Developer/],
    ['with a write key, as without one', { key: sampleKey({ kind: 'datagovsgWriteKey' }) }, 4, /without a key/],
  ];
  for (const [what, over, calls, text] of limits) {
    it(`counts row searches ${what}`, () => {
      const budget = budgetOf(services, { ...rows, ...over });
      assert.equal(budget?.rate.calls, calls);
      assert.match(budget.text, text);
    });
  }

  it('says that a limit is ours where the service does not say any', () =>
    assert.match(
      budgetOf(services, { ...rows, operation: operationOf('listDatasets') })?.text ?? '',
      /^No more than 40 catalogue calls .* does not say what its limit is/,
    ));

  it('is one for the operations that are counted together, and another one for each host, key and sandbox', () => {
    const ids = (...requests: Partial<TurnRequest>[]) =>
      requests.map(over => budgetOf(services, { ...rows, ...over })?.id);
    const start = { operation: operationOf('initiateDownload'), url: 'https://api-open.data.gov.sg/a' };
    const poll = { operation: operationOf('pollDownload'), url: 'https://api-open.data.gov.sg/b' };
    assert.equal(new Set(ids(start, poll)).size, 1);
    const sandbox = (port: number, path: string) =>
      ({ environment: 'sandbox', url: `http://127.0.0.1:${port}/${path}/x` }) as const;
    const different = ids(
      {},
      { key: readKey() },
      start,
      sandbox(1, 'data.gov.sg'),
      sandbox(2, 'data.gov.sg'),
      sandbox(1, 'other'),
    );
    assert.equal(new Set(different).size, different.length);
  });
});
