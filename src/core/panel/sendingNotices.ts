import * as l10n from '@vscode/l10n';
import type { ApiProfile } from '../model/apiProfile';
import type { EnvironmentId } from '../model/operation';
import type { FieldValues } from '../model/exchange';
import type { ShownExchange } from '../../shared/protocol';
import { byLocale } from '../../shared/text/language';
import { repeatedBy, type FormKeys } from './formKeys';
import type { Notice } from './panelFeatures';

const timeOfDay = byLocale(locale => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }));

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
  const text = l10n.t(
    'This was sent at {0} and no clear answer was received, so it may have been done. With the same idempotency key, which is kept, sending it again does it at most once. Other values get a new key.',
    timeOfDay().format(attempt.atMs),
  );
  return [{ kind: 'info', text }];
}

/** After an error that the service keeps for its idempotency key. */
function errorNotices({ shown, keys }: SentForm, service: string): readonly Notice[] {
  const outcome = shown?.exchange.outcome;
  if (!outcome?.ok || outcome.answer.status < 500 || keys.field === undefined) return [];
  const text = l10n.t(
    '{0} keeps its answer {1} for the idempotency key that was sent, so the form has a new one. First check whether it was done all the same: with the new key it would be done again.',
    service,
    outcome.answer.status,
  );
  return [{ kind: 'warning', text }];
}
