import { ExactNumber } from './exactNumber';
import { own } from './own';

/** The names on the way of a JSON pointer (RFC 6901). */
export const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a JSON pointer, or undefined where the document has none. */
export const valueAt = (document: unknown, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>((value, step) => (hasEntries(value) ? own(value, step) : undefined), document);

const hasEntries = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !(value instanceof ExactNumber);
