import type { Waiting } from '../../core/model/exchange';
import { plural } from '../../shared/text/counts';
import { timeLeftText } from '../../shared/text/durations';

/** How long a call still waits. */
export function countdownText({ kind, untilMs }: Waiting, nowMs: number): string {
  const leftMs = untilMs - nowMs;
  if (leftMs <= 0) return kind === 'turn' ? 'Sending any moment…' : 'Sending again any moment…';
  const left = timeLeftText(leftMs);
  return kind === 'turn' ? `Sending in ${left}` : `Sending again in ${left}`;
}

/** Calls that go first. */
export function aheadText(ahead: number): string {
  return ahead > 0 ? `${plural(ahead, 'call')} before this one` : 'This one is next.';
}
