import * as vscode from 'vscode';
import { keyKind, profileOf } from '../../services';
import type { Exchange } from '../../core/model/exchange';
import type { KeyCheck, KeyInfo } from '../../core/keys/keyInfo';
import { checkIds, idsIn } from '../../core/keys/keyScope';
import type { KeyScope } from '../../core/model/keyKind';
import type { App, CommandTarget } from '../app';
import { contactTeam } from '../prompts/contactTeam';
import { cannotBeChecked, keepChecks, runCheck } from '../keys/runCheck';
import { keyFor } from './pickKey';
import { cancellableProgress } from '../platform/cancellableProgress';
import { showError, showInfo, showWarning } from '../platform/messages';
import { runCommand } from './runCommand';

/** Sends the harmless call of the key's kind and says what it shows of the key, and what it does not. */
export async function checkKey(
  app: Pick<App, 'caller' | 'keys' | 'progress'>,
  target: CommandTarget,
): Promise<KeyCheck | undefined> {
  const info = await keyFor(app, target, vscode.l10n.t('Check Key'));
  return info && checkOne(app, info);
}

/** @returns undefined when nothing was sent: the user was shown why, or closed a question */
export async function checkOne(
  app: Pick<App, 'caller' | 'keys' | 'progress'>,
  info: KeyInfo,
): Promise<KeyCheck | undefined> {
  const kind = keyKind(info.kind);
  const impossible = cannotBeChecked(kind);
  if (impossible !== undefined) {
    void showInfo(vscode.l10n.t('“{0}” cannot be checked. {1}', info.name, impossible));
    return undefined;
  }
  const serviceId = kind.scope ? await chosenId(app, info, kind.scope) : undefined;
  if (kind.scope && serviceId === undefined) return undefined;
  const run = await cancellableProgress(vscode.l10n.t('Checking “{0}”', info.name), (_, signal) =>
    runCheck(app, info, serviceId, signal),
  );
  if ('notChecked' in run) {
    void showWarning(vscode.l10n.t('“{0}” was not checked. {1}', info.name, run.notChecked));
    return undefined;
  }
  await keepChecks(app, info, [{ check: run.check, ...(serviceId !== undefined && { serviceId }) }]);
  app.progress.note('keyChecked');
  showOutcome(info, run.check, run.exchange);
  return run.check;
}

/** What to check against; one that is typed here is kept with the key. @returns undefined when the user closed the question */
async function chosenId(app: Pick<App, 'keys'>, info: KeyInfo, scope: KeyScope): Promise<string | undefined> {
  const [known] = info.worksOn;
  if (known) return known;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Check “{0}”', info.name),
    prompt: scope.checkPrompt,
    placeHolder: scope.placeholder,
    ignoreFocusOut: true,
    validateInput: value =>
      value.trim() === '' ? vscode.l10n.t('A {0} is required for this check.', scope.name) : checkIds(scope, value),
  });
  const worksOn = idsIn(scope, typed ?? '');
  const [serviceId] = worksOn;
  if (serviceId === undefined) return undefined;
  await app.keys.vault.update(info.id, stored => ({ ...stored, worksOn }));
  return serviceId;
}

function showOutcome(info: KeyInfo, judged: KeyCheck, exchange: Exchange): void {
  const details = vscode.l10n.t('Details');
  const { api } = keyKind(info.kind);
  const contact = judged.outcome === 'refused' ? [profileOf(api).contact.label] : [];
  const show = {
    works: showInfo,
    refused: showError,
    unknown: showWarning,
  };
  // Not awaited: the check is over, whatever the user does with the message.
  void show[judged.outcome](vscode.l10n.t('“{0}”: {1}', info.name, judged.text), details, ...contact).then(choice => {
    if (choice === details) return runCommand('sgApi.openExchange', { exchangeId: exchange.id });
    return choice === undefined ? undefined : contactTeam(api);
  });
}
