import type { Paging } from '../apis/apiProfile';
import type { FieldValues } from '../calls/types';

/** Whether the total that an answer tells is no more than rough for these values. */
export function isTotalRough(paging: Paging | undefined, values: FieldValues): boolean {
  if (paging?.kind !== 'offset' || paging.roughWith === undefined) return false;
  const value = values[paging.roughWith];
  return value !== undefined && value !== '';
}
