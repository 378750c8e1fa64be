import { randomUUID } from 'node:crypto';
import type { Services } from '../model/services';
import type { Field, Operation } from '../model/operation';
import { scopeOf } from '../keys/keyScope';
import type { KeyInfo } from '../keys/keyInfo';
import type { FieldValues } from '../model/exchange';

/** Values that make a new form as good as ready: the profile's starter, what the key works on, fresh idempotency keys. */
export function starterValues(services: Services, operation: Operation, key: KeyInfo | undefined): FieldValues {
  const starters = services.operationProfile(operation.id).starter ?? {};
  const own = operation.fields.flatMap(field => {
    const value = starters[field.name] ?? starterOf(services, field, key);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(own);
}

function starterOf(services: Services, field: Field, key: KeyInfo | undefined): unknown {
  if (key && field.picks !== undefined && services.keyKind(key.kind).scope?.picks === field.picks)
    return key.worksOn[0];
  if (field.generate === 'uuid') return randomUUID();
  return field.required ? (field.schema.const ?? field.schema.enum?.[0]) : undefined;
}

/** The values that must be new for a next call: an idempotency key that was answered would only replay that answer. */
export const freshValues = (operation: Operation): FieldValues =>
  Object.fromEntries(
    operation.fields.flatMap(field => (field.generate === 'uuid' ? [[field.name, randomUUID()]] : [])),
  );

/** What a call is about after a change of key: the new key's own, unless the user named another one. */
export function scopeAfterKeyChange(
  services: Services,
  operation: Operation,
  values: FieldValues,
  before: KeyInfo | undefined,
  after: KeyInfo | undefined,
): FieldValues {
  const scope = scopeOf(services, operation);
  const field = scope && operation.fields.find(({ picks }) => picks === scope.picks);
  if (!field) return {};
  const current = values[field.name];
  const isOurs = current === undefined || current === '' || before?.worksOn.some(id => id === current);
  return isOurs ? { [field.name]: after?.worksOn[0] ?? '' } : {};
}
