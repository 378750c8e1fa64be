import fc from 'fast-check';

/** Numbers in any spelling that JSON takes. */
export const jsonNumberTexts: fc.Arbitrary<string> = fc.stringMatching(
  /^-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,25})?([eE][+-]?[0-9]{1,3})?$/,
);

/** Names that objects keep in the order of writing: none that looks like a place in a list. */
const names = fc.string({ maxLength: 8 }).map(text => `n${text}`);

/** Minified JSON without a repeated name, with numbers in any spelling. */
export function jsonTexts(): fc.Arbitrary<string> {
  const { value } = fc.letrec<{ value: string }>(tie => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      jsonNumberTexts,
      fc.string().map(text => JSON.stringify(text)),
      fc.constantFrom('true', 'false', 'null'),
      fc.array(tie('value'), { maxLength: 5 }).map(values => `[${values.join(',')}]`),
      fc.dictionary(names, tie('value'), { maxKeys: 5 }).map(
        entries =>
          `{${Object.entries(entries)
            .map(([name, text]) => `${JSON.stringify(name)}:${text}`)
            .join(',')}}`,
      ),
    ),
  }));
  return value;
}
