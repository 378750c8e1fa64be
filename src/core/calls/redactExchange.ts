import { operationOf } from '../apis/catalogue';
import { valueAt } from '../diagnosis/pointer';
import { redact } from './redact';
import type { Answer, FieldValues, Prepared } from './types';
import { parseJson } from '../parseJson';

/** A request that may hold a secret that the user typed into a field by mistake. */
export const redactRequest = (request: Prepared, secret?: string): Prepared => ({
  ...request,
  url: redact(request.url, secret),
  headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, redact(value, secret)])),
  ...(request.body !== undefined && { body: redact(request.body, secret) }),
});

/** An answer that may repeat the key, or hold a presigned link. `bodyBytes` stays what was received. */
export const redactAnswer = (answer: Answer, operationId: string, secret?: string): Answer => ({
  ...answer,
  headers: answer.headers.map(([name, value]) => [name, redact(value, secret)] as const),
  body: redact(answer.body, secret, ...linkSecrets(answer, operationId)),
});

/** What makes a link usable: its query, or all of a link without one. */
const linkSecrets = (answer: Answer, operationId: string): readonly string[] =>
  [...presignedLinks(answer, operationId).values()].map(link => link.slice(link.indexOf('?') + 1));

/** The links of an answer in the fields that the document marks with `x-secret`, by JSON pointer. Secrets all of them. */
export function presignedLinks({ body }: Answer, operationId: string): ReadonlyMap<string, string> {
  const pointers = operationOf(operationId).secrets ?? [];
  if (pointers.length === 0) return new Map();
  const document = parseJson(body);
  const found = pointers.map(pointer => [pointer, valueAt(document, pointer)] as const);
  return new Map(found.filter((link): link is readonly [string, string] => typeof link[1] === 'string'));
}

/** Values that may hold a key by mistake too. Text by text: a short key may look like a number or a sign of JSON. */
export const redactValues = (values: FieldValues, secret?: string): FieldValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [redact(name, secret), redactValue(value, secret)]));

function redactValue(value: unknown, secret: string | undefined): unknown {
  if (typeof value === 'string') return redact(value, secret);
  if (Array.isArray(value)) return value.map(each => redactValue(each, secret));
  return typeof value === 'object' && value !== null ? redactValues(value as FieldValues, secret) : value;
}
