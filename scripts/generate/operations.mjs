import { translatable } from './translatable.mjs';

/** The ServiceDocument of src/core/model/serviceModule.ts. */

// Of a field's schema only these reach the form; the rest has a place of its own in Field.
const schemaKeys = new Set(
  (
    'type title description format enum const default examples pattern minimum maximum minLength maxLength minItems ' +
    'maxItems minProperties maxProperties items properties required additionalProperties propertyNames anyOf oneOf x-message'
  ).split(' '),
);

/** A service's ServiceDocument, and the ids of its operations as a type. */
export function documentSource({ api, document, entries }) {
  const operations = entries.map(entry => operationOf(api, entry));
  return [
    '// Made by scripts/generate.mjs from the OpenAPI document. Do not edit.',
    "import * as l10n from '@vscode/l10n';",
    "import type { ServiceDocument } from '../../../core/model/serviceModule';",
    "import { requestValidators } from './requestValidators';",
    '',
    `export type OperationId =\n${entries.map(({ operationId }) => `  | '${operationId}'`).join('\n')};`,
    '',
    'export const document: ServiceDocument = {',
    `  keyHeaders: ${JSON.stringify(keyHeadersOf(document))},`,
    '  requestValidators,',
    `  operations: ${translatable(operations, 2)},`,
    '};',
    '',
  ].join('\n');
}

/** The inputs of one operation: parameters first, then the properties of the body. */
export function fieldsOf(entry) {
  const body = entry.requestBody?.content['application/json']?.schema;
  const required = new Set(body?.required);
  return [
    ...entry.parameters.map(parameter => fieldOf(entry, parameter, parameter.in, parameter.required === true)),
    ...Object.entries(body?.properties ?? {}).map(([name, schema]) =>
      fieldOf(entry, { name, schema }, 'body', required.has(name)),
    ),
  ];
}

function fieldOf(entry, parameter, place, required) {
  const schema = schemaOf(parameter);
  return withoutUndefined({
    name: parameter.name,
    in: place,
    encoding: encodingOf(parameter, schema),
    required,
    label: schema.title,
    help: schema.description,
    schema: formSchema(schema),
    example: schema.examples?.[0],
    evidence: schema['x-evidence'] ?? entry['x-evidence'],
    source: schema.externalDocs?.url ?? entry.externalDocs?.url,
    picks: schema['x-picks'],
    generate: schema['x-generate'],
    idempotency: schema['x-idempotency'],
    columns: schema['x-columns'],
    input: schema['x-input'],
    cleanUp: schema['x-clean-up'],
    caution: schema['x-caution'],
  });
}

const schemaOf = parameter => parameter.schema ?? parameter.content['application/json'].schema;

function encodingOf(parameter, schema) {
  if (parameter.content) return 'json';
  return parameter.explode === false && schema.type === 'array' ? 'csv' : 'plain';
}

function operationOf(api, entry) {
  return withoutUndefined({
    id: entry.operationId,
    api,
    method: entry.method,
    path: entry.path,
    servers: Object.fromEntries(entry.servers.map(server => [server['x-environment'], server.url])),
    group: { id: entry.tags[0], label: entry.tags[0] },
    summary: entry.summary,
    description: entry.description,
    fields: fieldsOf(entry),
    bodyType: entry.requestBody && 'application/json',
    key: keyOf(entry.security),
    responses: responsesOf(entry),
    secrets: secretsOf(entry),
    evidence: entry['x-evidence'],
    source: entry.externalDocs?.url,
  });
}

/** Success first: an object's own order would put `2XX` behind `400`. */
function responsesOf(entry) {
  return Object.entries(entry.responses)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, { description, content }]) =>
      withoutUndefined({ status, description, example: content?.['application/json']?.example }),
    );
}

function keyOf(security) {
  const kind = security.flatMap(Object.keys)[0];
  return kind && { kind, required: security.every(choice => Object.keys(choice).length > 0) };
}

/** JSON pointers of the answer's fields that are marked `x-secret`. */
function secretsOf(entry) {
  const found = Object.values(entry.responses).flatMap(response =>
    secretPointers(response.content?.['application/json']?.schema, ''),
  );
  return found.length > 0 ? [...new Set(found)] : undefined;
}

function secretPointers(schema, pointer) {
  if (schema?.['x-secret']) return [pointer];
  return Object.entries(schema?.properties ?? {}).flatMap(([name, inner]) =>
    secretPointers(inner, `${pointer}/${name}`),
  );
}

function keyHeadersOf(document) {
  const schemes = Object.entries(document.components.securitySchemes);
  return Object.fromEntries(schemes.map(([kind, scheme]) => [kind, scheme.name]));
}

function formSchema(schema) {
  if (typeof schema !== 'object') return schema;
  const kept = Object.fromEntries(Object.entries(schema).filter(([key]) => schemaKeys.has(key)));
  for (const key of ['items', 'additionalProperties', 'propertyNames']) {
    if (key in kept) kept[key] = formSchema(kept[key]);
  }
  for (const key of ['anyOf', 'oneOf']) if (key in kept) kept[key] = kept[key].map(formSchema);
  if (kept.properties) kept.properties = mapValues(kept.properties, formSchema);
  return kept;
}

const mapValues = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
const withoutUndefined = record =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
