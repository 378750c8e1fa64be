import * as vscode from 'vscode';
import { lastOf } from '../../core/keys/envFile';
import type { FoundKey } from '../../core/keys/importKeys';
import type { App } from '../app';
import { guardedListener } from '../platform/guarded';
import type { ImportSource } from './importSource';
import { removeVariables } from './removeVariables';
import { showInfo, showWarning } from '../platform/messages';

/** Says what was stored, and offers to remove the lines from the file. Does not wait for the answer. */
export function offerRemoval(app: Pick<App, 'log'>, source: ImportSource, stored: readonly FoundKey[]): void {
  const { name, uri } = source;
  const names = stored.map(({ variable }) => variable).join(', ');
  const done = `Stored: ${names}. “Edit Key” adds holder, dates and the rest.`;
  if (!uri) return void showInfo(`${done} The variables of ${name} stay as they are.`);
  const removable = removableOf(source, stored);
  const kept = stored.filter(key => !removable.includes(key)).map(({ variable }) => variable);
  const stays = kept.length === 0 ? '' : ` What ${name} has on ${kept.join(', ')} is best removed by hand.`;
  if (removable.length === 0) return void showInfo(`${done}${stays}`);
  const remove = removable.length === 1 ? 'Remove Its Line' : 'Remove Their Lines';
  const removal = guardedListener(app.log, 'Removing lines', async (choice: string | undefined) => {
    if (choice === remove) await removeLines(name, uri, removable);
  });
  void showInfo(`${done}${stays} Remove from ${name} what is stored now?`, remove, 'Keep').then(removal);
}

/** Lines that hold nothing else, so that nothing is lost with them. */
function removableOf({ definitions }: ImportSource, stored: readonly FoundKey[]): readonly FoundKey[] {
  const fits = ({ variable, value }: FoundKey) =>
    lastOf(definitions ?? []).some(each => each.name === variable && each.value.equals(value) && each.isRemovable);
  return stored.filter(fits);
}

async function removeLines(name: string, uri: vscode.Uri, stored: readonly FoundKey[]): Promise<void> {
  const values = new Map(stored.map(({ variable, value }) => [variable, value]));
  const { removed, left, isSaved } = await removeVariables(uri, values);
  const history =
    ' Earlier versions may hold the keys still: those that VS Code keeps by itself (Timeline; removed by “Local History: ' +
    'Delete All”, not kept with workbench.localHistory.enabled off), and those of Git. If any was shared, rotate the keys.';
  const texts = [
    removed.length > 0 && `Removed from ${name}: ${removed.join(', ')}.${history}`,
    !isSaved && 'The editor had other changes, so it is not saved.',
    left.length > 0 && `Left in ${name}: ${left.join(', ')}. Remove them by hand.`,
  ];
  const show = left.length > 0 || !isSaved ? showWarning : showInfo;
  const [open, timeline] = ['Open File', 'Show Timeline'];
  const choice = await show(texts.filter(text => text !== false).join(' '), open, timeline);
  if (choice !== undefined) await vscode.window.showTextDocument(uri);
  if (choice === timeline) await vscode.commands.executeCommand('timeline.focus');
}
