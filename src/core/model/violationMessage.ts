import * as l10n from '@vscode/l10n';
import { jsonMistake, lostNumber } from '../../shared/json/jsonMistake';
import type { Field, JsonSchema } from './operation';
import type { Violation } from './validate';
import { stepsOf } from '../../shared/json/pointer';
import { numberText, plural } from '../../shared/text/counts';
import { choiceText } from '../../shared/text/lists';

/** What a value is called, and what it must be. */
type Labelled = Pick<Field, 'label' | 'schema'>;

/** A whole sentence that names the field by its label and says what to do. */
export function violationMessage(field: Labelled, value: unknown, violation: Violation): string {
  if (violation.keyword === 'required' && violation.instancePath === '') return l10n.t('{0} is required.', field.label);
  const isInner = stepsOf(violation.instancePath).length > 1 || violation.propertyName !== undefined;
  return isInner ? innerMessage(field, value, violation) : messageFor(field, value, violation);
}

function messageFor({ label, schema }: Labelled, value: unknown, { keyword, params }: Violation): string {
  const limit = Number(params.limit);
  const own = schema['x-message'] === undefined ? undefined : l10n.t('{0} {1}', label, schema['x-message']);
  switch (keyword) {
    case 'type':
      return jsonMessage(label, value) ?? own ?? l10n.t('{0} must be {1}.', label, typeNames(params.type));
    case 'minimum':
      return l10n.t('{0} must be at least {1}.', label, plainLimit(limit));
    case 'maximum':
      return l10n.t('{0} must be at most {1}.', label, plainLimit(limit));
    case 'minLength':
      return tooShort(label, limit);
    case 'maxLength':
      return tooLong(label, [...String(value)].length, limit);
    case 'enum':
      return l10n.t('{0} must be one of: {1}.', label, listed(params.allowedValues));
    case 'maxProperties':
      return l10n.t('{0} holds {1} entries; at most {2} are allowed.', label, sizeOf(value), numberText(limit));
    default:
      return own ?? l10n.t('{0} has the wrong form.', label);
  }
}

/** As it is typed: an amount in cents has no commas. */
const plainLimit = (limit: number): string => String(limit);
const sizeOf = (value: unknown): string => numberText(Object.keys(value as object).length);

const tooShort = (label: string, limit: number): string =>
  plural(limit, n => ({
    one: l10n.t('{0} must have at least {1} character.', label, n),
    other: l10n.t('{0} must have at least {1} characters.', label, n),
  }));

const tooLong = (label: string, length: number, limit: number): string =>
  plural(length, n => ({
    one: l10n.t('{0} is {1} character long; at most {2} are allowed.', label, n, numberText(limit)),
    other: l10n.t('{0} is {1} characters long; at most {2} are allowed.', label, n, numberText(limit)),
  }));

/** Where typed JSON has a mistake, or would be sent with other digits; undefined for a text that does not look like JSON. */
function jsonMessage(label: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value)) return undefined;
  const mistake = jsonMistake(value) ?? lostNumber(value);
  if (!mistake) return undefined;
  const { line, column, message } = mistake;
  return `${l10n.t('{0} has a mistake in line {1}, column {2}.', label, line, column)} ${message}`;
}

/** About an entry of an object or list: "Metadata: the value of “invoice” is 300 characters long; at most 255 are allowed." */
function innerMessage(field: Labelled, value: unknown, violation: Violation): string {
  if (violation.propertyName !== undefined) return nameMessage(field, violation.propertyName, violation);
  const path = stepsOf(violation.instancePath).slice(1);
  const entry = path.reduce<unknown>((node, key) => (Object(node) as Record<string, unknown>)[key], value);
  // The form of a nested value is best explained by an example of the whole.
  const { 'x-message': own } = field.schema;
  return own === undefined
    ? messageFor({ label: entryLabel(field, path), schema: { examples: [] } }, entry, violation)
    : l10n.t('{0} {1}', field.label, own);
}

function nameMessage({ label }: Labelled, name: string, { keyword, params }: Violation): string {
  if (name === '') return l10n.t('{0} has an entry without a name. Give it one or remove it.', label);
  const named = l10n.t('{0}: the name “{1}”', label, shortened(name));
  if (keyword !== 'maxLength') return l10n.t('{0} cannot be used.', named);
  return tooLong(named, [...name].length, Number(params.limit));
}

/** An entry of a field in place of the field's label: "Metadata: the value of “invoice”". */
function entryLabel({ label, schema }: Labelled, path: readonly string[]): string {
  const [key = ''] = path;
  return isList(schema)
    ? l10n.t('{0}: entry {1}', label, numberText(Number(key) + 1))
    : l10n.t('{0}: the value of “{1}”', label, shortened(key));
}

const isList = ({ type }: JsonSchema): boolean => type === 'array';

function typeName(type: string): string {
  switch (type) {
    case 'string':
      return l10n.t('text');
    case 'integer':
      return l10n.t('a whole number');
    case 'number':
      return l10n.t('a number');
    case 'boolean':
      return l10n.t('true or false');
    case 'object':
      return l10n.t('a JSON object');
    case 'array':
      return l10n.t('a list');
    case 'null':
      return l10n.t('empty');
    default:
      return type;
  }
}

function typeNames(type: unknown): string {
  const names: readonly unknown[] = Array.isArray(type) ? type : [type];
  return choiceText(names.map(name => typeName(String(name))));
}

const listed = (values: unknown): string => (Array.isArray(values) ? values.map(String).join(', ') : '');
const shortened = (text: string): string => (text.length > 50 ? `${text.slice(0, 50)}…` : text);
