import type { Waiting } from '../../core/model/exchange';
import type { ViewState } from './viewState';

/** A call waits, or goes on. Spoken once for each wait: its countdown would drown everything else. */
export function withWaiting(state: ViewState, waiting: Waiting | undefined): ViewState {
  const { running } = state;
  if (!running) return state;
  const { waiting: before, ...rest } = running;
  if (!waiting) return { ...state, running: rest };
  const isNew = before?.kind !== waiting.kind || before.text !== waiting.text;
  const announcement = isNew ? `Waiting. ${waiting.text}` : state.announcement;
  return { ...state, running: { ...rest, waiting }, announcement };
}
