import type { Field } from '../../core/model/operation';

/** What to bear in mind of a value that can be sent, but is beyond what is known to be taken; undefined for any other. */
export function cautionOf({ caution, schema }: Field, value: unknown): string | undefined {
  if (!caution || !isBeyond(caution, value) || isBeyond(schema, value)) return undefined;
  return caution.text;
}

function isBeyond({ minimum, maxLength }: { minimum?: number; maxLength?: number }, value: unknown): boolean {
  if (typeof value === 'number') return minimum !== undefined && value < minimum;
  // Code points, as JSON Schema counts them.
  return typeof value === 'string' && maxLength !== undefined && [...value].length > maxLength;
}
