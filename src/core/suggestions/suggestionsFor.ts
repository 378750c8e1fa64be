import type { Services } from '../model/services';
import type { EnvironmentId, Field, Operation } from '../model/operation';
import type { Exchange, FieldValues } from '../model/exchange';
import { scopeOf } from '../keys/keyScope';
import type { KeyScope } from '../model/keyKind';
import { answerValues, type AnswerValue } from './answerValues';
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
  /** What is typed: what an answer gave within something else is not offered. */
  values: FieldValues;
  /** What the chosen key works on, which needs no answer to be known. */
  worksOn: readonly string[];
}

/** Values in earlier answers of the same environment, for each field that takes one: newest first, each once. */
export function suggestionsFor(
  services: Services,
  operation: Operation,
  known: Known,
): Readonly<Record<string, readonly Offered[]>> {
  const picking = operation.fields.filter(field => field.picks !== undefined);
  if (picking.length === 0) return {};
  const found = answerValues(services, known.exchanges, known.environment);
  const offered = picking.map(
    field => [field.name, offeredFor(field, found, scopeOf(services, operation), known)] as const,
  );
  return Object.fromEntries(offered.filter(([, values]) => values.length > 0));
}

function offeredFor(
  field: Field,
  found: readonly AnswerValue[],
  scope: KeyScope | undefined,
  known: Known,
): readonly Offered[] {
  const fitting = found.filter(each => each.picks === field.picks && isWithinChosen(each, known.values));
  const own = field.picks === scope?.picks ? known.worksOn.map(value => ({ value })) : [];
  const byValue = new Map<string, Offered>();
  for (const { value, label } of [...own, ...fitting] as readonly Offered[]) {
    if (!byValue.has(value)) byValue.set(value, { value, ...(label !== undefined && { label }) });
    if (byValue.size === maxOffered) break;
  }
  return [...byValue.values()];
}

/** Whether its call had the value that the form names; true while that names nothing. */
function isWithinChosen({ within, requestValues }: AnswerValue, values: FieldValues): boolean {
  const chosen = within === undefined ? undefined : values[within];
  const asked = within === undefined ? undefined : requestValues[within];
  return !isFilledText(chosen) || asked === undefined || asked === chosen;
}
