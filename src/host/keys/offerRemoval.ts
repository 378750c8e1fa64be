import * as vscode from 'vscode';
import { lastOf } from '../../core/keys/envFile';
import type { FoundKey } from '../../core/keys/importKeys';
import type { App } from '../app';
import { guardedListener } from '../platform/guarded';
import type { ImportSource } from './importSource';
import { removeVariables } from './removeVariables';
import { showInfo, showWarning } from '../platform/messages';
import { listText } from '../../shared/text/lists';

export const editLater = (): string => vscode.l10n.t('“Edit Key” adds holder, dates and the rest.');

/** Says what was stored, and offers to remove the lines from the file. Does not wait for the answer. */
export function offerRemoval(app: Pick<App, 'log'>, source: ImportSource, stored: readonly FoundKey[]): void {
  const { name, uri } = source;
  const done = [vscode.l10n.t('Stored: {0}.', namesOf(stored)), editLater()];
  if (!uri) return say([...done, vscode.l10n.t('The variables of {0} are unchanged.', name)]);
  const removable = removableOf(source, stored);
  const kept = stored.filter(key => !removable.includes(key));
  if (kept.length > 0) done.push(vscode.l10n.t('Remove what {0} has on {1} by hand.', name, namesOf(kept)));
  if (removable.length === 0) return say(done);
  const remove = removable.length === 1 ? vscode.l10n.t('Remove Its Line') : vscode.l10n.t('Remove Their Lines');
  const removal = guardedListener(app.log, vscode.l10n.t('Removing lines'), async (choice: string | undefined) => {
    if (choice === remove) await removeLines(name, uri, removable);
  });
  const question = vscode.l10n.t('Remove what is stored now from {0}?', name);
  void showInfo([...done, question].join(' '), remove, vscode.l10n.t('Keep')).then(removal);
}

const namesOf = (stored: readonly FoundKey[]): string => listText(stored.map(({ variable }) => variable));

const say = (sentences: readonly string[]): void => void showInfo(sentences.join(' '));

/** Lines that hold nothing else, so that nothing is lost with them. */
function removableOf({ definitions }: ImportSource, stored: readonly FoundKey[]): readonly FoundKey[] {
  const fits = ({ variable, value }: FoundKey) =>
    lastOf(definitions ?? []).some(each => each.name === variable && each.value.equals(value) && each.isRemovable);
  return stored.filter(fits);
}

async function removeLines(name: string, uri: vscode.Uri, stored: readonly FoundKey[]): Promise<void> {
  const values = new Map(stored.map(({ variable, value }) => [variable, value]));
  const { removed, left, isSaved } = await removeVariables(uri, values);
  const texts = [
    ...(removed.length > 0
      ? [vscode.l10n.t('Removed from {0}: {1}.', name, listText(removed)), earlierVersions()]
      : []),
    ...(isSaved ? [] : [vscode.l10n.t('The editor had other changes, so it is not saved.')]),
    ...(left.length > 0 ? [vscode.l10n.t('Left in {0}: {1}. Remove them by hand.', name, listText(left))] : []),
  ];
  const show = left.length > 0 || !isSaved ? showWarning : showInfo;
  const [open, timeline] = [vscode.l10n.t('Open File'), vscode.l10n.t('Show Timeline')];
  const choice = await show(texts.join(' '), open, timeline);
  if (choice !== undefined) await vscode.window.showTextDocument(uri);
  if (choice === timeline) await vscode.commands.executeCommand('timeline.focus');
}

const earlierVersions = (): string =>
  vscode.l10n.t(
    'Earlier versions may still contain the keys: those that VS Code keeps by itself (Timeline; removed by “Local History: Delete All”, not kept with workbench.localHistory.enabled off), and those of Git. If any was shared, rotate the keys.',
  );
