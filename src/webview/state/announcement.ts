import * as l10n from '@vscode/l10n';
import type { Exchange } from '../../core/model/exchange';
import { causesOf } from '../text/causes';
import { failureText } from '../text/failureText';
import { plural } from '../../shared/text/counts';
import { durationText } from '../../shared/text/durations';

/** One line for screen readers when a call has ended. */
export function announcementOf(exchange: Exchange): string {
  const count = causesOf(exchange.findings).length;
  return count === 0 ? endOf(exchange) : `${endOf(exchange)} ${causesText(count)}`;
}

function endOf({ outcome }: Exchange): string {
  if (!outcome.ok) return l10n.t('No answer: {0}.', failureText(outcome.failure).title);
  const { status, timings } = outcome.answer;
  return l10n.t('Answered: {0} in {1}.', status, durationText(timings.lastByteMs));
}

const causesText = (count: number): string =>
  plural(count, n => ({
    one: l10n.t('{0} possible cause found.', n),
    other: l10n.t('{0} possible causes found.', n),
  }));
