import type { Exchange } from '../../core/model/exchange';
import { causesOf } from '../text/causes';
import { failureText } from '../text/failureText';
import { plural } from '../../shared/text/counts';
import { durationText } from '../../shared/text/durations';

/** One line for screen readers when a call has ended. */
export function announcementOf(exchange: Exchange): string {
  const count = causesOf(exchange.findings).length;
  const causes = count > 0 ? ` ${plural(count, 'possible cause')} found.` : '';
  if (!exchange.outcome.ok) return `No answer: ${failureText(exchange.outcome.failure).title}.${causes}`;
  const { status, timings } = exchange.outcome.answer;
  return `Answered: ${status} in ${durationText(timings.lastByteMs)}.${causes}`;
}
