import { datagovsgRates } from '../rates';

/**
 * The share of the budget that the reading of the whole catalogue takes: the rest is free for a call of the user, which
 * then need not wait. Ours.
 */
const share = 0.75;

/** Milliseconds between two pages. */
export const crawlPauseMs: number = pauseIn('listDatasets');

function pauseIn(operationId: string): number {
  const family = datagovsgRates.find(({ operations }) => operations.includes(operationId));
  return family ? family.windowMs / (family.calls.withoutKey * share) : 0;
}
