import * as vscode from 'vscode';
import { operationOf, keyKind } from '../../core/apis/catalogue';
import { checkPaymentServiceId } from '../../core/keys/checkKeyRecord';
import { judgeCheck } from '../../core/keys/judgeCheck';
import type { Exchange } from '../../core/calls/types';
import type { KeyCheck, KeyInfo } from '../../core/keys/keyInfo';
import type { App, CommandTarget } from '../app';
import { isStored, keyFor } from './pickKey';

/** Sends the harmless call of the key's kind and says what it shows of the key, and what it does not. */
export async function checkKey(app: App, target: CommandTarget): Promise<KeyCheck | undefined> {
  const info = await keyFor(app, target, 'Check Key');
  if (!info) return undefined;
  const { check, needsPaymentService } = keyKind(info.kind);
  if ('impossible' in check) {
    void vscode.window.showInformationMessage(`“${info.name}” cannot be checked. ${check.impossible}`);
    return undefined;
  }
  const service = needsPaymentService ? await serviceOf(app, info) : {};
  if (!service) return undefined;
  const exchange = await sendCheck(app, info, check.operationId, { ...check.values, ...service });
  if (!exchange) return undefined;
  const judged = judgeCheck(exchange);
  if (isStored(info)) await app.keys.vault.update(info.id, stored => ({ ...stored, lastCheck: judged }));
  tell(info, judged, exchange);
  return judged;
}

/** The payment service to check against; one that is typed here is kept with the key. @returns undefined when the user closed the question */
async function serviceOf(app: App, info: KeyInfo): Promise<{ paymentServiceId: string } | undefined> {
  const [known] = info.paymentServiceIds;
  if (known) return { paymentServiceId: known };
  const typed = await vscode.window.showInputBox({
    title: `Check “${info.name}”`,
    prompt: 'A payment service that the key’s holder is a Billing collaborator of. It is kept with the key.',
    placeHolder: 'payment_service_…',
    ignoreFocusOut: true,
    validateInput: value =>
      value.trim() === '' ? 'A payment service is required for this check.' : checkPaymentServiceId(value),
  });
  if (typed === undefined) return undefined;
  const paymentServiceId = typed.trim();
  await app.keys.vault.update(info.id, stored => ({ ...stored, paymentServiceIds: [paymentServiceId] }));
  return { paymentServiceId };
}

async function sendCheck(
  app: App,
  info: KeyInfo,
  operationId: string,
  all: Record<string, unknown>,
): Promise<Exchange | undefined> {
  const { environment, id: keyId } = info;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: `Checking “${info.name}”`,
    cancellable: true,
  };
  const outcome = await vscode.window.withProgress(options, (_, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const { fields } = operationOf(operationId);
    const values = Object.fromEntries(
      Object.entries(all).filter(([name]) => fields.some(field => field.name === name)),
    );
    return app.caller.run({ operationId, environment, keyId, values }, { signal: stop.signal });
  });
  if (outcome.kind === 'refused')
    void vscode.window.showErrorMessage(outcome.problems.map(problem => problem.message).join(' '));
  return outcome.kind === 'exchange' ? outcome.exchange : undefined;
}

function tell(info: KeyInfo, judged: KeyCheck, exchange: Exchange): void {
  const details = 'Details';
  const show = {
    works: vscode.window.showInformationMessage,
    refused: vscode.window.showErrorMessage,
    unknown: vscode.window.showWarningMessage,
  };
  // Not awaited: the check is over, whatever the user does with the message.
  void show[judged.outcome](`“${info.name}”: ${judged.text}`, details).then(choice => {
    if (choice === details) return vscode.commands.executeCommand('sgApi.openExchange', { exchangeId: exchange.id });
    return undefined;
  });
}
