import { scopeAfterKeyChange } from '../calls/starterValues';
import type { KeyInfo } from '../keys/keyInfo';
import type { FieldValues } from '../model/exchange';
import type { EnvironmentId } from '../model/operation';
import { unreachable } from '../unreachable';
import { defaultKey, type SeenKeys } from './callContext';
import type { Around, Choice, Press } from './panelSession';
import { flowStarted, planned, turned, withWaiting } from './sending';
import { withChange, withEffect, withNotSent, withState, type Step } from './step';

/** Reads the keys again. */
export function readingKeys(step: Step): Step {
  const readId = step.state.lastReadId + 1;
  return withEffect(withState(step, { lastReadId: readId }), { type: 'readKeys', readId });
}

/** Another environment, whose default key is taken, or another key. It is settled once the keys have been read. */
export const choosing = (step: Step, environment: EnvironmentId, keyId: string | undefined): Step =>
  readingKeys(withWaiting(step, { type: 'choose', environment, keyId }));

/** The keys were read. Choices wait for one that was begun after them; then all happens in the order of the presses. */
export function keysRead(step: Step, readId: number, seen: SeenKeys, around: Around): Step {
  const { waiting, lastReadId, seen: before } = step.state;
  if (before && before.readId > readId) return step;
  const now = withState(step, { seen: { ...seen, readId } });
  if (waiting.length === 0 || readId < lastReadId) return now;
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
export function keysFailed(step: Step, readId: number, text: string): Step {
  const { waiting, lastReadId, seen } = step.state;
  if (readId < lastReadId) return step;
  const known = { ...(seen ?? { keys: [], problem: text }), readId };
  return waiting.reduce(
    (each, next) => {
      if (next.type === 'choose' || next.type === 'flow') return each;
      const isCall = next.type === 'send' && each.state.call?.callId === next.callId;
      return withNotSent(isCall ? withState(each, { call: undefined }) : each, next.requestId, [], text);
    },
    withState(step, { waiting: [], seen: known }),
  );
}
