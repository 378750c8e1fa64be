import type { Exchange } from '../../core/calls/types';
import type { SavedPanel, ShownExchange } from '../../shared/protocol';
import type { ViewState } from './viewState';

/** VS Code keeps a panel's state in its own storage and writes it whole; larger answers can be had by sending again. */
export const savedBodyLimitBytes = 256 * 1024;

/** What survives a reload of the window. */
export function savedPanel(state: ViewState): SavedPanel {
  return {
    version: 1,
    operationId: state.operation.id,
    environment: state.context.environment,
    ...(state.context.keyId !== undefined && { keyId: state.context.keyId }),
    values: state.values,
    ...(state.exchange && { exchange: cutToLimit(state.exchange) }),
  };
}

function cutToLimit(shown: ShownExchange): ShownExchange {
  const { outcome } = shown.exchange;
  if (!outcome.ok) return shown;
  const bytes = new TextEncoder().encode(outcome.answer.body);
  if (bytes.length <= savedBodyLimitBytes) return shown;
  const body = decodeWhole(bytes.subarray(0, savedBodyLimitBytes));
  const exchange: Exchange = { ...shown.exchange, outcome: { ok: true, answer: { ...outcome.answer, body } } };
  const shownBytes = new TextEncoder().encode(body).length;
  return { exchange, cut: { shownBytes, bodyBytes: shown.cut?.bodyBytes ?? outcome.answer.bodyBytes } };
}

/** The text without a character that the cut went through: a stream decoder keeps unfinished bytes to itself. */
function decodeWhole(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes, { stream: true });
}
