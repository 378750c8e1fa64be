import * as l10n from '@vscode/l10n';
import { numberText, plural } from '../../../shared/text/counts';
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
  const counted = plural(total, n => ({
    one: l10n.t('{0} of {1} row', numberText(done), n),
    other: l10n.t('{0} of {1} rows', numberText(done), n),
  }));
  const leftMs = share === 0 ? undefined : (elapsedMs / share) * (1 - share);
  const isTimed = leftMs !== undefined && share !== 1;
  return { text: isTimed ? l10n.t('{0}, about {1} left', counted, roughTimeText(leftMs)) : counted, share };
}
