/** Ajv's checks as self-contained modules: nothing is compiled, and so nothing evaluated, at run time. */
import Ajv from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { fieldsOf } from './operations.mjs';

const declaration = (name, type) =>
  `import type { Validate } from '../../../core/model/validate';\n\nexport declare const ${name}: ${type};\n`;

/** One check for each operation's flat values. */
export async function requestValidators(document, root) {
  const table = document.entries.map(entry => [entry.operationId, valuesSchema(entry)]);
  return {
    'requestValidators.js': await moduleOf('requestValidators', Object.fromEntries(table), root),
    'requestValidators.d.ts': declaration('requestValidators', 'Readonly<Record<string, Validate | undefined>>'),
  };
}

/** One check for each JSON answer, by operation and by status as written in the document (`200`, `2XX`). */
export async function answerValidators(document, root) {
  const table = document.entries.map(entry => [entry.operationId, answerSchemas(entry)]);
  return {
    'answerValidators.js': await moduleOf('answerValidators', Object.fromEntries(table), root),
    'answerValidators.d.ts': declaration(
      'answerValidators',
      'Readonly<Record<string, Readonly<Record<string, Validate | undefined>> | undefined>>',
    ),
  };
}

/** One check for what each flow is given. */
export async function flowValidators(schemas, root) {
  const table = Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, { $check: schema }]));
  const names = Object.keys(schemas).map(id => `'${id}'`);
  return {
    'flowValidators.js': await moduleOf('flowValidators', table, root),
    'flowValidators.d.ts': declaration('flowValidators', `Readonly<Record<${names.join(' | ')}, Validate>>`),
  };
}

function valuesSchema(entry) {
  const fields = fieldsOf(entry);
  return {
    $check: {
      type: 'object',
      properties: Object.fromEntries(fields.map(field => [field.name, field.schema])),
      required: fields.filter(field => field.required).map(field => field.name),
      additionalProperties: false,
    },
  };
}

function answerSchemas(entry) {
  const answers = Object.entries(entry.responses).filter(([, response]) => response.content);
  return Object.fromEntries(
    answers.map(([status, response]) => [status, { $check: response.content['application/json'].schema }]),
  );
}

/** A module that exports `table` with a function in the place of each `$check`. Equal schemas share one function. */
async function moduleOf(name, table, root) {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, code: { source: true, esm: true } });
  addFormats(ajv);
  const idOf = new Map();
  const place = node => {
    if (!node.$check)
      return `{${Object.entries(node).map(([key, value]) => `${JSON.stringify(key)}:${place(value)}`)}}`;
    const text = JSON.stringify(checkable(node.$check));
    if (!idOf.has(text)) {
      idOf.set(text, `check${idOf.size}`);
      ajv.addSchema(JSON.parse(text), idOf.get(text));
    }
    return idOf.get(text);
  };
  const tableSource = place(table);
  const checks = standalone.default(ajv, Object.fromEntries([...idOf.values()].map(id => [id, id])));
  return bundle(`${checks}\nexport const ${name} = ${tableSource};`, root);
}

/** Without the annotations, which the checks would carry along for nothing. */
function checkable(schema) {
  if (Array.isArray(schema)) return schema.map(checkable);
  if (schema === null || typeof schema !== 'object') return schema;
  const kept = Object.entries(schema).filter(
    ([key]) => !['title', 'description', 'examples', 'default', 'externalDocs'].includes(key) && !key.startsWith('x-'),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'properties' ? mapValues(value, checkable) : checkable(value)]),
  );
}

const mapValues = (record, change) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Pulls in the few functions of Ajv that its generated code requires. */
async function bundle(contents, root) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    write: false,
    bundle: true,
    format: 'esm',
    minify: true,
    legalComments: 'none',
  });
  return `// Made by scripts/generate.mjs from the service's own documents. Do not edit.\n${outputFiles[0].text}`;
}
