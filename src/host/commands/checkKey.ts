import * as vscode from 'vscode';
import { keyKind, profileOf } from '../../services';
import type { Exchange } from '../../core/model/exchange';
import type { KeyCheck, KeyInfo } from '../../core/keys/keyInfo';
import { checkPaymentServices, paymentServicesIn } from '../../core/keys/paymentServices';
import type { App, CommandTarget } from '../app';
import { contactTeam } from '../prompts/contactTeam';
import { cannotBeChecked, keepChecks, runCheck } from '../keys/runCheck';
import { keyFor } from './pickKey';
import { cancellableProgress } from '../platform/cancellableProgress';
import { showError, showInfo, showWarning } from '../platform/messages';
import { runCommand } from './runCommand';

/** Sends the harmless call of the key's kind and says what it shows of the key, and what it does not. */
export async function checkKey(app: App, target: CommandTarget): Promise<KeyCheck | undefined> {
  const info = await keyFor(app, target, 'Check Key');
  return info && checkOne(app, info);
}

/** @returns undefined when nothing was sent: the user was told why, or closed a question */
export async function checkOne(app: App, info: KeyInfo): Promise<KeyCheck | undefined> {
  const kind = keyKind(info.kind);
  const impossible = cannotBeChecked(kind);
  if (impossible !== undefined) {
    void showInfo(`“${info.name}” cannot be checked. ${impossible}`);
    return undefined;
  }
  const serviceId = kind.needsPaymentService ? await serviceOf(app, info) : undefined;
  if (kind.needsPaymentService && serviceId === undefined) return undefined;
  const run = await cancellableProgress(`Checking “${info.name}”`, (_, signal) =>
    runCheck(app, info, serviceId, signal),
  );
  if ('notChecked' in run) {
    void showWarning(`“${info.name}” was not checked. ${run.notChecked}`);
    return undefined;
  }
  await keepChecks(app, info, [{ check: run.check, ...(serviceId !== undefined && { serviceId }) }]);
  app.progress.note('keyChecked');
  tell(info, run.check, run.exchange);
  return run.check;
}

/** The payment service to check against; one that is typed here is kept with the key. @returns undefined when the user closed the question */
async function serviceOf(app: App, info: KeyInfo): Promise<string | undefined> {
  const [known] = info.paymentServiceIds;
  if (known) return known;
  const typed = await vscode.window.showInputBox({
    title: `Check “${info.name}”`,
    prompt:
      'A payment service that the key’s holder is a Billing collaborator of: its id, or its address in the dashboard. It is kept with the key.',
    placeHolder: 'payment_service_…',
    ignoreFocusOut: true,
    validateInput: value =>
      value.trim() === '' ? 'A payment service is required for this check.' : checkPaymentServices(value),
  });
  const paymentServiceIds = paymentServicesIn(typed ?? '');
  const [serviceId] = paymentServiceIds;
  if (serviceId === undefined) return undefined;
  await app.keys.vault.update(info.id, stored => ({ ...stored, paymentServiceIds }));
  return serviceId;
}

function tell(info: KeyInfo, judged: KeyCheck, exchange: Exchange): void {
  const details = 'Details';
  const { api } = keyKind(info.kind);
  const contact = judged.outcome === 'refused' ? [profileOf(api).contact.label] : [];
  const show = {
    works: showInfo,
    refused: showError,
    unknown: showWarning,
  };
  // Not awaited: the check is over, whatever the user does with the message.
  void show[judged.outcome](`“${info.name}”: ${judged.text}`, details, ...contact).then(choice => {
    if (choice === details) return runCommand('sgApi.openExchange', { exchangeId: exchange.id });
    return choice === undefined ? undefined : contactTeam(api);
  });
}
