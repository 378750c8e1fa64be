import { numberText } from '../../../shared/text/counts';
import { roughTimeText } from '../../../shared/text/durations';

export interface RowsStep {
  done: number;
  total: number;
  /** Since it began. */
  elapsedMs: number;
}

/** How far the reading of rows is. */
export function rowsProgress({ done, total, elapsedMs }: RowsStep): { text: string; share: number } {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const counted = `${numberText(done)} of ${numberText(total)} rows`;
  const leftMs = share === 0 ? undefined : (elapsedMs / share) * (1 - share);
  return {
    text: leftMs === undefined || share === 1 ? counted : `${counted}, about ${roughTimeText(leftMs)} left`,
    share,
  };
}
