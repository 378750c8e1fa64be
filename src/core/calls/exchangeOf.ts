import { randomUUID } from 'node:crypto';
import type { Services } from '../model/services';
import { diagnose } from '../diagnosis/diagnose';
import type { Failure } from '../model/failure';
import type { KeyInfo } from '../keys/keyInfo';
import type { Result } from '../model/result';
import type { Secret } from '../keys/secret';
import {
  exchangeRedactor,
  redactAnswer,
  redactFailure,
  redactFindings,
  redactRequest,
  redactValues,
} from './redactExchange';
import type { Answer, Exchange, FieldValues, Prepared } from '../model/exchange';

/** A sending and how it ended, with the secret that it was sent with. */
export interface Happened {
  request: Prepared;
  values: FieldValues;
  key: KeyInfo | undefined;
  secret: Secret | undefined;
  startedAt: string;
  outcome: Result<Answer, Failure>;
}

/** Everything in an exchange is redacted before anybody else can see it. */
export function exchangeOf(
  services: Services,
  { request, values, key, secret, startedAt, outcome }: Happened,
): Exchange {
  const redactor = exchangeRedactor(
    secret,
    services.operationOf(request.operationId),
    outcome.ok ? outcome.value : undefined,
  );
  const { redact } = redactor;
  const bare = {
    id: randomUUID(),
    startedAt,
    request: redactRequest(request, redact),
    values: redactValues(values, redact),
    ...(key && { keyId: key.id, keyName: key.name }),
    outcome: outcome.ok
      ? { ok: true as const, answer: redactAnswer(outcome.value, redactor) }
      : { ok: false as const, failure: redactFailure(outcome.error, redact) },
  };
  return { ...bare, findings: redactFindings(diagnose(services, bare), redact) };
}
