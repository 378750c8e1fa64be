import * as l10n from '@vscode/l10n';
import type { Services } from '../model/services';
import { checkValues, givenValues } from '../model/checkValues';
import { environmentWords } from '../model/environmentWords';
import type { Problem } from '../model/problem';
import type { EnvironmentId, Field, Operation } from '../model/operation';
import { failed, ok, type Result } from '../model/result';
import type { FieldValues, Plan, Prepared } from '../model/exchange';
import { isFrozenPlan } from './frozenPlan';
import { unsendable } from './unsendable';

export interface PrepareOptions {
  /** Address of the running sandbox, without a trailing slash; needed for the sandbox environment only. */
  sandboxUrl?: string;
  /** A bare or missing User-Agent gets 403 from data.gov.sg (reference sheet 3.9), so ours says who calls. */
  userAgent: string;
  /** Header of the key that will be sent; absent for a call without a key. */
  keyHeader?: string;
}

/** Checks the values against the document and builds the request. No secret is read. */
export function prepare(services: Services, plan: Plan, options: PrepareOptions): Result<Prepared, readonly Problem[]> {
  const operation = services.operationOf(plan.operationId);
  const { values, problems } = checkedPlan(services, plan);
  if (problems.length > 0) return failed(problems);
  const base = baseAddress(operation, plan.environment, options.sandboxUrl);
  if (base === undefined) {
    const { name } = environmentWords(plan.environment);
    return failed([{ field: '', message: l10n.t('“{0}” is not known to exist in {1}.', operation.summary, name) }]);
  }
  return ok({
    operationId: operation.id,
    api: operation.api,
    environment: plan.environment,
    method: operation.method,
    url: base + pathOf(operation, values) + queryOf(operation, values),
    ...headersAndBody(operation, values, options.userAgent),
    ...(options.keyHeader && { keyHeader: options.keyHeader }),
  });
}

interface CheckedPlan {
  services: Services;
  /** As they are sent, with defaults. */
  values: FieldValues;
  problems: readonly Problem[];
}

const checkedPlans = new WeakMap<Plan, CheckedPlan>();

/** What is wrong with the values of a plan. One that is frozen is checked once, however many ask. */
export const planProblems = (services: Services, plan: Plan): readonly Problem[] =>
  checkedPlan(services, plan).problems;

function checkedPlan(services: Services, plan: Plan): CheckedPlan {
  const known = checkedPlans.get(plan);
  if (known?.services === services) return known;
  const operation = services.operationOf(plan.operationId);
  const values = withDefaults(operation, givenValues(plan.values));
  const problems = [...checkValues(services, operation.id, values), ...unsendable(operation, values)];
  const checked = { services, values, problems };
  if (isFrozenPlan(plan)) checkedPlans.set(plan, checked);
  return checked;
}

/**
 * Base address of an operation in an environment. The sandbox stands in for staging, or for production where no
 * staging host is known; the first path segment names the host.
 */
export function baseAddress(
  operation: Operation,
  environment: EnvironmentId,
  sandboxUrl: string | undefined,
): string | undefined {
  if (environment !== 'sandbox') return operation.servers[environment];
  const stoodInFor = operation.servers.staging ?? operation.servers.production;
  return sandboxUrl && stoodInFor?.replace('https://', `${sandboxUrl}/`);
}

/** Body fields with an object as default are always sent: PaySG is said to insist on `metadata` (reference sheet 6). */
function withDefaults(operation: Operation, values: FieldValues): FieldValues {
  const always = operation.fields.filter(field => field.in === 'body' && isObject(field.schema.default));
  return { ...Object.fromEntries(always.map(field => [field.name, field.schema.default])), ...values };
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

function pathOf(operation: Operation, values: FieldValues): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

function queryOf(operation: Operation, values: FieldValues): string {
  const query = new URLSearchParams();
  for (const field of fieldsIn(operation, 'query', values)) query.append(field.name, encode(field, values[field.name]));
  return query.size > 0 ? `?${query.toString()}` : '';
}

function encode(field: Field, value: unknown): string {
  if (typeof value === 'string') return value;
  if (field.encoding === 'csv' && Array.isArray(value)) return value.join(',');
  return JSON.stringify(value);
}

function headersAndBody(operation: Operation, values: FieldValues, userAgent: string) {
  const own = fieldsIn(operation, 'header', values);
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-encoding': ['br', 'gzip', 'deflate'].join(', '),
    'user-agent': userAgent,
    ...Object.fromEntries(own.map(({ name }) => [name.toLowerCase(), String(values[name])])),
  };
  const body = fieldsIn(operation, 'body', values).map(field => [field.name, values[field.name]]);
  if (body.length === 0) return { headers };
  headers['content-type'] = 'application/json';
  return { headers, body: JSON.stringify(Object.fromEntries(body)) };
}

const fieldsIn = (operation: Operation, place: Field['in'], values: FieldValues): readonly Field[] =>
  operation.fields.filter(field => field.in === place && values[field.name] !== undefined);
