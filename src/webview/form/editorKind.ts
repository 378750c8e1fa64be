import * as l10n from '@vscode/l10n';
import type { Field, JsonSchema } from '../../core/model/operation';

/** The control that a field gets. */
export type EditorKind = 'choice' | 'flag' | 'number' | 'text' | 'longText' | 'pairs' | 'list' | 'json';

/** From this many characters on, one line is too short to read what was typed. */
const longTextFrom = 256;

/** The types that a schema allows besides null, which a form leaves out by sending nothing. */
function typesOf(schema: JsonSchema): readonly string[] {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return types.filter(type => type !== 'null');
}

export function editorKind(field: Field): EditorKind {
  const { schema } = field;
  if (schema.enum) return 'choice';
  switch (typesOf(schema)[0]) {
    case 'boolean':
      return 'flag';
    case 'integer':
    case 'number':
      return 'number';
    case 'object':
      return holdsOnlyText(schema) ? 'pairs' : 'json';
    case 'array':
      return typesOf(schema.items ?? {})[0] === 'string' ? 'list' : 'json';
    default:
      return isLong(field) ? 'longText' : 'text';
  }
}

/** An object whose every value is a string can be edited as rows of name and value. */
function holdsOnlyText(schema: JsonSchema): boolean {
  const values = schema.additionalProperties;
  return !schema.properties && typeof values === 'object' && typesOf(values).join() === 'string';
}

function isLong(field: Field): boolean {
  return (field.schema.maxLength ?? 0) >= longTextFrom || field.name === 'description';
}

/** What an empty control shows of the form that is expected. */
export function placeholder(field: Field): string {
  if (field.schema.format === 'date') return 'YYYY-MM-DD';
  if (field.schema.format === 'date-time') return 'YYYY-MM-DDTHH:mm:ss';
  return field.example === undefined || field.example === null ? '' : l10n.t('e.g. {0}', exampleText(field));
}

/** An example as it would be typed, on one line. */
function exampleText(field: Field): string {
  const { example } = field;
  if (typeof example === 'string') return example;
  const isList = editorKind(field) === 'list' && Array.isArray(example);
  return isList ? example.join(', ') : JSON.stringify(example);
}
