import { listingPlan } from '../../services/datagovsg/catalogue/datasetListing';
import type { EnvironmentId } from '../../core/model/operation';
import { systemClock } from '../../core/calls/clock';
import { crawlPauseMs } from '../../services/datagovsg/catalogue/crawlPace';
import { DatasetCatalogue } from '../../services/datagovsg/catalogue/datasetCatalogue';
import { openIndex } from '../../services/datagovsg/catalogue/openIndex';
import { inMemory } from '../../core/storage/database';
import { pageOf } from '../../services/datagovsg/catalogue/pageOf';
import type { Caller } from '../platform/caller';
import type { Log } from '../platform/log';

export interface CatalogueMaking {
  environment: EnvironmentId;
  /** Where it is kept; in memory when absent. */
  file?: string;
  /** Names this window among those that share the file. */
  owner: string;
  caller: Caller;
  log: Log;
}

/** The searchable list of datasets of one environment, read through the one pipeline. */
export const makeCatalogue = ({ environment, file = inMemory, owner, caller, log }: CatalogueMaking) =>
  new DatasetCatalogue({
    open: () => openIndex(file, text => log.warn(text)),
    // Not kept in the history: nobody asked for these calls one by one.
    readPage: async (page, signal) => {
      // A window that ends in the meantime ends the call, too.
      if (environment !== 'sandbox' && page > 1) await systemClock.wait(crawlPauseMs, signal).catch(() => undefined);
      return pageOf(await caller.run(listingPlan(environment, page), { signal, isRetried: true }, () => undefined));
    },
    now: Date.now,
    owner,
  });
