/** What the flows of a service are given: schemas as data, their types, and their checks. */
import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { resolve } from './document.mjs';
import { translatable } from './translatable.mjs';
import { flowValidators } from './validators.mjs';

/** @param file a service's `flows.yaml` @returns its files by their names */
export async function flowFiles(file, root) {
  const raw = parse(await readFile(file, 'utf8'));
  const schemas = resolve(raw.flows, raw);
  const from = '// Made by scripts/generate.mjs from flows.yaml. Do not edit.\n';
  return {
    'flowInputs.ts': `${from}${inputsSource(schemas)}`,
    'flowTypes.ts': `${from}${await typesOf(schemas)}`,
    ...(await flowValidators(schemas, root)),
  };
}

const inputsSource = schemas => `import * as l10n from '@vscode/l10n';
import type { FlowInputs } from '../../../core/flows/flow';
import { flowValidators } from './flowValidators';

export const flowInputs = {
${Object.entries(schemas)
  .map(([id, schema]) => `  ${id}: { schema: ${translatable(schema)}, validate: flowValidators.${id} },\n`)
  .join('')}} as const satisfies Readonly<Record<string, FlowInputs>>;
`;

async function typesOf(schemas) {
  const document = { openapi: '3.1.0', info: { title: 'Flows', version: '1' }, paths: {}, components: { schemas } };
  const nodes = await openapiTS(structuredClone(document), { silent: true, immutable: true });
  return `${astToString(nodes)}\n/** What each flow is given, by its id. */\nexport type FlowInputsOf = components['schemas'];\n`;
}
