import { join } from 'node:path';
import type { Services } from '../model/services';
import { systemClock } from '../calls/clock';
import { lastingTurnStore } from './lastingTurnStore';
import { RateBudgets } from './rateBudgets';

/**
 * The budgets that all windows share.
 * @param folder made when it is not there
 * @param onTrouble told once, with why only this window's calls are counted
 */
export function openRateBudgets(services: Services, folder: string, onTrouble: (reason: string) => void): RateBudgets {
  const store = lastingTurnStore(join(folder, 'turns.db'), systemClock.now(), onTrouble);
  return new RateBudgets(store, systemClock, services);
}
