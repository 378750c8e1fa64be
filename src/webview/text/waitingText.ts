import type { Waiting } from '../../core/model/exchange';
import { countText } from './format';

/** How long a call still waits. Rounded up, so that it never says 0 while it waits. */
export function countdownText({ kind, untilMs }: Waiting, nowMs: number): string {
  const seconds = Math.ceil((untilMs - nowMs) / 1000);
  if (seconds <= 0) return kind === 'turn' ? 'Sending any moment…' : 'Sending again any moment…';
  const left = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return kind === 'turn' ? `Sending in ${left}` : `Sending again in ${left}`;
}

/** Calls that go first. */
export function aheadText(ahead: number): string {
  return ahead > 0 ? `${countText(ahead, 'call')} before this one` : 'This one is next.';
}
