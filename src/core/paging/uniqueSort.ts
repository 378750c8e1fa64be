/** The row's number, which no two rows share (reference sheet 3.5). */
const idColumn = '_id';

/**
 * A sort that puts any two rows in one order, so that pages neither repeat rows nor leave some out: rows that are equal in the
 * columns asked for come in any order, and in another one at each query.
 * @returns the sort itself where it names `_id` already
 */
export function uniqueSort(sort: unknown): string {
  const asked = typeof sort === 'string' ? sort.trim().replace(/,$/, '') : '';
  if (asked === '') return idColumn;
  return hasId(asked) ? asked : `${asked}, ${idColumn}`;
}

const hasId = (sort: string): boolean =>
  sort.split(',').some(term => /^"?_id"?(?:\s+(?:asc|desc))?$/i.test(term.trim()));

/** Whether rows are sorted, but not so that each has its place. */
export const isSortLoose = (sort: unknown): boolean => typeof sort === 'string' && sort.trim() !== '' && !hasId(sort);
