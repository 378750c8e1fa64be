import type { Services } from '../model/services';
import type { EnvironmentId, Field, Operation } from '../model/operation';
import type { Exchange, FieldValues } from '../model/exchange';
import { toldValues, type Told } from './toldValues';

/** Offered for one field at the most; the bound is ours. */
const maxOffered = 50;

/** A value that a field may take. */
export interface Offered {
  value: string;
  label?: string;
}

export interface Known {
  /** Newest first. */
  exchanges: readonly Exchange[];
  environment: EnvironmentId;
  /** What is typed: a payment of another payment service than the chosen one is not offered. */
  values: FieldValues;
  /** Payment services of the chosen key, which need no answer to be known. */
  paymentServiceIds: readonly string[];
}

/** What earlier answers of the same environment told, for each field that takes such a value: newest first, each once. */
export function suggestionsFor(
  services: Services,
  operation: Operation,
  known: Known,
): Readonly<Record<string, readonly Offered[]>> {
  const picking = operation.fields.filter(field => field.picks !== undefined);
  if (picking.length === 0) return {};
  const told = toldValues(services, known.exchanges, known.environment);
  const offered = picking.map(field => [field.name, offeredFor(field, told, operation, known)] as const);
  return Object.fromEntries(offered.filter(([, values]) => values.length > 0));
}

function offeredFor(field: Field, told: readonly Told[], operation: Operation, known: Known): readonly Offered[] {
  const fitting = told.filter(each => each.picks === field.picks && isWithinChosen(each, operation, known.values));
  const own = field.picks === 'paymentService' ? known.paymentServiceIds.map(value => ({ value })) : [];
  const byValue = new Map<string, Offered>();
  for (const { value, label } of [...own, ...fitting] as readonly Offered[]) {
    if (!byValue.has(value)) byValue.set(value, { value, ...(label !== undefined && { label }) });
    if (byValue.size === maxOffered) break;
  }
  return [...byValue.values()];
}

/** Whether a payment is of the payment service that the form names; true while it names none. */
function isWithinChosen({ picks, askedWith }: Told, operation: Operation, values: FieldValues): boolean {
  if (picks !== 'payment') return true;
  const service = operation.fields.find(field => field.picks === 'paymentService')?.name;
  const chosen = service === undefined ? undefined : values[service];
  return (
    service === undefined || !isFilled(chosen) || askedWith[service] === undefined || askedWith[service] === chosen
  );
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value !== '';
