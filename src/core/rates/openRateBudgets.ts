import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../calls/clock';
import { lastingTurnStore } from './lastingTurnStore';
import { RateBudgets } from './rateBudgets';

/**
 * The budgets that all windows share.
 * @param folder made when it is not there
 * @param onTrouble told once, with why only this window's calls are counted
 */
export async function openRateBudgets(folder: string, onTrouble: (reason: string) => void): Promise<RateBudgets> {
  // A folder that cannot be made shows when the file in it is opened.
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const store = lastingTurnStore(join(folder, 'turns.db'), systemClock.now(), onTrouble);
  return new RateBudgets(store, systemClock);
}
