import * as l10n from '@vscode/l10n';
import { settledBy } from '../calls/attempts';
import type { CallOutcome } from '../model/callOutcome';
import type { Exchange } from '../model/exchange';
import { trailAfter } from '../paging/trail';
import { unreachable } from '../unreachable';
import { withSettled } from './formKeys';
import type { Around, PanelCall } from './panelSession';
import { shownExchange } from './shownExchange';
import { withChange, withEffect, withNotSent, withPost, withState, type Step } from './step';

/** A call is over: what the page gets, and what is known of the attempt from now on. */
export function ended(step: Step, outcome: CallOutcome, around: Around): Step {
  const { call, keys, values } = step.state;
  if (!call) return step;
  const over = withState(step, { call: undefined });
  if (outcome.kind === 'exchange') return answered(over, call, outcome.exchange, around);
  const settled = withSettled(keys, call.begun, 'neverSent', values, around.newKey);
  return notSentFor(withState(over, { keys: settled.keys }), call.requestId, outcome);
}

function answered(step: Step, { requestId, begun }: PanelCall, exchange: Exchange, around: Around): Step {
  const { state } = step;
  const trail = trailAfter(around.services, state.trail, state.exchange, exchange);
  const addresses = around.features.payAddresses(exchange, around.sandboxUrl);
  const shown = shownExchange(around.services, exchange, trail, addresses?.page);
  const settled = settledBy(state.operation, exchange, begun?.isRepeat === true);
  const { keys, change } = withSettled(state.keys, begun, settled, state.values, around.newKey);
  const kept = withPost(withState(step, { exchange, shown, trail, keys }), {
    type: 'exchange',
    requestId,
    exchange: shown,
  });
  // Afterwards: the answer is not held back for a picture.
  const address = addresses?.qrCode;
  const fetching =
    address === undefined ? kept : withEffect(kept, { type: 'fetchPicture', exchangeId: exchange.id, address });
  return withChange(fetching, change);
}

function notSentFor(step: Step, requestId: number, outcome: Exclude<CallOutcome, { kind: 'exchange' }>): Step {
  switch (outcome.kind) {
    case 'refused':
      return withNotSent(step, requestId, outcome.problems);
    case 'declined':
      return withNotSent(step, requestId, [], l10n.t('Not sent. Nothing left this machine.'));
    case 'cancelled':
      return withNotSent(step, requestId, [], l10n.t('Not sent.'));
    default:
      return unreachable(outcome);
  }
}

/** The picture was received, of the answer that is shown still. */
export function pictured(step: Step, exchangeId: string, qrCodeDataUri: string): Step {
  const { shown } = step.state;
  if (shown?.exchange.id !== exchangeId || !shown.payLink) return step;
  const payLink = { ...shown.payLink, qrCodeDataUri };
  return withPost(withState(step, { shown: { ...shown, payLink } }), { type: 'payLink', exchangeId, payLink });
}
