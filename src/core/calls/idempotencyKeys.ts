import { randomUUID } from 'node:crypto';
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
} from './attempts';
import type { FieldValues } from '../model/exchange';

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
  /** A key whose call was answered, and the fresh one that the page may not know of yet. */
  private usedUp: { key: string; fresh: string } | undefined;

  /** @param values of the form as it begins, whose key was made for it */
  constructor(
    private readonly operation: Operation,
    private attempts: readonly Attempt[],
    values: FieldValues,
  ) {
    this.field = idempotencyField(operation)?.name;
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
    const key = keyToSend(
      openAttempts(this.operation, this.attempts, nowMs),
      now,
      this.own,
      () => (this.own = randomUUID()),
    );
    return key === now.idempotencyKey ? {} : { [this.field]: key };
  }

  /** To be kept where a crash cannot reach it, before anything is sent. */
  begin(environment: EnvironmentId, values: FieldValues, nowMs: number): Begun | undefined {
    const attempt = attemptOf(this.operation, environment, values, nowMs);
    if (!attempt) return undefined;
    const isRepeat = this.attempts.some(({ idempotencyKey }) => idempotencyKey === attempt.idempotencyKey);
    this.attempts = withAttempt(this.operation, this.attempts, attempt);
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
    return settled === 'answered' && isStillThere ? this.fresh(this.field, begun.attempt.idempotencyKey) : {};
  }

  /**
   * What the page says may be older than the fresh key that is on its way to it.
   * @returns the values with that key in place of the used-up one, until the page was seen to have it: whoever types the old
   *   one then wants it
   */
  arrived(values: FieldValues): FieldValues {
    if (!this.usedUp || this.field === undefined) return values;
    if (values[this.field] === this.usedUp.key) return { ...values, [this.field]: this.usedUp.fresh };
    this.usedUp = undefined;
    return values;
  }

  /** The open attempt that these values would repeat. */
  repeated(environment: EnvironmentId, values: FieldValues, nowMs: number): Attempt | undefined {
    const now = attemptOf(this.operation, environment, values, nowMs);
    const known = openAttempts(this.operation, this.attempts, nowMs);
    return known.find(each => each.content === now?.content && each.idempotencyKey === now.idempotencyKey);
  }

  /** An answered key would only repeat its answer. */
  private fresh(field: string, key: string): FieldValues {
    this.own = randomUUID();
    this.usedUp = { key, fresh: this.own };
    return { [field]: this.own };
  }
}
