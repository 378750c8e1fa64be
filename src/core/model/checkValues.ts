import * as l10n from '@vscode/l10n';
import type { FieldValues } from './exchange';
import type { Services } from './services';
import type { OperationProfile } from './apiProfile';
import type { Problem } from './problem';
import type { Field, Operation } from './operation';
import type { Violation } from './validate';
import { violationMessage } from './violationMessage';
import { stepsOf } from '../../shared/json/pointer';
import { listText } from '../../shared/text/lists';

/** The values that count as given. An empty text or list is what a form holds for "nothing". */
export function givenValues(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * What is wrong with the values of a call, at most one problem a field, in the order of the form.
 * @throws for an operation that no document has: that is a bug of the caller
 */
export function checkValues(services: Services, operationId: string, values: FieldValues): Problem[] {
  const operation = services.operationOf(operationId);
  const { exclusive = [] } = services.operationProfile(operationId);
  const validate = services.requestValidator(operationId);
  const given = givenValues(values);
  if (validate(given)) return firstOfEach(exclusions(operation, exclusive, given));
  const violations = validate.errors ?? [];
  const problems = [
    ...operation.fields.flatMap(field => problemOf(field, given[field.name], violations)),
    ...unknownFields(violations),
    ...exclusions(operation, exclusive, given),
  ];
  return firstOfEach(problems);
}

/** The first problem of a field is the one to fix first. */
const firstOfEach = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ field }, at) => problems.findIndex(other => other.field === field) === at);

function problemOf(field: Field, value: unknown, violations: readonly Violation[]): Problem[] {
  const [worst] = violations.filter(violation => fieldOf(violation) === field.name).sort((a, b) => rank(a) - rank(b));
  return worst ? [{ field: field.name, message: violationMessage(field, value, worst) }] : [];
}

function fieldOf({ keyword, instancePath, params }: Violation): string | undefined {
  if (instancePath === '') return keyword === 'required' ? String(params.missingProperty) : undefined;
  return stepsOf(instancePath)[0];
}

// Without a type nothing else makes sense, and a wrong form explains more than a wrong size.
const order = ['required', 'type', 'pattern', 'format', 'enum'];
function rank({ keyword }: Violation): number {
  const place = order.indexOf(keyword);
  return place === -1 ? order.length : place;
}

function unknownFields(violations: readonly Violation[]): Problem[] {
  return violations
    .filter(({ keyword, instancePath }) => keyword === 'additionalProperties' && instancePath === '')
    .map(({ params }) => String(params.additionalProperty))
    .map(name => ({ field: name, message: l10n.t('This call has no field “{0}”. Remove it.', name) }));
}

/** One problem for each set of fields of which only one may be given, put on the last of them. */
function exclusions(
  operation: Operation,
  exclusive: NonNullable<OperationProfile['exclusive']>,
  given: FieldValues,
): Problem[] {
  const labelOf = (name: string): string => operation.fields.find(field => field.name === name)?.label ?? name;
  return exclusive.flatMap(names => {
    const both = names.filter(name => name in given);
    if (both.length < 2) return [];
    const labels = listText(both.map(labelOf));
    return [{ field: both.at(-1) ?? '', message: l10n.t('Only one of {0} can be given. Empty the others.', labels) }];
  });
}
