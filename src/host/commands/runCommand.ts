import * as vscode from 'vscode';
import type { Intent } from '../../core/model/intent';
import type { CommandTarget } from '../app';
import type { CommandId } from './commandIds';
import { commandOf } from './intentCommands';

/** Runs one of our commands as the palette would, its errors shown in the same way. */
export const runCommand = (id: CommandId, target: CommandTarget = {}): Thenable<unknown> =>
  vscode.commands.executeCommand(id, target);

/** Does what a finding or a form proposes. @throws for a flow that no command runs */
export async function runIntent(intent: Intent, target: CommandTarget): Promise<void> {
  const id = commandOf(intent);
  if (!id) throw new Error(`No command does this: ${JSON.stringify(intent)}`);
  await runCommand(id, target);
}
