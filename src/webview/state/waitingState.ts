import * as l10n from '@vscode/l10n';
import type { Waiting } from '../../core/model/exchange';
import type { ViewState } from './viewState';

/** A call waits, or is resumed. Spoken once for each wait: its countdown would drown everything else. */
export function withWaiting(state: ViewState, waiting: Waiting | undefined): ViewState {
  const { running } = state;
  if (!running) return state;
  const { waiting: before, ...rest } = running;
  if (!waiting) return { ...state, running: rest };
  const isNew = before?.kind !== waiting.kind || before.text !== waiting.text;
  const announcement = isNew ? `${l10n.t('Waiting.')} ${waiting.text}` : state.announcement;
  return { ...state, running: { ...rest, waiting }, announcement };
}
