const known = new Set<string>();

/**
 * From now on, values that begin so are taken out of every text. Set by whoever makes a list of services, before any call:
 * it only grows, so that nothing that was known to be a secret is shown later.
 */
export function knowKeyPrefixes(prefixes: readonly string[]): void {
  for (const prefix of prefixes) known.add(prefix);
}

/** How values begin of which we know that they are keys. */
export const keyPrefixes = (): readonly string[] => [...known];
