import * as l10n from '@vscode/l10n';
import type { CallOutcome } from './callOutcome';
import type { Answer, Exchange } from './exchange';
import type { Failure } from './failure';
import { findingText } from './findingText';

/** The result of a call, for whoever sent it for its answer. Each `text` is for people. */
export type CallAnswer =
  | { kind: 'answer'; answer: Answer; exchange: Exchange }
  | { kind: 'noAnswer'; failure: Failure; exchange: Exchange; text: string }
  /** The user cancelled it, before or while it was sent, or declined it; or production is locked. */
  | { kind: 'cancelled'; text: string; exchange?: Exchange }
  /** Nothing was sent: the values or the key do not fit. */
  | { kind: 'refused'; text: string };

export function callAnswer(outcome: CallOutcome): CallAnswer {
  if (outcome.kind === 'exchange') return answerIn(outcome.exchange);
  return { kind: outcome.kind === 'refused' ? 'refused' : 'cancelled', text: notSentText(outcome) };
}

/** Why nothing was sent. */
export function notSentText(outcome: Exclude<CallOutcome, { kind: 'exchange' }>): string {
  switch (outcome.kind) {
    case 'refused':
      return outcome.problems.map(({ message }) => message).join(' ');
    case 'declined':
      return outcome.verdict.kind === 'locked' ? outcome.verdict.text : l10n.t('It was not confirmed.');
    case 'cancelled':
      return l10n.t('It was cancelled before it was sent.');
  }
}

function answerIn(exchange: Exchange): CallAnswer {
  const { outcome } = exchange;
  if (outcome.ok) return { kind: 'answer', answer: outcome.answer, exchange };
  const { failure } = outcome;
  if (failure.kind === 'cancelled') return { kind: 'cancelled', text: l10n.t('It was cancelled.'), exchange };
  return { kind: 'noAnswer', failure, exchange, text: causeText(exchange) ?? l10n.t('The service did not answer.') };
}

/** The most likely cause of what is wrong with an answer, or why there is none; undefined where nothing is known to be. */
export const causeText = ({ findings: [first] }: Exchange): string | undefined => first && findingText(first);
