import type { EnvironmentId, Operation } from '../model/operation';
import {
  attemptOf,
  idempotencyField,
  keyToSend,
  openAttempts,
  withAttempt,
  withoutAttempt,
  type Attempt,
  type Settled,
} from '../calls/attempts';
import type { FieldValues } from '../model/exchange';

/** The idempotency keys of one form: which one its values go out with, and which ones may have been used. */
export interface FormKeys {
  operation: Operation;
  /** Of the idempotency key; undefined in operations that have none. */
  field: string | undefined;
  /** The key that was made for the form last. */
  own: string;
  /** Sendings whose answer is not known. */
  attempts: readonly Attempt[];
  /** A key whose call was answered, and the fresh one that the page may not know of yet. */
  usedUp?: { key: string; fresh: string };
}

/** A sending that was noted before it began. */
export interface Begun {
  attempt: Attempt;
  /** An earlier sending with the same key got no answer. */
  isRepeat: boolean;
}

/** What keys depend on from outside: the time in milliseconds since the epoch, and a key that nobody had before. */
export interface KeySource {
  nowMs: number;
  newKey: () => string;
}

/** The keys after a step, and the values that change with it: one idempotency key, or none. */
interface KeyStep {
  keys: FormKeys;
  change: FieldValues;
}

/** @param values of the form as it begins, whose key was made for it */
export function formKeysOf(operation: Operation, attempts: readonly Attempt[], values: FieldValues): FormKeys {
  const field = idempotencyField(operation)?.name;
  const key = field === undefined ? undefined : values[field];
  return { operation, field, own: typeof key === 'string' ? key : '', attempts };
}

/** The key that the values need instead of theirs: values that were sent keep their key, others never get it. */
export function keyChange(
  keys: FormKeys,
  environment: EnvironmentId,
  values: FieldValues,
  { nowMs, newKey }: KeySource,
): KeyStep {
  const now = attemptOf(keys.operation, environment, values, nowMs);
  if (!now || keys.field === undefined) return { keys, change: {} };
  let { own } = keys;
  const key = keyToSend(openAttempts(keys.operation, keys.attempts, nowMs), now, own, () => (own = newKey()));
  const after = own === keys.own ? keys : { ...keys, own };
  if (key === now.idempotencyKey) return { keys: after, change: {} };
  // A key that was used up is the form's again where it was sent once more, and nobody knows what became of that.
  return { keys: key === keys.usedUp?.key ? withShown(after) : after, change: { [keys.field]: key } };
}

/** To be kept where a crash cannot reach it, before anything is sent. @returns no `begun` where nothing marks a repeat */
export function withBegun(
  keys: FormKeys,
  environment: EnvironmentId,
  values: FieldValues,
  nowMs: number,
): { keys: FormKeys; begun?: Begun } {
  const attempt = attemptOf(keys.operation, environment, values, nowMs);
  if (!attempt) return { keys };
  const isRepeat = keys.attempts.some(({ idempotencyKey }) => idempotencyKey === attempt.idempotencyKey);
  return {
    keys: { ...keys, attempts: withAttempt(keys.operation, keys.attempts, attempt) },
    begun: { attempt, isRepeat },
  };
}

/**
 * @param values of the form by now: a key that was put there meanwhile stays
 * @returns with the key of the next call, when the form still has the one that was sent and that is used up
 */
export function withSettled(
  keys: FormKeys,
  begun: Begun | undefined,
  settled: Settled,
  values: FieldValues,
  newKey: () => string,
): KeyStep {
  if (!begun || keys.field === undefined) return { keys, change: {} };
  const { idempotencyKey } = begun.attempt;
  // That this sending never left says nothing of the one before.
  const isOpen = settled === 'open' || (settled === 'neverSent' && begun.isRepeat);
  const after = isOpen ? keys : { ...keys, attempts: withoutAttempt(keys.attempts, begun.attempt) };
  if (settled !== 'answered' || values[keys.field] !== idempotencyKey) return { keys: after, change: {} };
  const fresh = newKey(); // an answered key would only repeat its answer
  return { keys: { ...after, own: fresh, usedUp: { key: idempotencyKey, fresh } }, change: { [keys.field]: fresh } };
}

/**
 * What the page says may be older than the fresh key that is on its way to it.
 * @returns the values with that key in place of the used-up one, until the page was seen to have it: whoever types the old
 *   one then wants it
 */
export function withArrived(keys: FormKeys, values: FieldValues): { keys: FormKeys; values: FieldValues } {
  const { field, usedUp, ...others } = keys;
  if (!usedUp || field === undefined) return { keys, values };
  if (values[field] === usedUp.key) return { keys, values: { ...values, [field]: usedUp.fresh } };
  return { keys: { field, ...others }, values };
}

/** The page gets all values again, so what it says from now on is not older than the fresh key. */
export const withShown = ({ usedUp: _, ...keys }: FormKeys): FormKeys => keys;

/** The open attempt that these values would repeat. */
export function repeatedBy(
  keys: FormKeys,
  environment: EnvironmentId,
  values: FieldValues,
  nowMs: number,
): Attempt | undefined {
  const now = attemptOf(keys.operation, environment, values, nowMs);
  const known = openAttempts(keys.operation, keys.attempts, nowMs);
  return known.find(each => each.content === now?.content && each.idempotencyKey === now.idempotencyKey);
}
