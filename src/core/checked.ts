import * as v from 'valibot';
import { failed, ok, type Result } from './model/result';

/**
 * A value from outside, checked where it enters (DESIGN rule 11).
 * @returns or where it differs from its schema, for the log: without the value, which may hold a secret
 */
export function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Result<T, string> {
  const { success, output, issues } = v.safeParse(schema, value);
  return success ? ok(output) : failed(issues.map(differenceOf).join('; '));
}

/** The same, where what does not fit counts as absent. */
export function checkedOr<T, Other>(schema: v.GenericSchema<unknown, T>, value: unknown, otherwise: Other): T | Other {
  const result = checked(schema, value);
  return result.ok ? result.value : otherwise;
}

/** By the entry of the outermost schema at most: what is deeper, or not in it, may be named by whoever made the value. */
function differenceOf({ path, expected, type }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'it has an entry that is not known';
  const entry = path?.[0]?.key;
  return `${typeof entry === 'string' ? entry : 'it'} is not ${expected === null || expected === 'unknown' ? 'as expected' : expected}`;
}
