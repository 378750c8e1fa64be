import assert from 'node:assert/strict';
import { listingPlan } from '../../../../../src/services/datagovsg/catalogue/datasetListing';
import { operationOf, services } from '../../../../../src/services';
import { crawlPauseMs } from '../../../../../src/services/datagovsg/catalogue/crawlPace';
import type { TurnRequest } from '../../../../../src/core/calls/turns';
import { MemoryTurnStore } from '../../../../../src/core/rates/memoryTurnStore';
import { RateBudgets } from '../../../../../src/core/rates/rateBudgets';
import { ManualClock } from '../../../support/manualClock';

const url = 'https://api-production.data.gov.sg/v2/public/api/datasets';
const requestOf = (operationId: string): TurnRequest => ({
  operation: operationOf(operationId),
  environment: 'production',
  url,
});

describe('crawlPauseMs', () => {
  it('leaves turns for calls of the user while the whole catalogue is read', async () => {
    const clock = new ManualClock();
    const budgets = new RateBudgets(new MemoryTurnStore(), clock, services);
    let waits = 0;
    const take = (operationId: string) => budgets.take(requestOf(operationId), { onWaiting: () => (waits += 1) });
    const { operationId } = listingPlan('production', 1);
    let pages = 0;
    const stop = new AbortController();
    const crawl = async () => {
      for (; !stop.signal.aborted; await clock.wait(crawlPauseMs)) {
        await take(operationId);
        pages += 1;
      }
    };
    const crawling = crawl();
    for (let second = 0; second < 60; second += 1) {
      await clock.pass(1000);
      if (second % 4 === 0) await Promise.all([take('getDatasetMetadata'), take('listCollections')]);
    }
    stop.abort();
    await clock.pass(crawlPauseMs);
    await crawling;
    assert.equal(waits, 0);
    assert.ok(pages >= 170, `${pages}`);
  });
});
