import { own } from '../../shared/json/own';

/** The value at a JSON pointer (RFC 6901), or undefined where the document has none. */
export function valueAt(document: unknown, pointer: string): unknown {
  const steps = pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? own(value as Record<string, unknown>, step) : undefined,
    document,
  );
}
