import * as vscode from 'vscode';
import { handOverSheet } from '../../core/keys/handOver';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { App, CommandTarget } from '../app';
import { today } from '../platform/today';
import { isKey } from './pickKey';
import { showInfo } from '../platform/messages';
import { runCommand } from './runCommand';
import { services } from '../../services';
import { plural } from '../../shared/text/counts';

/** Lists the keys of a holder who leaves, with what to do for each, as a sheet without values. */
export async function handOverKeys(app: Pick<App, 'keys'>, target: CommandTarget): Promise<void> {
  const keys = (await app.keys.vault.list()).filter(isKey).map(entry => entry.info);
  const given = keys.find(({ id }) => id === target.keyId);
  const holder = given ? given.holder : await pickHolder(keys);
  if (holder !== undefined) {
    const theirs = keys.filter(info => isSame(info.holder, holder));
    return openMarkdown(handOverSheet(services, holder, theirs, today()));
  }
  if (given) offerEdit(given);
}

async function pickHolder(keys: readonly KeyInfo[]): Promise<string | undefined> {
  const holders = [
    ...new Set(keys.flatMap(({ holder }) => (holder === undefined ? [] : [holder.toLowerCase()]))),
  ].sort();
  if (holders.length === 0) {
    void showInfo(vscode.l10n.t('No key has a holder yet. Use “Edit Key” to add a holder’s email address.'));
    return undefined;
  }
  const items = holders.map(holder => {
    const count = keys.filter(info => isSame(info.holder, holder)).length;
    return {
      label: holder,
      description: plural(count, n => ({ one: vscode.l10n.t('{0} key', n), other: vscode.l10n.t('{0} keys', n) })),
    };
  });
  const options = { title: vscode.l10n.t('Hand Over Keys'), placeHolder: vscode.l10n.t('Who is leaving?') };
  return (await vscode.window.showQuickPick(items, options))?.label;
}

/** Mail systems do not tell addresses apart by case. */
const isSame = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

function offerEdit(info: KeyInfo): void {
  const edit = vscode.l10n.t('Edit Key');
  // Not awaited: the command is over, whatever the user does with the message.
  void showInfo(vscode.l10n.t('No holder is stored with “{0}”.', info.name), edit).then(choice => {
    if (choice === edit) return runCommand('sgApi.editKey', { keyId: info.id });
    return undefined;
  });
}

/** Opens a text as an untitled document, which can be saved or printed, with its preview before it, as wide as there is room. */
async function openMarkdown(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content, language: 'markdown' });
  await vscode.window.showTextDocument(document, { preview: false });
  // The preview is an extension that comes with VS Code and can be switched off.
  if (!vscode.extensions.getExtension('vscode.markdown-language-features')) return;
  await vscode.commands.executeCommand('markdown.showPreview', document.uri);
}
