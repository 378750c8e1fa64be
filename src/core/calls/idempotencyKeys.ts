import { randomUUID } from 'node:crypto';
import type { EnvironmentId, Operation } from '../apis/types';
import {
  attemptOf,
  idempotencyField,
  keyToSend,
  openAttempts,
  withAttempt,
  withoutAttempt,
  type Attempt,
  type Settled,
} from './attempts';
import type { FieldValues } from './types';

/** A sending that was noted before it began. */
export interface Begun {
  attempt: Attempt;
  /** An earlier sending with the same key got no answer. */
  isRepeat: boolean;
}

/** The idempotency keys of one form: which one its values go out with, and which ones may have been used. */
export class IdempotencyKeys {
  private readonly field: string | undefined;
  /** The key that was made for the form last. */
  private own: string;

  /** @param values of the form as it begins, whose key was made for it */
  constructor(
    private readonly operation: Operation,
    private attempts: readonly Attempt[],
    values: FieldValues,
  ) {
    this.field = idempotencyField(operation);
    const key = this.field === undefined ? undefined : values[this.field];
    this.own = typeof key === 'string' ? key : '';
  }

  /** Sendings whose answer is not known. */
  get open(): readonly Attempt[] {
    return this.attempts;
  }

  /** @returns the key that the values need instead of theirs, as values; empty when theirs will do */
  changeFor(environment: EnvironmentId, values: FieldValues, nowMs: number): FieldValues {
    const now = attemptOf(this.operation, environment, values, nowMs);
    if (!now || this.field === undefined) return {};
    const key = keyToSend(openAttempts(this.attempts, nowMs), now, this.own, () => (this.own = randomUUID()));
    return key === now.idempotencyKey ? {} : { [this.field]: key };
  }

  /** To be kept where a crash cannot reach it, before anything is sent. */
  begin(environment: EnvironmentId, values: FieldValues, nowMs: number): Begun | undefined {
    const attempt = attemptOf(this.operation, environment, values, nowMs);
    if (!attempt) return undefined;
    const isRepeat = this.attempts.some(({ idempotencyKey }) => idempotencyKey === attempt.idempotencyKey);
    this.attempts = withAttempt(this.attempts, attempt);
    return { attempt, isRepeat };
  }

  /**
   * @param values of the form by now: a key that was put there meanwhile stays
   * @returns the key of the next call, as values, when the form still has the one that was sent and that is used up
   */
  settle(begun: Begun | undefined, settled: Settled, values: FieldValues): FieldValues {
    if (!begun || this.field === undefined) return {};
    // That this sending never left says nothing of the one before.
    const isOpen = settled === 'open' || (settled === 'neverSent' && begun.isRepeat);
    if (!isOpen) this.attempts = withoutAttempt(this.attempts, begun.attempt);
    const isStillThere = values[this.field] === begun.attempt.idempotencyKey;
    return settled === 'answered' && isStillThere ? this.fresh(this.field) : {};
  }

  /** The open attempt that these values would repeat. */
  repeated(environment: EnvironmentId, values: FieldValues, nowMs: number): Attempt | undefined {
    const now = attemptOf(this.operation, environment, values, nowMs);
    const known = openAttempts(this.attempts, nowMs);
    return known.find(each => each.content === now?.content && each.idempotencyKey === now.idempotencyKey);
  }

  /** An answered key would only repeat its answer. */
  private fresh(field: string): FieldValues {
    this.own = randomUUID();
    return { [field]: this.own };
  }
}
