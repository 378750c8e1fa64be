import { checkValues, givenValues } from '../model/checkValues';
import type { ToView } from '../../shared/protocol';
import { keyChange, withShown } from './formKeys';
import { withColumns } from './formColumns';
import type { Around, PanelEffect, PanelSession } from './panelSession';
import { panelState, viewMessages, viewOf } from './panelView';
import { isRememberedAnew, rememberedOf } from './remembered';
import { withChange, withState, type Step } from './step';

export interface Next {
  state: PanelSession;
  effects: readonly PanelEffect[];
}

/** What follows from a step whatever it was: the form's key, its problems and columns, what the page is sent and what is kept. */
export function finished(before: PanelSession, step: Step, around: Around): Next {
  const checked = withProblems(fitted(before, step, around), around);
  const followed = checked.state.page.is === 'absent' ? checked : withColumns(checked, around);
  const { state, messages } = withMessages(followed, around);
  const post: readonly PanelEffect[] = messages.length > 0 ? [{ type: 'post', messages }] : [];
  return { state, effects: [...post, ...remembering(before, state, followed.noting), ...followed.effects] };
}

/** Values that were sent keep their idempotency key, other values never get it. */
function fitted(before: PanelSession, step: Step, around: Around): Step {
  const { values, environment, keys } = step.state;
  if (values === before.values && environment === before.environment && keys === before.keys) return step;
  const fit = keyChange(keys, environment, values, around);
  return withChange(withState(step, { keys: fit.keys }), fit.change);
}

function withProblems(step: Step, { services }: Around): Step {
  const { checked, values, operation } = step.state;
  if (checked.values === values) return step;
  return withState(step, { checked: { values, problems: checkValues(services, operation.id, givenValues(values)) } });
}

/** The page gets all of a view once, then what changes of it: first what happened, then what the form is to show. */
function withMessages(step: Step, around: Around): { state: PanelSession; messages: readonly ToView[] } {
  const { state, posts, changed } = step;
  const { page, seen } = state;
  if (page.is === 'awaited' && seen && seen.readId >= page.readId) {
    const view = viewOf(state, around);
    const whole: ToView = { type: 'state', state: panelState(state, view, around) };
    const keys = withShown(state.keys);
    return { state: { ...state, keys, page: { is: 'shown', view } }, messages: [...posts, whole] };
  }
  // What a page that has nothing yet does not get comes with all the rest.
  if (page.is !== 'shown') return { state, messages: posts };
  const values: ToView[] = Object.keys(changed).length > 0 ? [{ type: 'values', values: changed }] : [];
  const view = viewOf(state, around, page.view);
  const { context, others } = viewMessages(page.view, view, posts);
  const now = view === page.view ? state : { ...state, page: { is: 'shown', view } as const };
  return { state: now, messages: [...posts, ...context, ...values, ...others] };
}

function remembering(before: PanelSession, after: PanelSession, callId: number | undefined): readonly PanelEffect[] {
  if (callId === undefined && !isRememberedAnew(before, after)) return [];
  const remember = { operationId: after.operation.id, panel: rememberedOf(after) };
  return [{ type: 'remember', ...remember, ...(callId !== undefined && { callId }) }];
}
