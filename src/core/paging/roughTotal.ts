import type { Paging } from '../model/apiProfile';
import type { FieldValues } from '../model/exchange';

/** Whether the total that an answer tells is no more than rough for these values. */
export function isTotalRough(paging: Paging | undefined, values: FieldValues): boolean {
  if (paging?.kind !== 'offset' || paging.roughWith === undefined) return false;
  const value = values[paging.roughWith];
  return value !== undefined && value !== '';
}
