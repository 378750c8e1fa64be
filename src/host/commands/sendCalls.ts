import * as vscode from 'vscode';
import { failureWords } from '../../core/model/failureWords';
import type { Operation } from '../../core/model/operation';
import { keyKind, operationOfStep, operations, profileOf } from '../../services';
import type { CallStep } from '../status/walkthroughProgress';
import type { App, CommandTarget } from '../app';
import { pickDataset } from '../prompts/pickDataset';
import { keyFor } from './pickKey';
import { momentText } from '../../shared/text/times';
import { showInfo } from '../platform/messages';

/** Opens the panel with a payment that is ready to send. */
export const sendTestPayment = (app: Pick<App, 'panels'>, { keyId }: CommandTarget): Promise<void> =>
  app.panels.show(operationOf('paymentAnswered').id, keyId === undefined ? {} : { keyId });

/** Lets the user pick a dataset and opens the panel with it. */
export async function sendDatasetRequest(
  app: Pick<App, 'catalogues' | 'environment' | 'keys' | 'log' | 'panels'>,
  { keyId }: CommandTarget,
): Promise<void> {
  const key = keyId === undefined ? undefined : await app.keys.find(keyId);
  const environment = key?.environment ?? app.environment.id;
  const datasetId = await pickDataset(app, environment);
  if (datasetId === undefined) return;
  const { id, fields } = operationOf('datasetRead');
  const values = Object.fromEntries(
    fields.flatMap(({ name, picks }) => (picks === 'dataset' ? [[name, datasetId]] : [])),
  );
  await app.panels.show(id, { environment, values, ...(key && { keyId: key.id }) });
}

/** The operation of a step of the walkthrough, whose buttons run these commands. @throws when no profile has it: a bug */
function operationOf(step: CallStep): Operation {
  const operation = operationOfStep(step);
  if (!operation) throw new Error(`No profile has an operation of the step ${step}`);
  return operation;
}

/** Opens the panel with the test call of a key's kind. */
export async function sendTestCall(app: Pick<App, 'keys' | 'panels'>, target: CommandTarget): Promise<void> {
  const info = await keyFor(app, target, vscode.l10n.t('Send Test Call'));
  if (info) await app.panels.show(keyKind(info.kind).testOperationId, { keyId: info.id });
}

/** Opens the panel of an operation: the one that was clicked, or one from the list. */
export async function openCall(app: Pick<App, 'panels'>, { operationId }: CommandTarget): Promise<void> {
  const chosen = operationId ?? (await pickOperation());
  if (chosen !== undefined) await app.panels.show(chosen);
}

async function pickOperation(): Promise<string | undefined> {
  const items = operations.map(operation => ({
    label: operation.summary,
    description: profileOf(operation.api).name,
    detail: `${operation.method} ${operation.path}`,
    iconPath: new vscode.ThemeIcon(profileOf(operation.api).icon),
    id: operation.id,
  }));
  const options = {
    title: vscode.l10n.t('Send a Call'),
    placeHolder: vscode.l10n.t('Which operation?'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.id;
}

/** Opens an earlier call with what was sent and what came back. */
export async function openExchange(app: Pick<App, 'history' | 'panels'>, { exchangeId }: CommandTarget): Promise<void> {
  const exchange = exchangeId === undefined ? await pickExchange(app) : app.history.find(exchangeId);
  if (exchange) await app.panels.show(exchange.request.operationId, { exchangeId: exchange.id });
}

async function pickExchange(app: Pick<App, 'history'>) {
  const items = app.history.list().map(exchange => ({
    label: `${exchange.request.method} ${new URL(exchange.request.url).pathname}`,
    description: exchange.outcome.ok ? `${exchange.outcome.answer.status}` : failureWords(exchange.outcome.failure),
    detail: `${momentText(exchange.startedAt)} · ${new URL(exchange.request.url).host}`,
    exchange,
  }));
  const options = {
    title: vscode.l10n.t('Open Earlier Call'),
    placeHolder: vscode.l10n.t('Which call? By path, status, host or time'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  if (items.length > 0) return (await vscode.window.showQuickPick(items, options))?.exchange;
  void showInfo(vscode.l10n.t('No calls have been sent from this window yet.'));
  return undefined;
}
