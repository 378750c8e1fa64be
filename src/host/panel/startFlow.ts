import { operationProfile } from '../../services';
import type { Operation } from '../../core/model/operation';
import { frozenPlan } from '../../core/calls/frozenPlan';
import type { Plan } from '../../core/model/exchange';
import type { CommandTarget } from '../app';
import { runIntent } from '../commands/runCommand';

/** Starts a flow with what is typed. The page names it, so only those that the profile offers here are run. */
export async function startFlow(operation: Operation, plan: Plan, id: string): Promise<void> {
  const offered = operationProfile(operation.id).flows ?? [];
  if (!offered.some(({ flow }) => flow === id)) throw new Error(`The form offers no flow ${id}`);
  const frozen = frozenPlan(plan);
  if (!frozen.ok) throw new Error(frozen.error);
  const { environment, keyId, values } = frozen.value;
  const target: CommandTarget = { environment, values, ...(keyId !== undefined && { keyId }) };
  await runIntent({ do: 'flow', flow: id }, target);
}
