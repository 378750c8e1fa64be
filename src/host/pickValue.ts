import * as vscode from 'vscode';
import type { App } from './app';
import type { PanelModel } from './panelModel';
import { pickDataset } from './pickDataset';

/** Offers values for a field of a form. @returns undefined when the user closed the list */
export async function pickValue(app: App, panel: PanelModel, fieldName: string): Promise<string | undefined> {
  const field = panel.operation.fields.find(each => each.name === fieldName);
  if (field?.picks === 'dataset') return pickDataset(app, panel.environment);
  if (field?.picks === 'paymentService') return pickPaymentService(app, panel, field.label);
  return undefined;
}

async function pickPaymentService(app: App, panel: PanelModel, title: string): Promise<string | undefined> {
  const key = panel.keyId === undefined ? undefined : await app.keys.find(panel.keyId);
  const ids = key?.paymentServiceIds ?? [];
  if (key && ids.length > 0) {
    return vscode.window.showQuickPick(ids, { title, placeHolder: `Payment services of “${key.name}”` });
  }
  void vscode.window.showInformationMessage(
    'No payment service is kept with this key. Paste the id that the PaySG dashboard shows.',
  );
  return undefined;
}
