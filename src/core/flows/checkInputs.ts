import * as l10n from '@vscode/l10n';
import type { JsonSchema } from '../model/operation';
import type { Violation } from '../model/validate';
import { violationMessage } from '../model/violationMessage';
import { failed, ok, type Result } from '../model/result';
import { stepsOf } from '../../shared/json/pointer';
import type { FlowInputs } from './flow';

/** What a flow is given, checked against its schema. @returns or what does not fit, in sentences */
export function checkInputs<Inputs>(flow: { inputs: FlowInputs }, inputs: unknown): Result<Inputs, string> {
  const { schema, validate } = flow.inputs;
  if (validate(inputs)) return ok(inputs as Inputs);
  const found = (validate.errors ?? []).map(violation => sentence(schema, inputs, violation));
  return failed([...new Set(found)].join(' '));
}

function sentence(schema: JsonSchema, inputs: unknown, violation: Violation): string {
  const { keyword, instancePath, params } = violation;
  const names = stepsOf(instancePath);
  if (names.length === 0 && keyword === 'required')
    return l10n.t('{0} is required.', labelOf(schema, String(params.missingProperty)));
  if (names.length === 0 && keyword === 'additionalProperties')
    return l10n.t('There is no input “{0}”.', String(params.additionalProperty));
  const [name] = names;
  if (name === undefined) return l10n.t('The inputs must be a JSON object.');
  const value = (Object(inputs) as Record<string, unknown>)[name];
  const field = { label: labelOf(schema, name), schema: schema.properties?.[name] ?? {} };
  return violationMessage(field, value, violation);
}

const labelOf = ({ properties }: JsonSchema, name: string): string => properties?.[name]?.title ?? name;
