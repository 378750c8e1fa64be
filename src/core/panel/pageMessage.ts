import { checked } from '../checked';
import { ok, type Result } from '../model/result';
import { startsCall, toHost, type ToHost } from '../../shared/messages';

/** A message that is not known, and the call that it was to start. */
export interface UnknownMessage {
  requestId?: number;
  /** For the log. */
  reason: string;
}

/** What the page says is data: nothing is done with a message before it fits its schema. */
export function pageMessage(message: unknown): Result<ToHost, UnknownMessage> {
  const whole = checked(toHost, message);
  if (whole.ok) return ok(whole.value);
  const call = checked(startsCall, message);
  return { ok: false, error: { reason: whole.error, ...(call.ok && { requestId: call.value.requestId }) } };
}
