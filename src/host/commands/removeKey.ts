import * as vscode from 'vscode';
import type { App, CommandTarget } from '../app';
import { isStored, keyFor } from './pickKey';

/** Asks first. The key stays valid at its service: that is said, as many think otherwise. */
export async function removeKey(app: App, target: CommandTarget): Promise<void> {
  const info = await keyFor(app, target, 'Remove Key', isStored);
  if (!info || !isStored(info)) return;
  const remove = 'Remove';
  const detail = 'Its value is removed from this system’s secret storage. The key itself stays valid at its service.';
  const answer = await vscode.window.showWarningMessage(`Remove “${info.name}”?`, { modal: true, detail }, remove);
  if (answer !== remove) return;
  await app.keys.vault.remove(info.id);
  void vscode.window.showInformationMessage(`“${info.name}” is removed.`);
}
