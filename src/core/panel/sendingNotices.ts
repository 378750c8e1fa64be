import type { ApiProfile } from '../model/apiProfile';
import type { EnvironmentId } from '../model/operation';
import type { FieldValues } from '../model/exchange';
import type { ShownExchange } from '../../shared/protocol';
import { repeatedBy, type FormKeys } from './formKeys';
import type { Notice } from './panelFeatures';

interface SentForm {
  environment: EnvironmentId;
  values: FieldValues;
  keys: FormKeys;
  shown: ShownExchange | undefined;
  isCalling: boolean;
}

/** What may have been done already by what the form holds. @param nowMs milliseconds since the epoch */
export function sendingNotices(form: SentForm, { name }: Pick<ApiProfile, 'name'>, nowMs: number): readonly Notice[] {
  const { keys, environment, values, isCalling } = form;
  const attempt = repeatedBy(keys, environment, values, nowMs);
  if (!attempt) return errorNotices(form, name);
  if (isCalling) return [];
  const time = new Date(attempt.atMs).toLocaleTimeString('en-SG', { hour: '2-digit', minute: '2-digit' });
  const text = `This was sent at ${time} and no clear answer came, so it may have been done. With the same idempotency key, which is kept, sending it again does it at most once. Other values get a new key.`;
  return [{ kind: 'info', text }];
}

/** After an error that the service keeps for its idempotency key. */
function errorNotices({ shown, keys }: SentForm, service: string): readonly Notice[] {
  const outcome = shown?.exchange.outcome;
  if (!outcome?.ok || outcome.answer.status < 500 || keys.field === undefined) return [];
  const text = `${service} keeps its answer ${outcome.answer.status} for the idempotency key that was sent, so the form has a new one. Look first whether it was done all the same: with the new key it would be done again.`;
  return [{ kind: 'warning', text }];
}
