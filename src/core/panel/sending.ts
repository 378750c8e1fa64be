import * as l10n from '@vscode/l10n';
import { frozenPlan } from '../calls/frozenPlan';
import { planProblems } from '../calls/prepare';
import type { FieldValues, Plan } from '../model/exchange';
import { unreachable } from '../unreachable';
import { ended } from './ended';
import { keyChange, withBegun } from './formKeys';
import type { Around, Choice, PanelEvent, PanelSession, Press } from './panelSession';
import { withChange, withEffect, withNotSent, withPost, withState, withValues, type Step } from './step';
import { turnedValues } from './turnedValues';

/** Also while a question of an earlier press waits for its answer. */
export const stillCalling = (): string =>
  l10n.t('Not sent: the previous call is not over yet. Wait for its answer, or cancel it, then send again.');

/**
 * Send was pressed. What is noted, confirmed and sent is one frozen plan, made of what the form held at the press:
 * whatever the user does in the form from then on is of the next call.
 */
export function pressed(step: Step, requestId: number, values: FieldValues, around: Around): Step {
  const filled = withValues(step, values);
  if (step.state.call) return withNotSent(filled, requestId, [], stillCalling());
  const callId = step.state.lastCallId + 1;
  const calling = withState(filled, { call: { callId, requestId }, lastCallId: callId });
  // Only a choice of environment or key made before is waited for: without one the plan is made at once.
  if (step.state.waiting.length > 0) return withWaiting(calling, { type: 'send', callId, requestId, values });
  return planned(calling, values, around);
}

/** Send with the values of another page: the form follows what is sent, and stays as it is when nothing is. */
export function turned(step: Step, requestId: number, to: 'previous' | 'next', around: Around): Step {
  const { state } = step;
  if (state.waiting.length > 0) return withWaiting(step, { type: 'turnPage', requestId, to });
  if (state.call) return withNotSent(step, requestId, [], stillCalling());
  const values = turnedValues(state.shown, state.environment, state.values, to);
  if (typeof values === 'string') return withNotSent(step, requestId, [], values);
  return pressed({ ...step, changed: values }, requestId, values, around);
}

/** A flow gets what the form had at the press, whatever is typed while the flow asks its questions. */
export function flowPressed(step: Step, flow: string, values: FieldValues, around: Around): Step {
  const filled = withValues(step, values);
  if (step.state.call) return withEffect(filled, { type: 'warn', text: stillCalling() });
  if (step.state.waiting.length > 0) return withWaiting(filled, { type: 'flow', flow, values });
  return flowStarted(filled, flow, values, around);
}

export function flowStarted(step: Step, flow: string, values: FieldValues, around: Around): Step {
  const { plan, keys } = planOf(step.state, values, around);
  const { operation } = step.state;
  return withEffect(withState(step, { keys }), { type: 'startFlow', flow, operation, plan });
}

export const withWaiting = (step: Step, last: Choice | Press): Step =>
  withState(step, { waiting: [...step.state.waiting, last] });

/** The call of the panel gets its plan. @param values at the press */
export function planned(step: Step, values: FieldValues, around: Around): Step {
  const { state } = step;
  if (!state.call) return step;
  const { plan, keys, change } = planOf(state, values, around);
  const frozen = frozenPlan(plan);
  if (!frozen.ok) return withNotSent(withState(step, { call: undefined }), state.call.requestId, [], frozen.error);
  // The form may have been edited since the press, where that waited for a choice.
  const fitted = state.values === values ? withChange(step, change) : step;
  const problems = planProblems(around.services, frozen.value);
  const checked = state.values === values ? { values: fitted.state.values, problems } : state.checked;
  const ready = withState(fitted, { keys, checked, call: { ...state.call, plan: frozen.value } });
  return problems.length === 0 ? noting(ready, frozen.value, around) : running(ready);
}

/** What a press of Send means now: these values, with the idempotency key that is theirs. */
function planOf(state: PanelSession, values: FieldValues, around: Around) {
  const { operation, environment, keyId } = state;
  const { keys, change } = keyChange(state.keys, environment, values, around);
  const sent = { ...values, ...change };
  const plan: Plan = { operationId: operation.id, environment, values: sent, ...(keyId !== undefined && { keyId }) };
  return { plan, keys, change };
}

/** Where a second sending could do it twice, it is noted before it leaves. */
function noting(step: Step, { environment, values }: Plan, { nowMs }: Around): Step {
  const { call } = step.state;
  const { keys, begun } = withBegun(step.state.keys, environment, values, nowMs);
  if (!call || !begun) return running(step);
  return { ...withState(step, { keys, call: { ...call, begun } }), noting: call.callId };
}

export function running(step: Step): Step {
  const { call } = step.state;
  return call?.plan ? withEffect(step, { type: 'run', callId: call.callId, plan: call.plan }) : step;
}

type CallEvent = Extract<PanelEvent, { callId: number }>;

/** How the call goes. A call that is not the panel's any more changes nothing. */
export function calling(step: Step, event: CallEvent, around: Around): Step {
  const { call } = step.state;
  if (call?.callId !== event.callId) return step;
  const { requestId } = call;
  switch (event.type) {
    case 'noted':
      return running(step);
    case 'sending': {
      const { startedAt } = event;
      return withPost(withState(step, { call: { ...call, startedAt } }), { type: 'busy', requestId, startedAt });
    }
    case 'progressed':
      return withPost(step, { type: 'progress', requestId, receivedBytes: event.receivedBytes });
    case 'waited':
      return withPost(step, { type: 'waiting', requestId, waiting: event.waiting });
    case 'ended':
      return ended(step, event.outcome, around);
    case 'failed':
      // The attempt stays open: nobody knows how far it got.
      return withNotSent(withState(step, { call: undefined }), requestId, [], event.text);
    default:
      return unreachable(event);
  }
}
