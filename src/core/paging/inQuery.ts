/** The value of a field in a query that may follow an address. */
export const inQuery = (query: unknown, field: string): string | null =>
  typeof query === 'string' ? new URLSearchParams(query.replace(/^[^?]*\?/, '')).get(field) : null;
