import type { Services } from '../model/services';
import type { EnvironmentId, Field, Operation } from '../model/operation';
import type { Exchange, FieldValues } from '../model/exchange';
import { scopeOf } from '../keys/keyScope';
import type { KeyScope } from '../model/keyKind';
import { toldValues, type Told } from './toldValues';
import { isFilledText } from '../../shared/json/isFilled';

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
  /** What is typed: what was told within something else is not offered. */
  values: FieldValues;
  /** What the chosen key works on, which needs no answer to be known. */
  worksOn: readonly string[];
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
  const offered = picking.map(
    field => [field.name, offeredFor(field, told, scopeOf(services, operation), known)] as const,
  );
  return Object.fromEntries(offered.filter(([, values]) => values.length > 0));
}

function offeredFor(
  field: Field,
  told: readonly Told[],
  scope: KeyScope | undefined,
  known: Known,
): readonly Offered[] {
  const fitting = told.filter(each => each.picks === field.picks && isWithinChosen(each, known.values));
  const own = field.picks === scope?.picks ? known.worksOn.map(value => ({ value })) : [];
  const byValue = new Map<string, Offered>();
  for (const { value, label } of [...own, ...fitting] as readonly Offered[]) {
    if (!byValue.has(value)) byValue.set(value, { value, ...(label !== undefined && { label }) });
    if (byValue.size === maxOffered) break;
  }
  return [...byValue.values()];
}

/** Whether it was told within what the form names; true while that names nothing. */
function isWithinChosen({ within, askedWith }: Told, values: FieldValues): boolean {
  const chosen = within === undefined ? undefined : values[within];
  const asked = within === undefined ? undefined : askedWith[within];
  return !isFilledText(chosen) || asked === undefined || asked === chosen;
}
