import * as vscode from 'vscode';
import { profileOf } from '../core/apis/catalogue';
import type { Field } from '../core/apis/types';
import type { Plan } from '../core/calls/types';
import type { App } from './app';
import type { PanelModel } from './panelModel';
import { panelSuggestions } from './panelState';
import { pickDataset } from './pickDataset';
import { plainText } from './plainText';

interface ValueItem extends vscode.QuickPickItem {
  value?: string;
  /** Reads the newest ones from the service first. */
  list?: Listing;
}

interface Listing {
  plan: Plan;
  /** What the call does, for people. */
  label: string;
}

/** Offers values for a field of a form. @returns undefined when the user closed the list */
export async function pickValue(app: App, panel: PanelModel, fieldName: string): Promise<string | undefined> {
  const field = panel.operation.fields.find(each => each.name === fieldName);
  if (field?.picks === undefined) return undefined;
  if (field.picks === 'dataset') return pickDataset(app, panel.environment);
  return pickKnown(app, panel, field);
}

async function pickKnown(app: App, panel: PanelModel, field: Field): Promise<string | undefined> {
  const items = itemsFor(app, panel, field);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(nothingKnown(field));
    return undefined;
  }
  const options = { title: field.label, placeHolder: placeHolders[field.picks ?? 'payment'], matchOnDescription: true };
  const chosen = await vscode.window.showQuickPick(items, { ...options, matchOnDetail: true });
  if (!chosen?.list) return chosen?.value;
  return (await listNow(app, chosen.list)) ? pickKnown(app, panel, field) : undefined;
}

const placeHolders: Readonly<Record<NonNullable<Field['picks']>, string>> = {
  payment: 'Payments of earlier answers',
  collection: 'Collections of earlier answers',
  paymentService: 'Payment services of the key, and of earlier answers',
  dataset: '',
};

const nothingKnown = ({ picks }: Field): string =>
  picks === 'paymentService'
    ? 'No payment service is kept with this key. Paste the id that the PaySG dashboard shows.'
    : 'No payment is known yet. Choose a payment service first, then its newest payments can be listed here.';

/** What earlier answers told, and the newest of the service where they can be asked for. */
function itemsFor(app: App, panel: PanelModel, field: Field): readonly ValueItem[] {
  const known = (panelSuggestions(app, panel)[field.name] ?? []).map(({ value, label }) => ({
    label: plainText(label ?? value),
    ...(label !== undefined && { description: plainText(value) }),
    value,
  }));
  const list = listingFor(panel, field);
  return list ? [...known, { label: list.label, iconPath: listIcon, list, alwaysShow: true }] : known;
}

const listIcon = new vscode.ThemeIcon('refresh');

/** Undefined as long as the form does not name what the list is of. */
function listingFor({ environment, keyId, values, operation }: PanelModel, { picks }: Field): Listing | undefined {
  const list = picks && profileOf(operation.api).lists[picks];
  if (!list) return undefined;
  const { operationId, within, label } = list;
  const named = within === undefined ? {} : { [within]: values[within] };
  if (Object.values(named).some(value => typeof value !== 'string' || value === '')) return undefined;
  const plan = { operationId, environment, values: { ...named, ...list.values } };
  return { plan: keyId === undefined ? plan : { ...plan, keyId }, label };
}

/** A call like any other, so its answer is in the history, from where the list is made anew. @returns whether it came */
async function listNow(app: App, { plan, label }: Listing): Promise<boolean> {
  const location = vscode.ProgressLocation.Window;
  const outcome = await vscode.window.withProgress({ location, title: label }, () => app.caller.run(plan));
  if (outcome.kind === 'declined' || outcome.kind === 'cancelled') return false;
  const trouble =
    outcome.kind === 'refused'
      ? outcome.problems.map(({ message }) => message).join(' ')
      : outcome.exchange.findings[0] && `${outcome.exchange.findings[0].title}. See the history for more.`;
  if (trouble === undefined || trouble === '') return true;
  void vscode.window.showWarningMessage(plainText(`The list could not be read. ${trouble}`));
  return false;
}
