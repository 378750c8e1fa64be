import * as vscode from 'vscode';
import { profileOf } from '../../services';
import type { ProductionLock } from '../../core/calls/productionLock';
import type { Prepared, Verdict } from '../../core/model/exchange';
import { environmentWords } from '../../core/model/environmentWords';
import { unreachable } from '../../core/unreachable';
import { confirmHarm } from './confirmHarm';
import { plainText } from '../platform/plainText';
import { askToUnlock } from './unlockProduction';

/** Asks the user what the guard wants to know. @returns false: do not send */
export async function confirmCall(
  verdict: Exclude<Verdict, { kind: 'allowed' }>,
  request: Prepared,
  lock: ProductionLock,
): Promise<boolean> {
  switch (verdict.kind) {
    case 'locked':
      return confirmLocked(verdict.text, request, lock);
    case 'confirm':
      return confirmHarm(verdict.text, { harm: vscode.l10n.t('Send'), harmless: vscode.l10n.t('Do Not Send') });
    case 'typed':
      return confirmTyped(verdict.text, verdict.phrase, request);
    default:
      return unreachable(verdict);
  }
}

async function confirmLocked(text: string, request: Prepared, lock: ProductionLock): Promise<boolean> {
  const unlock = vscode.l10n.t('Unlock Production…');
  if (!(await confirmHarm(text, { harm: unlock, harmless: vscode.l10n.t('Keep It Locked') }))) return false;
  return askToUnlock(lock, request.api);
}

async function confirmTyped(text: string, phrase: string, request: Prepared): Promise<boolean> {
  const typed = await vscode.window.showInputBox({
    title: `${profileOf(request.api).name}, ${environmentWords(request.environment).name}`,
    prompt: plainText(`${text} ${vscode.l10n.t('Type {0} to send it.', phrase)}`),
    placeHolder: phrase,
    ignoreFocusOut: true,
    validateInput: value =>
      value === '' || value === phrase ? undefined : plainText(vscode.l10n.t('Type exactly: {0}', phrase)),
  });
  return typed === phrase;
}
