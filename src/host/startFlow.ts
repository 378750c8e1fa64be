import * as vscode from 'vscode';
import { profileOf } from '../core/apis/catalogue';
import type { CommandTarget } from './app';
import type { PanelModel } from './panelModel';

/** Starts a flow with what is typed. The page names its command, so only those that the profile offers here are run. */
export async function startFlow(model: PanelModel, command: string): Promise<void> {
  const { operation, environment, keyId, values } = model;
  const offered = profileOf(operation.api).flows[operation.id] ?? [];
  if (!offered.some(flow => flow.command === command)) throw new Error(`The form offers no ${command}`);
  const target: CommandTarget = { environment, values, ...(keyId !== undefined && { keyId }) };
  await vscode.commands.executeCommand(command, target);
}
