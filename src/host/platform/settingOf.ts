/** A whole or broken number within bounds; what a settings file has in its place counts as not set. */
export const numberWithin = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === 'number' && value >= least && value <= most ? value : otherwise;

export const booleanOr = (value: unknown, otherwise: boolean): boolean =>
  typeof value === 'boolean' ? value : otherwise;

export const textOr = <Other>(value: unknown, otherwise: Other): string | Other =>
  typeof value === 'string' ? value : otherwise;

/** The texts of a list; other items are ignored. */
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
