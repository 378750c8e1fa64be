import assert from 'node:assert/strict';
import type { Plan } from '../../src/core/model/exchange';
import type { TestedApp } from '../../src/host/testedApp';
import { WalkthroughProgress } from '../../src/host/status/walkthroughProgress';
import { removeAllKeys, storeKey } from './support/storedKeys';
import { testedApp } from './support/testedApp';
import { until } from './support/until';

describe('WalkthroughProgress', () => {
  let app: TestedApp;
  let progress: WalkthroughProgress;
  before(async () => (app = await testedApp()));
  beforeEach(() => {
    const { history, environment, lock, keys } = app;
    progress = new WalkthroughProgress({ history, environment, lock, vault: keys.vault });
  });
  afterEach(() => progress.dispose());
  after(() => removeAllKeys(app));

  const send = (operationId: string, values: Plan['values']) =>
    app.caller.run({ operationId, environment: 'sandbox', values });

  it('notes rows that were read, and not a call that was refused', async () => {
    const { datagovsg } = await app.sandbox.info();
    await send('datastoreSearch', { resource_id: 'd_00000000000000000000000000000000' });
    assert.deepEqual(progress.done, []);
    await send('datastoreSearch', { resource_id: datagovsg.datasetId });
    await until('it is noted', () => progress.done.length > 0);
    assert.deepEqual(progress.done, ['datasetRead']);
  });

  it('notes no other call', async () => {
    await send('listDatasets', { page: 1 });
    await send('datastoreSearch', { resource_id: (await app.sandbox.info()).datagovsg.datasetId });
    await until('the later call is noted', () => progress.done.length > 0);
    assert.deepEqual(progress.done, ['datasetRead']);
  });

  it('notes a key once it is stored', async () => {
    await storeKey(app, 'paysgKey', 'staging');
    await until('it is noted', () => progress.done.includes('keySaved'));
  });

  it('notes that production was unlocked', () => {
    app.lock.unlock('paysg', 1000);
    app.lock.lock();
    assert.deepEqual(progress.done, ['environmentSeen']);
  });
});
