/** Levels of lists and objects in each other that data from outside may have; the bound is ours. */
export const maxDepth = 100;

/**
 * Whether a value is what JSON can hold: no function, class, cycle or other thing that a structured clone lets through,
 * and not so deep that whoever walks through it runs out of stack. An entry that is undefined counts as absent.
 */
export function isJsonData(value: unknown, depth = maxDepth): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === 0) return false;
  if (Array.isArray(value)) return value.every(each => isJsonData(each, depth - 1));
  return isPlain(value) && Object.values(value).every(each => each === undefined || isJsonData(each, depth - 1));
}

export const isJsonObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && isJsonData(value);

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
