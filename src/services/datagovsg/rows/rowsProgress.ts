import { countWords } from './rowsWords';

export interface RowsStep {
  done: number;
  total: number;
  /** Since it began. */
  elapsedMs: number;
}

/** How far the reading of rows is. */
export function rowsProgress({ done, total, elapsedMs }: RowsStep): { text: string; share: number } {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const counted = `${countWords(done)} of ${countWords(total)} rows`;
  const leftMs = share === 0 ? undefined : (elapsedMs / share) * (1 - share);
  return { text: leftMs === undefined || share === 1 ? counted : `${counted}, ${timeWords(leftMs)} left`, share };
}

/** Rounded up: a time that runs out early is a disappointment. */
function timeWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 100 ? `about ${seconds} s` : `about ${Math.ceil(seconds / 60)} min`;
}
