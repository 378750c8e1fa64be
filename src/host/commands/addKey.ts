import * as vscode from 'vscode';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { App, CommandTarget } from '../app';
import { setUpKey, type SetUp } from '../wizard/setUpKey';

/** Sets up a new key. Opened from an API or environment of the tree, it asks for a key of that one. */
export async function addKey(app: App, { api, environment }: CommandTarget = {}): Promise<KeyInfo | undefined> {
  const fixed = environment === undefined || environment === 'sandbox' ? {} : { fixed: { environment } };
  const start: SetUp = { title: 'Add Key', ...fixed, ...(api && { api }) };
  const saved = await setUpKey(app, start);
  if (saved) offerCheck(saved);
  return saved;
}

function offerCheck(info: KeyInfo): void {
  const check = 'Check Key';
  // Not awaited: the key is saved, and the message may stay for as long as the user likes.
  void vscode.window.showInformationMessage(`“${info.name}” is saved.`, check).then(choice => {
    if (choice === check) return vscode.commands.executeCommand('sgApi.checkKey', { keyId: info.id });
    return undefined;
  });
}
