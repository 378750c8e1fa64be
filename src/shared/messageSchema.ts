/** What the schemas of both pages' messages are made of. */
import * as v from 'valibot';

/** Numbers that pages count with: of requests, looks and places in lists. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A message with these entries and no other. */
export const message = <T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
  v.strictObject({ type: v.literal(type), ...entries });
