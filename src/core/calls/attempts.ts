import { createHash } from 'node:crypto';
import { givenValues } from '../model/checkValues';
import type { EnvironmentId, Field, Operation } from '../model/operation';
import { parseJsonObject } from '../parseJson';
import { neverConnected } from './failureOf';
import type { Exchange, FieldValues } from '../model/exchange';
import { valueAt } from '../../shared/json/pointer';

/**
 * A sending whose answer is not known: the service may have done what was asked. The same values go out with the same
 * idempotency key until an answer comes, other values never do.
 */
export interface Attempt {
  idempotencyKey: string;
  /** Hash of the other values and the environment: what the service compares, without keeping who pays. */
  content: string;
  /** Milliseconds since the epoch. */
  atMs: number;
}

const hourMs = 60 * 60 * 1000;
/** Open attempts at the most; the bound is ours. */
const maxAttempts = 20;

/** The field that takes the idempotency key, in operations that have one. */
export const idempotencyField = (operation: Operation): Field | undefined =>
  operation.fields.find(field => field.idempotency !== undefined);

/** What is about to be sent, or undefined where nothing shows the service that a second sending is the same. */
export function attemptOf(operation: Operation, environment: EnvironmentId, values: FieldValues, nowMs: number) {
  const field = idempotencyField(operation)?.name;
  const key = field === undefined ? undefined : values[field];
  if (field === undefined || typeof key !== 'string' || key === '') return undefined;
  const attempt: Attempt = { idempotencyKey: key, content: contentOf(field, environment, values), atMs: nowMs };
  return attempt;
}

/** @returns the attempts with this one, without those that the service may have forgotten */
export const withAttempt = (operation: Operation, attempts: readonly Attempt[], attempt: Attempt): readonly Attempt[] =>
  [attempt, ...openAttempts(operation, attempts, attempt.atMs).filter(each => !isSame(each, attempt))].slice(
    0,
    maxAttempts,
  );

export const withoutAttempt = (attempts: readonly Attempt[], attempt: Attempt): readonly Attempt[] =>
  attempts.filter(each => !isSame(each, attempt));

/** Those that the service still knows, if it got them. */
export function openAttempts(operation: Operation, attempts: readonly Attempt[], nowMs: number): readonly Attempt[] {
  const { keptHours = 0 } = idempotencyField(operation)?.idempotency ?? {};
  return attempts.filter(({ atMs }) => nowMs - atMs < keptHours * hourMs);
}

const isSame = (one: Attempt, other: Attempt): boolean => one.idempotencyKey === other.idempotencyKey;

/**
 * The idempotency key that values are to be sent with.
 * @param own the key that was made for the form last: only that one is replaced by the key of an earlier attempt, as the
 *   user may well want a second payment of the same values
 */
export function keyToSend(attempts: readonly Attempt[], now: Attempt, own: string, make: () => string): string {
  const sameValues = attempts.find(({ content }) => content === now.content);
  const sameKey = attempts.find(attempt => isSame(attempt, now));
  if (sameKey && sameKey.content !== now.content) return sameValues?.idempotencyKey ?? spare(attempts, own) ?? make();
  if (!sameKey && sameValues && now.idempotencyKey === own) return sameValues.idempotencyKey;
  return now.idempotencyKey;
}

/** The key that was made last, while no attempt has used it. */
const spare = (attempts: readonly Attempt[], own: string): string | undefined =>
  own === '' || attempts.some(({ idempotencyKey }) => idempotencyKey === own) ? undefined : own;

/** What is known of an attempt after its call. */
export type Settled =
  /** The service answered, and would answer the same again: a next call needs a new key. */
  | 'answered'
  /** Nothing reached the service. */
  | 'neverSent'
  /** It may have been done: only the same key makes a repeat safe. */
  | 'open';

/** @param isRepeat an earlier sending with the same key is still open, so what says nothing of that one settles nothing */
export function settledBy(operation: Operation, { outcome }: Pick<Exchange, 'outcome'>, isRepeat: boolean): Settled {
  if (outcome.ok) {
    const { status, body } = outcome.answer;
    const isOthers = isGatewayError(operation, status, body) || isUnreadable(status, body);
    return isOthers || (isRepeat && beforeTheKey.has(status)) ? 'open' : 'answered';
  }
  const { failure } = outcome;
  if (failure.kind === 'tls' || failure.kind === 'proxy') return 'neverSent';
  if (failure.kind === 'timeout' && failure.phase === 'connect') return 'neverSent';
  const isUnsent = failure.kind === 'unreachable' && (failure.isUnsent === true || neverConnected.has(failure.code));
  return isUnsent ? 'neverSent' : 'open';
}

/** Answers that come before the service checks the idempotency key, or while the first sending still runs. */
const beforeTheKey: ReadonlySet<number> = new Set([401, 403, 408, 409, 425, 429]);

/** 502, 503 and 504 without the service's own error form come from a gateway, behind which the call may have been done. */
function isGatewayError(operation: Operation, status: number, body: string): boolean {
  const ownError = idempotencyField(operation)?.idempotency?.ownError;
  const isOwn = ownError !== undefined && valueAt(parseJsonObject(body), ownError) !== undefined;
  return status >= 502 && status <= 504 && !isOwn;
}

/** A network's login page says 200, too; and an answer that is damaged or empty names nothing that was made. */
function isUnreadable(status: number, body: string): boolean {
  return status >= 200 && status < 300 && parseJsonObject(body) === undefined;
}

/** The same for the same values, whatever their order. */
function contentOf(field: string, environment: EnvironmentId, values: FieldValues): string {
  const { [field]: _key, ...others } = givenValues(values);
  return createHash('sha256')
    .update(`${environment} ${sortedJson(others)}`)
    .digest('hex');
}

const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
