import { randomUUID } from 'node:crypto';
import { operationOf, profileOf } from '../apis/catalogue';
import { diagnose } from '../diagnosis/diagnose';
import type { Failure } from '../failure';
import type { KeyInfo } from '../keys/keyInfo';
import type { Result } from '../result';
import { isTooLargeToParse } from '../parseJson';
import { redactAnswer, redactRequest, redactValues } from './redactExchange';
import type { Answer, Exchange, FieldValues, Prepared } from './types';

/** A sending and how it ended, with the secret that it was sent with. */
export interface Happened {
  request: Prepared;
  values: FieldValues;
  key: KeyInfo | undefined;
  secret: string | undefined;
  startedAt: string;
  outcome: Result<Answer, Failure>;
}

/** Everything in an exchange is redacted before anybody else can see it. */
export function exchangeOf({ request, values, key, secret, startedAt, outcome }: Happened): Exchange {
  const bare = {
    id: randomUUID(),
    startedAt,
    request: redactRequest(request, secret),
    values: redactValues(values, secret),
    ...(key && { keyId: key.id, keyName: key.name }),
    outcome: outcome.ok
      ? {
          ok: true as const,
          answer: redactAnswer(withoutHiddenLinks(outcome.value, request.operationId), request.operationId, secret),
        }
      : { ok: false as const, failure: outcome.error },
  };
  return { ...bare, findings: diagnose(bare, profileOf(request.api)) };
}

/** Links are found by their place in the JSON. In one that is too large to be parsed none can be, so it is left out. */
function withoutHiddenLinks(answer: Answer, operationId: string): Answer {
  const hasLinks = (operationOf(operationId).secrets ?? []).length > 0;
  return hasLinks && isTooLargeToParse(answer.body) ? { ...answer, body: leftOut } : answer;
}

const leftOut = 'Left out: the answer may hold a link, which is a secret, and is too large to be looked through.';
