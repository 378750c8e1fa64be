import fc from 'fast-check';
import type { JsonSchema } from '../../../src/core/model/operation';

/** Characters of a text without a longest length: enough to be odd, and short enough for an address. */
const usualMaxLength = 40;

/** Characters as JSON Schema counts them. */
export const lengthOf = (text: string): number => [...text].length;

/** Values that fit a schema. Empty texts and lists are left out: a form holds them for "nothing". */
export function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(valuesOf));
  const types = [schema.type ?? 'string'].flat();
  return fc.oneof(...types.map(type => valuesOfType(type, schema)));
}

function valuesOfType(type: string, schema: JsonSchema): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return textsOf(schema);
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? Number.MIN_SAFE_INTEGER,
        max: schema.maximum ?? Number.MAX_SAFE_INTEGER,
      });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true, ...boundsOf(schema) });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return listsOf(schema);
    case 'object':
      return objectsOf(schema);
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`No values are known for the type ${type}`);
  }
}

const boundsOf = ({ minimum, maximum }: JsonSchema) => ({
  ...(minimum !== undefined && { min: minimum }),
  ...(maximum !== undefined && { max: maximum }),
});

function textsOf(schema: JsonSchema): fc.Arbitrary<string> {
  const least = Math.max(1, schema.minLength ?? 1);
  const most = schema.maxLength ?? Infinity;
  const pattern = new RegExp(schema.pattern ?? '', 'u');
  return candidatesOf(schema, least, most).filter(text => {
    const length = lengthOf(text);
    return length >= least && length <= most && pattern.test(text);
  });
}

/** Mostly fitting already, so that few are thrown away. */
function candidatesOf(schema: JsonSchema, least: number, most: number): fc.Arbitrary<string> {
  switch (schema.format) {
    case 'email':
      return fc.emailAddress();
    case 'uri':
      return fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true });
    default:
      return fittingPattern(schema.pattern, most) ?? anyTexts(least, most);
  }
}

/** Short ones, and ones of the greatest length. Counted in units of which each can be several characters. */
const anyTexts = (least: number, most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: least, maxLength: Math.min(most, usualMaxLength) }),
    fc.string({ unit: 'grapheme-ascii', ...exactly(most === Infinity ? usualMaxLength : most) }),
  );

const exactly = (length: number) => ({ minLength: length, maxLength: length });

/** @returns undefined for a pattern that only forbids, like a look-ahead: texts are tried against it instead */
function fittingPattern(pattern: string | undefined, most: number): fc.Arbitrary<string> | undefined {
  if (pattern === undefined || pattern.includes('(?')) return undefined;
  return fc.stringMatching(new RegExp(pattern, 'u'), most === Infinity ? {} : { maxLength: most });
}

const listsOf = ({ items = {}, minItems = 1, maxItems = 4 }: JsonSchema) =>
  fc.array(valuesOf(items), { minLength: Math.max(1, minItems), maxLength: Math.min(4, maxItems) });

function objectsOf(schema: JsonSchema): fc.Arbitrary<object> {
  const { properties = {}, required = [], additionalProperties = true, propertyNames = {} } = schema;
  const models = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, valuesOf(inner)]));
  const own = fc.record(models, { requiredKeys: [...required] });
  if (additionalProperties === false) return own;
  const others = fc.dictionary(
    textsOf(propertyNames).filter(name => !(name in properties)),
    additionalProperties === true ? fc.jsonValue() : valuesOf(additionalProperties),
    { maxKeys: Math.min(4, schema.maxProperties ?? 4), noNullPrototype: true },
  );
  return fc.tuple(others, own).map(([extra, named]) => ({ ...extra, ...named }));
}
