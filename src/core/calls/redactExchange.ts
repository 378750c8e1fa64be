import type { Operation } from '../model/operation';
import { isTooLargeToParse } from '../../shared/json/parseBound';
import { parseJson } from '../parseJson';
import { Secret } from '../keys/secret';
import { dropped, tryRedacting, type Redact } from './redact';
import { isCredentialName } from './redaction/credentialNames';
import { leastSecret, longestSecret, mark } from './redaction/redactor';
import type { Failure } from '../model/failure';
import type { Answer, FieldValues, Finding, Prepared } from '../model/exchange';
import { valueAt } from '../../shared/json/pointer';

/** Where an answer holds presigned links. */
type Links = Pick<Operation, 'secrets'>;

/** A request that may hold a secret that the user typed into a field by mistake. */
export const redactRequest = (request: Prepared, redact: Redact): Prepared => ({
  ...request,
  url: redact(request.url),
  headers: Object.fromEntries(Object.entries(request.headers).map(pair => redactPair(pair, redact))),
  ...(request.body !== undefined && { body: redact(request.body) }),
});

/** A header is one text, whose name can say that its value is a secret. */
const redactPair = ([name, value]: readonly [string, string], redact: Redact): readonly [string, string] => [
  redact(name),
  isCredentialName(name) && value !== '' ? mark : redact(value),
];

/** One redactor for all texts of an exchange: the request, the answer, and what is found out from both. */
export interface ExchangeRedactor {
  redact: Redact;
  /** @returns undefined where it cannot be done */
  redactBody: (body: string) => string | undefined;
}

/** @param answer whose presigned links are secrets too; undefined when there is none */
export function exchangeRedactor(secret: Secret | undefined, operation: Links, answer?: Answer): ExchangeRedactor {
  const links = answer ? linkSecrets(answer, operation) : [];
  const short = links.filter(({ length }) => length <= longestSecret);
  const attempt = tryRedacting(secret, ...short.map(link => new Secret(link)));
  const isWhole = short.length === links.length && (!answer || isSearchable(answer, operation));
  return { redact: text => attempt(text) ?? dropped, redactBody: isWhole ? attempt : () => undefined };
}

/**
 * An answer that may repeat the key, or hold a presigned link. `bodyBytes` stays what was received. A body that cannot be
 * searched gives way to a sentence; all else stays.
 */
export function redactAnswer(answer: Answer, { redact, redactBody }: ExchangeRedactor): Answer {
  const headers = answer.headers.map(pair => redactPair(pair, redact));
  const body = redactBody(answer.body);
  if (body !== undefined) return { ...answer, headers, body };
  return { ...answer, headers, body: notSearched(answer), isBodyDropped: true };
}

const notSearched = ({ bodyBytes }: Answer): string =>
  `The body (${bodyBytes} bytes) is not shown: it could not be searched for secrets, so it was dropped.`;

/** Links are found by their place in the JSON: in one that is too large to be parsed, none is. */
const isSearchable = ({ body }: Answer, { secrets = [] }: Links): boolean =>
  secrets.length === 0 || !isTooLargeToParse(body);

/** What makes a link usable: its query, or all of a link without one. */
const linkSecrets = (answer: Answer, operation: Links): readonly string[] =>
  [...presignedLinks(answer, operation).values()].map(link => {
    const query = link.slice(link.indexOf('?') + 1);
    return query.length < leastSecret ? link : query;
  });

/** The links of an answer in the fields that the document marks with `x-secret`, by JSON pointer. Secrets all of them. */
export function presignedLinks(answer: Answer, operation: Links): ReadonlyMap<string, string> {
  const { secrets: pointers = [] } = operation;
  if (pointers.length === 0 || !isSearchable(answer, operation)) return new Map();
  const document = parseJson(answer.body);
  const found = pointers.map(pointer => [pointer, valueAt(document, pointer)] as const);
  return new Map(found.filter((link): link is readonly [string, string] => typeof link[1] === 'string'));
}

/** Values that may hold a key by mistake too. Text by text: a short key may look like a number or a JSON token. */
export const redactValues = (values: FieldValues, redact: Redact): FieldValues =>
  redactTexts(values, redact) as FieldValues;

/** Every text in a finding or a failure: they repeat what an answer said, with its escapes undone. */
export const redactFindings = (findings: readonly Finding[], redact: Redact): readonly Finding[] =>
  redactTexts(findings, redact) as readonly Finding[];

export const redactFailure = (failure: Failure, redact: Redact): Failure => redactTexts(failure, redact) as Failure;

function redactTexts(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map(each => redactTexts(each, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) =>
      typeof each === 'string' ? redactPair([name, each], redact) : [redact(name), redactTexts(each, redact)],
    ),
  );
}
