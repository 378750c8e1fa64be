import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listingPlan } from '../../../src/services/datagovsg/catalogue/datasetListing';
import { endOf } from '../../../src/core/flows/steps';
import { runCall } from '../../../src/core/calls/runCall';
import { DatasetCatalogue } from '../../../src/services/datagovsg/catalogue/datasetCatalogue';
import { openIndex } from '../../../src/services/datagovsg/catalogue/openIndex';
import { inMemory } from '../../../src/core/storage/database';
import { pageOf } from '../../../src/services/datagovsg/catalogue/pageOf';
import { downloadDataset, downloadProblem } from '../../../src/services/datagovsg/download/downloadDataset';
import { storageHost } from '../../../src/services/datagovsg/sandbox/storage/objectStorage';
import { endingFaults, forgetFaults, planFault } from '../support/everyFault';
import { startPublishing, type PublishingWorld } from '../support/publishing';
import { sandboxPorts } from '../support/sandboxPorts';
import { temporaryFolder } from '../support/temporaryFolder';
import { sandboxForTests } from './sandbox/sandboxUnderTest';

const sentence = /^([A-Z]|data\.gov\.sg )[^]*[.!?)]$/;
const storage = { path: `/${storageHost}` };
type Where = { operationId: string } | { path: string };
const nameOf = (where: Where): string => ('path' in where ? 'the storage' : where.operationId);

describe('a download that meets a fault', () => {
  let world: PublishingWorld;
  before(async () => (world = await startPublishing()));
  afterEach(() => forgetFaults(world.info.url));
  after(() => world.close());

  for (const { text } of endingFaults) {
    for (const where of [{ operationId: 'initiateDownload' }, { operationId: 'pollDownload' }, storage]) {
      it(`leaves no half file when ${text} meets ${nameOf(where)}, and comes whole the next time`, async () => {
        const file = join(temporaryFolder(), 'dataset.csv');
        const { datasetId } = world.info.datagovsg;
        const request = { environment: 'sandbox' as const, datasetId, format: 'CSV', file };
        await planFault(world.info.url, { ...where, fault: text });
        const first = await endOf(downloadDataset(request, world.ports));
        if (!first.ok) assert.match(downloadProblem(first.error), sentence);
        assert.equal(existsSync(file), first.ok, JSON.stringify(first));
        await forgetFaults(world.info.url);
        const next = await endOf(downloadDataset({ ...request, file: `${file}.next` }, world.ports));
        assert.ok(next.ok, JSON.stringify(next));
        if (first.ok) assert.equal(first.value.sha256, next.value.sha256);
      });
    }
  }
});

describe('a publishing that meets a fault', () => {
  let world: PublishingWorld;
  beforeEach(async () => (world = await startPublishing()));
  afterEach(() => world.close());

  const operations = ['whoami', 'getDatasetMetadata', 'getUploadLink', 'getIngestionStatus', 'datastoreSearch'];
  for (const { text } of endingFaults) {
    for (const where of [...operations.map(operationId => ({ operationId })), storage]) {
      it(`ends in a sentence when ${text} meets ${nameOf(where)}, and goes well the next time`, async () => {
        const file = await world.write('park_name\nNew park\n');
        await planFault(world.info.url, { ...where, fault: text });
        const first = await world.publish({ file });
        assert.match(first.text, sentence);
        await forgetFaults(world.info.url);
        const next = await world.publish({ file });
        assert.equal(next.kind, 'published', next.text);
        assert.ok(next.readBack?.isAsExpected, next.text);
      });
    }
  }
});

describe('a list of datasets that meets a fault', () => {
  const sandbox = sandboxForTests({ rateLimits: false });

  for (const { text } of endingFaults) {
    it(`keeps what it has when ${text} meets a page, says so, and is read to its end the next time`, async () => {
      const catalogue = new DatasetCatalogue({
        open: () => openIndex(inMemory, assert.fail),
        readPage: async page => pageOf(await runCall(listingPlan('sandbox', page), sandboxPorts(sandbox.info))),
        now: Date.now,
        owner: 'window',
      });
      await catalogue.refresh();
      const { size } = catalogue;
      await planFault(sandbox.info.url, { operationId: 'listDatasets', fault: text });
      await catalogue.refresh(true);
      assert.equal(catalogue.size, size);
      assert.match(catalogue.problem ?? '', /^The list of datasets could not be read: \w/);
      await catalogue.refresh();
      assert.deepEqual(
        [catalogue.problem, catalogue.progress().nextPage, catalogue.size],
        [undefined, undefined, size],
      );
      catalogue.close();
    });
  }
});
