import * as vscode from 'vscode';
import { operationProfile } from '../core/apis/catalogue';
import type { Operation } from '../core/apis/types';
import { frozenPlan } from '../core/calls/frozenPlan';
import type { Plan } from '../core/calls/types';
import type { CommandTarget } from './app';

/** Starts a flow with what is typed. The page names its command, so only those that the profile offers here are run. */
export async function startFlow(operation: Operation, plan: Plan, command: string): Promise<void> {
  const offered = operationProfile(operation.id).flows ?? [];
  if (!offered.some(flow => flow.command === command)) throw new Error(`The form offers no ${command}`);
  const frozen = frozenPlan(plan);
  if (!frozen.ok) throw new Error(frozen.error);
  const { environment, keyId, values } = frozen.value;
  const target: CommandTarget = { environment, values, ...(keyId !== undefined && { keyId }) };
  await vscode.commands.executeCommand(command, target);
}
