import * as vscode from 'vscode';
import { keyKind } from '../../services';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { App, CommandTarget } from '../app';
import { cannotBeChecked } from '../keys/runCheck';
import { setUpKey, type SavedKey, type SetUp } from '../keys/wizard/setUpKey';
import { checkOne } from './checkKey';
import { showInfo } from '../platform/messages';

/** Sets up a new key. Opened from an API or environment of the tree, it asks for a key of that one. */
export async function addKey(app: App, { api, environment }: CommandTarget = {}): Promise<KeyInfo | undefined> {
  const fixed = environment === undefined || environment === 'sandbox' ? {} : { fixed: { environment } };
  const start: SetUp = { title: vscode.l10n.t('Add Key'), ...fixed, ...(api && { api }) };
  const saved = await setUpKey(app, start);
  if (!saved) return undefined;
  offerMore(saved);
  if (saved.way === 'saveAndCheck') await checkOne(app, saved.info);
  return saved.info;
}

/** What is likely to come next: to see whether it works, and what was left for later. */
export function offerMore({ info, way }: SavedKey): void {
  const [check, rest] = [vscode.l10n.t('Check Key'), vscode.l10n.t('Add the Rest')];
  const canBeChecked = way !== 'saveAndCheck' && cannotBeChecked(keyKind(info.kind)) === undefined;
  const offered = [...(canBeChecked ? [check] : []), ...(way === 'further' ? [] : [rest])];
  // Not awaited: the key is saved, and the message may stay for as long as the user likes.
  void showInfo(vscode.l10n.t('“{0}” is saved.', info.name), ...offered).then(choice => {
    const command = choice === check ? 'sgApi.checkKey' : 'sgApi.editKey';
    return choice === undefined ? undefined : vscode.commands.executeCommand(command, { keyId: info.id });
  });
}
