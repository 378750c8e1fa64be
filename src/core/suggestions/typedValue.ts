import type { Services } from '../model/services';
import { checkValues } from '../model/checkValues';
import type { Field } from '../model/operation';
import type { FieldValues } from '../model/exchange';
import { idsIn, scopeOf } from '../keys/keyScope';

/** A text that was typed or pasted where a value is picked: the value that it is, or what is wrong with it. */
export type TypedValue = { value: string } | { problem: string };

/** @param values of the rest of the form @returns undefined when nothing was typed */
export function typedValue(
  services: Services,
  operationId: string,
  field: Pick<Field, 'name' | 'picks'>,
  values: FieldValues,
  typed: string,
): TypedValue | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const scope = scopeOf(services, services.operationOf(operationId));
  const value = (scope?.picks === field.picks && scope && idsIn(scope, text)[0]) || text;
  const all = { ...values, [field.name]: value };
  const problem = checkValues(services, operationId, all).find(each => each.field === field.name)?.message;
  return problem === undefined ? { value } : { problem };
}
