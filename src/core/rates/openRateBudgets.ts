import { join } from 'node:path';
import type { Services } from '../model/services';
import { systemClock } from '../calls/clock';
import { lastingTurnStore, type TurnStoreEvents } from './lastingTurnStore';
import { RateBudgets } from './rateBudgets';

/**
 * The budgets that all windows share.
 * @param folder made when it is not there
 */
export function openRateBudgets(services: Services, folder: string, events: TurnStoreEvents): RateBudgets {
  const store = lastingTurnStore(join(folder, 'turns.db'), systemClock.now(), events);
  return new RateBudgets(store, systemClock, services);
}
