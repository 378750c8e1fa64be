import { isTooLargeToParse } from '../shared/json/parseBound';

/**
 * For what the product itself reads: marks of success, messages, links. Where values are shown, saved, compared or offered,
 * `exactJson` keeps their digits.
 * @returns undefined for text that is no JSON, or too large to be parsed here: `isTooLargeToParse` says which
 */
export function parseJson(text: string): unknown {
  if (isTooLargeToParse(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the only thing that JSON.parse throws is SyntaxError
  }
}

/** A JSON object; undefined for any other text, lists included. */
export function parseJsonObject(text: string): Record<string, unknown> | undefined {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
