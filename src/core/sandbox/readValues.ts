import type { IncomingHttpHeaders } from 'node:http';
import type { Field, JsonSchema, Operation } from '../model/operation';
import { failed, ok, type Result } from '../model/result';
import { parseJson, parseJsonObject } from '../parseJson';

/** The parts of a request that values come from. */
export interface RequestParts {
  pathValues: Readonly<Record<string, string>>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface ReadValues {
  values: Record<string, unknown>;
  /** Body fields that the document does not know. */
  unknownFields: string[];
}

/**
 * Takes a request apart into the flat values that it was built from, so that the same checks fit both ends. Query
 * parameters that the document does not know are dropped, as both services do; text that does not fit its type stays
 * text, and the checks then say so.
 * @returns what is wrong when the body is no JSON object
 */
export function readValues(operation: Operation, parts: RequestParts): Result<ReadValues, string> {
  const body = parts.body.trim() === '' ? {} : parseJsonObject(parts.body);
  if (!body) return failed('The request body must be a JSON object.');
  const values: Record<string, unknown> = {};
  for (const field of operation.fields) {
    const value = fieldValue(field, parts, body);
    if (value !== undefined) values[field.name] = value;
  }
  const known = new Set(operation.fields.filter(field => field.in === 'body').map(field => field.name));
  return ok({ values, unknownFields: Object.keys(body).filter(name => !known.has(name)) });
}

function fieldValue(field: Field, parts: RequestParts, body: Readonly<Record<string, unknown>>): unknown {
  switch (field.in) {
    case 'path':
      return fromText(field, parts.pathValues[field.name]);
    case 'query':
      return fromText(field, parts.query.get(field.name) ?? undefined);
    case 'header':
      return fromText(field, parts.headers[field.name.toLowerCase()]?.toString());
    case 'body':
      return Object.hasOwn(body, field.name) ? body[field.name] : undefined;
  }
}

function fromText(field: Field, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  if (field.encoding === 'csv') return text.split(',');
  const accepted = acceptedTypes(field.schema);
  if (field.encoding === 'json' || accepted.has('object')) return objectOrText(text);
  if (accepted.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  const isNumber = accepted.has('integer') || accepted.has('number');
  return isNumber && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** data.gov.sg's `q` may be an object or plain text, and `2017` is plain text, not a number. */
function objectOrText(text: string): unknown {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null ? value : text;
}

function acceptedTypes(schema: JsonSchema): Set<string> {
  const own = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(each => [...acceptedTypes(each)]);
  return new Set([...own, ...inner]);
}
