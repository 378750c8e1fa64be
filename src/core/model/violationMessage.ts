import { jsonMistake, lostNumber } from '../../shared/json/jsonMistake';
import type { Field, JsonSchema } from './operation';
import type { Violation } from './validate';
import { stepsOf } from '../../shared/json/pointer';
import { plural } from '../../shared/text/counts';

/** What a value is called, and what it must be. */
type Labelled = Pick<Field, 'label' | 'schema'>;

/** A whole sentence that names the field by its label and says what to do. */
export function violationMessage(field: Labelled, value: unknown, violation: Violation): string {
  if (violation.keyword === 'required' && violation.instancePath === '') return `${field.label} is required.`;
  const isInner = stepsOf(violation.instancePath).length > 1 || violation.propertyName !== undefined;
  return isInner ? innerMessage(field, value, violation) : `${field.label} ${outerClause(field, value, violation)}`;
}

function outerClause({ schema }: Labelled, value: unknown, { keyword, params }: Violation): string {
  const limit = String(params.limit);
  switch (keyword) {
    case 'type':
      return jsonClause(value) ?? schema['x-message'] ?? `must be ${typeNames(params.type)}.`;
    case 'pattern':
    case 'format':
      return schema['x-message'] ?? 'has the wrong form.';
    case 'minimum':
      return `must be at least ${limit}.`;
    case 'maximum':
      return `must be at most ${limit}.`;
    case 'minLength':
      return `must have at least ${plural(Number(limit), 'character')}.`;
    case 'maxLength':
      return `is ${plural([...String(value)].length, 'character')} long; at most ${limit} are allowed.`;
    case 'enum':
      return `must be one of: ${listed(params.allowedValues)}.`;
    case 'maxProperties':
      return `holds ${Object.keys(value as object).length} entries; at most ${limit} are allowed.`;
    default:
      return schema['x-message'] ?? 'has the wrong form.';
  }
}

/** Where typed JSON is none, or would be sent with other digits; undefined for a text that does not look like JSON. */
function jsonClause(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return undefined;
  const mistake = jsonMistake(value) ?? lostNumber(value);
  return mistake && `has a mistake in line ${mistake.line}, column ${mistake.column}. ${mistake.message}`;
}

/** About an entry of an object or list: "Metadata: the text of “invoice” is 300 characters long; at most 255 are allowed." */
function innerMessage(field: Labelled, value: unknown, violation: Violation): string {
  if (violation.propertyName !== undefined) return nameMessage(field, violation.propertyName, violation);
  const path = stepsOf(violation.instancePath).slice(1);
  const entry = path.reduce<unknown>((node, key) => (Object(node) as Record<string, unknown>)[key], value);
  // The form of a nested value is best explained by an example of the whole.
  if (field.schema['x-message'] !== undefined) return `${field.label} ${field.schema['x-message']}`;
  return `${field.label}: ${entryName(field.schema, path)} ${outerClause(innerField(field), entry, violation)}`;
}

function nameMessage({ label }: Labelled, name: string, { keyword, params }: Violation): string {
  if (name === '') return `${label} holds an entry without a name. Give it one or remove it.`;
  if (keyword !== 'maxLength') return `${label}: the name “${shortened(name)}” cannot be used.`;
  return `${label}: the name “${shortened(name)}” is ${plural([...name].length, 'character')} long; at most ${String(params.limit)} are allowed.`;
}

const innerField = (field: Labelled): Labelled => ({ ...field, schema: { examples: [] } });

function entryName(schema: JsonSchema, path: readonly string[]): string {
  const [key = ''] = path;
  return schema.type === 'array' ? `entry ${Number(key) + 1}` : `the value of “${shortened(key)}”`;
}

const articled: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'a JSON object',
  array: 'a list',
  null: 'empty',
};

function typeNames(type: unknown): string {
  const names = Array.isArray(type) ? type : [type];
  return names.map(name => articled[String(name)] ?? String(name)).join(' or ');
}

const listed = (values: unknown): string => (Array.isArray(values) ? values.map(String).join(', ') : '');
const shortened = (text: string): string => (text.length > 50 ? `${text.slice(0, 50)}…` : text);
