import { redact } from './redact';
import type { Answer, FieldValues, Prepared } from './types';

/** A request that may hold a secret that the user typed into a field by mistake. */
export const redactRequest = (request: Prepared, secret?: string): Prepared => ({
  ...request,
  url: redact(request.url, secret),
  headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, redact(value, secret)])),
  ...(request.body !== undefined && { body: redact(request.body, secret) }),
});

/** An answer that may repeat the key, or hold a presigned link. `bodyBytes` stays what was received. */
export const redactAnswer = (answer: Answer, secret?: string): Answer => ({
  ...answer,
  headers: answer.headers.map(([name, value]) => [name, redact(value, secret)] as const),
  body: redact(answer.body, secret),
});

/** Values that may hold a key by mistake too. They are JSON by their schemas, so they survive the way through text. */
export const redactValues = (values: FieldValues, secret?: string): FieldValues =>
  JSON.parse(redact(JSON.stringify(values), secret)) as FieldValues;
