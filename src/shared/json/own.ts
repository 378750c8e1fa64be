/** The entry of a table or a parsed object by a name from outside, which may be one that every object has: `constructor`. */
export const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
