import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { KeyInfo } from '../../core/keys/keyInfo';
import type { App } from '../app';
import { today } from '../today';
import { askForKey, type KeyAnswers } from '../wizard/keyWizard';

/** Asks for a key and stores it after the last step. When storing fails the answers stay, and the wizard opens with them again. */
export async function addKey(app: App): Promise<void> {
  let answers = await askForKey({}, today());
  while (answers) {
    const saved = await save(app, answers);
    if (saved) return offerCheck(saved);
    const again = 'Try Again';
    if ((await vscode.window.showErrorMessage(notStored, again)) !== again) return;
    answers = await askForKey(answers, today());
  }
}

const notStored =
  'The key was not stored: the secret storage of this system refused. Nothing that you typed was kept on disk.';

async function save(app: App, answers: KeyAnswers): Promise<KeyInfo | undefined> {
  const { kind, environment, value, name, paymentServiceId, expiresOn } = answers;
  if (!kind || !environment || !value || !name) throw new Error('The wizard ended without all of its answers.');
  const info: KeyInfo = {
    id: randomUUID(),
    kind,
    environment,
    name: name.trim(),
    paymentServiceIds: paymentServiceId?.trim() ? [paymentServiceId.trim()] : [],
    addedAt: new Date().toISOString(),
    ...(expiresOn?.trim() && { expiresOn: expiresOn.trim() }),
  };
  try {
    await app.keys.vault.save(info, value);
    return info;
  } catch (error) {
    app.log.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function offerCheck(info: KeyInfo): void {
  const check = 'Check Key';
  // Not awaited: the key is saved, and the message may stay for as long as the user likes.
  void vscode.window.showInformationMessage(`“${info.name}” is saved.`, check).then(choice => {
    if (choice === check) return vscode.commands.executeCommand('sgApi.checkKey', { keyId: info.id });
    return undefined;
  });
}
