import * as l10n from '@vscode/l10n';
import type { Waiting } from '../../core/model/exchange';
import { plural } from '../../shared/text/counts';
import { timeLeftText } from '../../shared/text/durations';

/** How long a call still waits. */
export function countdownText({ kind, untilMs }: Waiting, nowMs: number): string {
  const leftMs = untilMs - nowMs;
  if (leftMs <= 0) return kind === 'turn' ? l10n.t('Sending any moment…') : l10n.t('Sending again any moment…');
  const left = timeLeftText(leftMs);
  return kind === 'turn' ? l10n.t('Sending in {0}', left) : l10n.t('Sending again in {0}', left);
}

/** Calls that go first. */
export function aheadText(ahead: number): string {
  if (ahead === 0) return l10n.t('This one is next.');
  return plural(ahead, n => ({
    one: l10n.t('{0} call before this one', n),
    other: l10n.t('{0} calls before this one', n),
  }));
}
