import fc from 'fast-check';
import type { JsonSchema } from '../../../src/core/model/operation';
import { lengthOf, valuesOf } from './schemaValues';

/** Values that break one rule of a schema, and no more than they must of its others. */
export interface Violating {
  /** The rule: "maxLength", "items: minimum". */
  rule: string;
  values: fc.Arbitrary<unknown>;
}

/**
 * Every rule that a value can break by itself.
 * @param isInner within a list or object an empty text breaks rules; as the value of a field it counts as not given
 */
export function violationsOf(schema: JsonSchema, isInner = false): readonly Violating[] {
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [
    ...wrongTypes(schema),
    ...(schema.enum ? [{ rule: 'enum', values: anyText.filter(text => !schema.enum?.includes(text)) }] : []),
    ...(schema.const === undefined ? [] : [{ rule: 'const', values: anyText.filter(text => text !== schema.const) }]),
    ...(isInner && schema.minLength ? [{ rule: 'empty', values: fc.constant('') }] : []),
    ...wrongTexts(schema),
    ...wrongNumbers(schema),
    ...[schema, ...choices].flatMap(wrongLists),
    ...wrongObjects(schema),
  ];
}

const anyText = fc.string({ minLength: 1, maxLength: 60 });

const valuesByType: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: anyText,
  integer: fc.integer(),
  fraction: fc.integer({ min: -1000, max: 1000 }).map(whole => whole + 0.5),
  boolean: fc.boolean(),
  null: fc.constant(null),
  array: fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }),
  object: fc.dictionary(anyText, fc.jsonValue(), { maxKeys: 3, noNullPrototype: true }),
};

function wrongTypes(schema: JsonSchema): readonly Violating[] {
  const fitting = typesOf(schema).flatMap(type => (type === 'number' ? ['integer', 'fraction'] : [type]));
  if (fitting.length === 0) return [];
  return Object.entries(valuesByType)
    .filter(([type]) => !fitting.includes(type))
    .map(([type, values]) => ({ rule: `type, ${type}`, values }));
}

const typesOf = ({ type = [], anyOf = [], oneOf = [] }: JsonSchema): readonly string[] => [
  ...[type].flat(),
  ...[...anyOf, ...oneOf].flatMap(typesOf),
];

function wrongTexts({ type, pattern, format, minLength = 0, maxLength }: JsonSchema): readonly Violating[] {
  if (type !== 'string') return [];
  const expected = new RegExp(pattern ?? '', 'u');
  const texts = fc.oneof(anyText, fc.constantFrom('..', '.', ' ', 'é', '\n'));
  return [
    ...(pattern === undefined ? [] : [{ rule: 'pattern', values: texts.filter(text => !expected.test(text)) }]),
    ...(format === 'email' || format === 'uri'
      ? [{ rule: 'format', values: anyText.map(text => text.replace(/[@:]/g, '')).filter(text => text !== '') }]
      : []),
    ...(minLength > 1 ? [{ rule: 'minLength', values: ofLength(1, minLength - 1) }] : []),
    ...(maxLength === undefined ? [] : [{ rule: 'maxLength', values: ofLength(maxLength + 1, maxLength + 20) }]),
  ];
}

/** Of characters that are two units each in JavaScript too: a character counts once. */
const ofLength = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('a', 'é', '😀', '漢'), { minLength: least, maxLength: most })
    .map(characters => characters.join(''))
    .filter(text => lengthOf(text) >= least && lengthOf(text) <= most);

function wrongNumbers({ minimum, maximum }: JsonSchema): readonly Violating[] {
  return [
    ...(minimum === undefined ? [] : [{ rule: 'minimum', values: fc.integer({ max: minimum - 1 }) }]),
    ...(maximum === undefined ? [] : [{ rule: 'maximum', values: fc.integer({ min: maximum + 1 }) }]),
  ];
}

function wrongLists({ type, items }: JsonSchema): readonly Violating[] {
  if (type !== 'array' || !items) return [];
  const among = (wrong: unknown) =>
    fc
      .tuple(fc.array(valuesOf(items), { maxLength: 2 }), fc.array(valuesOf(items), { maxLength: 2 }))
      .map(([before, after]) => [...before, wrong, ...after]);
  return violationsOf(items, true).map(({ rule, values }) => ({ rule: `items: ${rule}`, values: values.chain(among) }));
}

function wrongObjects(schema: JsonSchema): readonly Violating[] {
  if (schema.type !== 'object') return [];
  const { properties = {}, required = [], additionalProperties, propertyNames, maxProperties } = schema;
  const fitting = valuesOf(schema) as fc.Arbitrary<object>;
  const withEntry = (name: string, values: fc.Arbitrary<unknown>) =>
    fc.tuple(fitting, values).map(([object, value]) => ({ ...object, [name]: value }));
  const without = (name: string) =>
    fitting.map(object => Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)));
  return [
    ...required.map(name => ({ rule: `without ${name}`, values: without(name) })),
    ...Object.entries(properties).flatMap(([name, inner]) =>
      violationsOf(inner, true).map(({ rule, values }) => ({
        rule: `${name}: ${rule}`,
        values: withEntry(name, values),
      })),
    ),
    ...(additionalProperties === false
      ? [{ rule: 'additionalProperties', values: withEntry('unheardOf', fc.jsonValue()) }]
      : []),
    ...(typeof additionalProperties === 'object'
      ? violationsOf(additionalProperties, true).map(({ rule, values }) => ({
          rule: `entry: ${rule}`,
          values: withEntry('name', values),
        }))
      : []),
    ...(propertyNames ? wrongNames(schema, propertyNames) : []),
    ...(maxProperties === undefined ? [] : [{ rule: 'maxProperties', values: tooMany(schema, maxProperties) }]),
  ];
}

const entriesOf = ({ additionalProperties }: JsonSchema): fc.Arbitrary<unknown> =>
  typeof additionalProperties === 'object' ? valuesOf(additionalProperties) : fc.jsonValue();

function wrongNames(schema: JsonSchema, names: JsonSchema): readonly Violating[] {
  const empty = names.minLength ? [{ rule: 'minLength', values: fc.constant('') }] : [];
  return [...empty, ...wrongTexts(names)].map(({ rule, values }) => ({
    rule: `propertyNames: ${rule}`,
    values: fc.tuple(values, entriesOf(schema)).map(([name, value]) => ({ [String(name)]: value })),
  }));
}

const tooMany = (schema: JsonSchema, most: number): fc.Arbitrary<object> =>
  fc
    .array(entriesOf(schema), { minLength: most + 1, maxLength: most + 5 })
    .map(values => Object.fromEntries(values.map((value, at) => [`name${at}`, value])));
