import { randomUUID } from 'node:crypto';
import type { Services } from '../model/services';
import type { Field, Operation } from '../model/operation';
import type { KeyInfo } from '../keys/keyInfo';
import type { FieldValues } from '../model/exchange';

/** Values that make a new form as good as ready: the profile's starter, the key's payment service, fresh idempotency keys. */
export function starterValues(services: Services, operation: Operation, key: KeyInfo | undefined): FieldValues {
  const starters = services.operationProfile(operation.id).starter ?? {};
  const own = operation.fields.flatMap(field => {
    const value = starters[field.name] ?? starterOf(field, key);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(own);
}

function starterOf(field: Field, key: KeyInfo | undefined): unknown {
  if (field.picks === 'paymentService') return key?.paymentServiceIds[0];
  if (field.generate === 'uuid') return randomUUID();
  if (field.picks === 'dataset' && field.required) return field.example;
  return field.required ? (field.schema.const ?? field.schema.enum?.[0]) : undefined;
}

/** The values that must be new for a next call: an idempotency key that was answered would only replay that answer. */
export const freshValues = (operation: Operation): FieldValues =>
  Object.fromEntries(
    operation.fields.flatMap(field => (field.generate === 'uuid' ? [[field.name, randomUUID()]] : [])),
  );

/** The payment service after a change of key: the new key's own, unless the user named another one. */
export function serviceAfterKeyChange(
  operation: Operation,
  values: FieldValues,
  before: KeyInfo | undefined,
  after: KeyInfo | undefined,
): FieldValues {
  const field = operation.fields.find(each => each.picks === 'paymentService');
  if (!field) return {};
  const current = values[field.name];
  const isOurs =
    current === undefined || current === '' || before?.paymentServiceIds.some(serviceId => serviceId === current);
  return isOurs ? { [field.name]: after?.paymentServiceIds[0] ?? '' } : {};
}
