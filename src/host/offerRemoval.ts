import * as vscode from 'vscode';
import type { FoundKey } from '../core/keys/importKeys';
import type { App } from './app';
import { guardedListener } from './guarded';
import type { ImportSource } from './importSource';
import { removeVariables } from './removeVariables';

/** Says what was stored, and offers to remove the lines from the file. Does not wait for the answer. */
export function offerRemoval(app: App, { name, uri }: ImportSource, stored: readonly FoundKey[]): void {
  const names = stored.map(({ variable }) => variable).join(', ');
  const done = `Stored: ${names}. “Edit Key” adds holder, dates and the rest.`;
  if (!uri) return void vscode.window.showInformationMessage(`${done} The variables of ${name} stay as they are.`);
  const remove = stored.length === 1 ? 'Remove Its Line' : 'Remove Their Lines';
  const removal = guardedListener(app.log, 'Removing lines', async (choice: string | undefined) => {
    if (choice === remove) await removeLines(name, uri, stored);
  });
  void vscode.window
    .showInformationMessage(`${done} Remove from ${name} what is stored now?`, remove, 'Keep')
    .then(removal);
}

async function removeLines(name: string, uri: vscode.Uri, stored: readonly FoundKey[]): Promise<void> {
  const values = new Map(stored.map(({ variable, value }) => [variable, value]));
  const { removed, left, isSaved } = await removeVariables(uri, values);
  const history = ' If the file was ever committed or sent, the keys are there still: rotate them.';
  const texts = [
    removed.length > 0 && `Removed from ${name}: ${removed.join(', ')}.${history}`,
    !isSaved && 'The editor had other changes, so it is not saved.',
    left.length > 0 && `Left in ${name}: ${left.join(', ')}. Remove them by hand.`,
  ];
  const show = left.length > 0 || !isSaved ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const open = 'Open File';
  const choice = await show(texts.filter(text => text !== false).join(' '), open);
  if (choice === open) await vscode.window.showTextDocument(uri);
}
