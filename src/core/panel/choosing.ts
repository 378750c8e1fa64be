import { scopeAfterKeyChange } from '../calls/starterValues';
import type { KeyInfo } from '../keys/keyInfo';
import type { FieldValues } from '../model/exchange';
import type { EnvironmentId } from '../model/operation';
import { unreachable } from '../unreachable';
import { defaultKey, type SeenKeys } from './callContext';
import type { Around, Choice, Press } from './panelSession';
import { flowStarted, planned, turned, withWaiting } from './sending';
import { withChange, withEffect, withNotSent, withState, type Step } from './step';

/** Looks at the keys anew. */
export function looking(step: Step): Step {
  const lookId = step.state.lastLookId + 1;
  return withEffect(withState(step, { lastLookId: lookId }), { type: 'look', lookId });
}

/** Another environment, whose default key is taken, or another key. It stands when the keys were looked at. */
export const choosing = (step: Step, environment: EnvironmentId, keyId: string | undefined): Step =>
  looking(withWaiting(step, { type: 'choose', environment, keyId }));

/** A look at the keys came. Choices wait for one that was begun after them; then all happens in the order of the presses. */
export function looked(step: Step, lookId: number, seen: SeenKeys, around: Around): Step {
  const { waiting, lastLookId, seen: before } = step.state;
  if (before && before.lookId > lookId) return step;
  const now = withState(step, { seen: { ...seen, lookId } });
  if (waiting.length === 0 || lookId < lastLookId) return now;
  let chosen: FieldValues = {};
  return waiting.reduce(
    (each, next) => {
      if (next.type !== 'choose') return released(each, next, chosen, around);
      const { after, change } = taken(each, next, seen.keys, around);
      chosen = { ...chosen, ...change };
      return after;
    },
    withState(now, { waiting: [] }),
  );
}

/** @returns with the values that change with the choice */
function taken(step: Step, { environment, keyId }: Choice, keys: readonly KeyInfo[], around: Around) {
  const { operation, values, ...now } = step.state;
  const find = (id: string | undefined) => keys.find(key => key.id === id);
  const isSame = environment === now.environment;
  const after = isSame ? find(keyId) : defaultKey(operation, environment, keys, around.among);
  const change = scopeAfterKeyChange(around.services, operation, values, find(now.keyId), after);
  const chosen = withState(step, { environment, keyId: after?.id, refusal: undefined });
  return { after: withChange(chosen, change), change };
}

/** What was pressed before the choices stood. @param chosen values that changed with them */
function released(step: Step, press: Press, chosen: FieldValues, around: Around): Step {
  switch (press.type) {
    case 'send':
      return step.state.call?.callId === press.callId ? planned(step, { ...press.values, ...chosen }, around) : step;
    case 'turnPage':
      return turned(step, press.requestId, press.to, around);
    case 'flow':
      return flowStarted(step, press.flow, { ...press.values, ...chosen }, around);
    default:
      return unreachable(press);
  }
}

/** Nobody knows which keys there are now: what waits for that is not done. */
export function lookFailed(step: Step, lookId: number, text: string): Step {
  const { waiting, lastLookId, seen } = step.state;
  if (lookId < lastLookId) return step;
  const known = { ...(seen ?? { keys: [], problem: text }), lookId };
  return waiting.reduce(
    (each, next) => {
      if (next.type === 'choose' || next.type === 'flow') return each;
      const isCall = next.type === 'send' && each.state.call?.callId === next.callId;
      return withNotSent(isCall ? withState(each, { call: undefined }) : each, next.requestId, [], text);
    },
    withState(step, { waiting: [], seen: known }),
  );
}
