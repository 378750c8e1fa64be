/** The most telling code: that of the cause, or of the first of several tried addresses. undefined: not an error of the network. */
export function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const inner = reasonOf(error.cause) ?? (error instanceof AggregateError ? reasonOf(error.errors[0]) : undefined);
  if (inner) return inner;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'HTTPParserError' ? 'HPE_NOT_HTTP' : undefined; // undici gives it no code
}
