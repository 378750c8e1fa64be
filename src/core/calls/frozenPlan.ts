import * as l10n from '@vscode/l10n';
import { environmentIds } from '../model/operation';
import { isJsonObject } from '../jsonData';
import { failed, ok, type Result } from '../model/result';
import type { Plan } from '../model/exchange';

const made = new WeakSet<Plan>();

/**
 * The plan as it is at this moment: a copy that nobody can change, so that what is confirmed, noted and sent is one and
 * the same. A plan that was made here is returned as it is.
 * @returns or, in one sentence, why nothing is sent
 */
export function frozenPlan(plan: Plan): Result<Plan, string> {
  if (made.has(plan)) return ok(plan);
  const copy = copyOf(plan);
  if (!copy || typeof copy.operationId !== 'string' || !isJsonObject(copy.values)) return failed(unsendable());
  if (copy.keyId !== undefined && typeof copy.keyId !== 'string') return failed(unsendable());
  if (!environmentIds.includes(copy.environment)) {
    return failed(l10n.t('Not sent: the environment is not known. Choose Sandbox, Staging or Production.'));
  }
  made.add(copy);
  return ok(deepFrozen(copy));
}

const unsendable = (): string =>
  l10n.t('Not sent: the call contains something that is not JSON. Fill in the form again, then send.');

function copyOf({ operationId, environment, keyId, values }: Plan): Plan | undefined {
  try {
    return structuredClone({ operationId, environment, values, ...(keyId !== undefined && { keyId }) });
  } catch {
    return undefined; // a function, or another thing that has no copy
  }
}

/** Whether a plan was made here: what was found out about it holds. */
export const isFrozenPlan = (plan: Plan): boolean => made.has(plan);

/** @param value JSON data, so without cycles and not too deep */
export function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}
