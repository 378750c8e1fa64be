import * as vscode from 'vscode';
import { profileOf, services } from '../../services';
import type { PickWords } from '../../core/model/apiProfile';
import type { EnvironmentId, Field } from '../../core/model/operation';
import type { Plan } from '../../core/model/exchange';
import { typedValue } from '../../core/suggestions/typedValue';
import type { CallHistory } from '../../core/history/callHistory';
import type { PickedForm } from '../../core/panel/panelSession';
import { suggestionsFor } from '../../core/suggestions/suggestionsFor';
import type { Caller } from '../platform/caller';
import { plainText } from '../platform/plainText';
import { showWarning } from '../platform/messages';
import { callAnswer } from '../../core/model/callAnswer';

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

type ListWords = Exclude<PickWords, { search: string }>;

/** What picking needs of the extension. */
export interface PickParts {
  caller: Pick<Caller, 'run'>;
  history: CallHistory;
  /** The searches that a profile can name in place of a list. @returns what was chosen */
  searches: Readonly<Record<string, (environment: EnvironmentId) => Promise<string | undefined>>>;
}

/** Offers values for a field of a form. @returns undefined when the user closed the list */
export async function pickValue(parts: PickParts, form: PickedForm, fieldName: string): Promise<string | undefined> {
  const field = form.operation.fields.find(each => each.name === fieldName);
  if (field?.picks === undefined) return undefined;
  const words = profileOf(form.operation.api).picks[field.picks];
  if (!words) return undefined;
  return 'search' in words ? parts.searches[words.search]?.(form.environment) : pickKnown(parts, form, field, words);
}

/** @param typed what stood in the list before the newest values were read */
async function pickKnown(
  parts: PickParts,
  form: PickedForm,
  field: Field,
  words: ListWords,
  typed = '',
): Promise<string | undefined> {
  const { chosen, left } = await shownList(parts, form, field, words, typed);
  if (!chosen?.list) return chosen?.value;
  await listNow(parts, chosen.list);
  return pickKnown(parts, form, field, words, left);
}

interface Picked {
  chosen?: ValueItem;
  /** What was typed when the list was left. */
  left: string;
}

/** What is known, and last what is typed: a value need not be among those of earlier answers. */
async function shownList(
  parts: PickParts,
  form: PickedForm,
  field: Field,
  { placeholder, nothing }: ListWords,
  typed: string,
): Promise<Picked> {
  const pick = vscode.window.createQuickPick<ValueItem>();
  const known = itemsFor(parts, form, field);
  const empty: readonly ValueItem[] = known.length > 0 ? [] : [{ label: nothing, alwaysShow: true }];
  let drawnFor: string | undefined;
  const draw = () => {
    if (pick.value === drawnFor) return; // notified twice: new rows would lose which one is chosen
    drawnFor = pick.value;
    pick.items = [...known, ...empty, ...typedItems(form, field, known, pick.value)];
  };
  Object.assign(pick, { title: field.label, placeholder, value: typed, matchOnDescription: true, matchOnDetail: true });
  draw();
  try {
    return await new Promise<Picked>(resolve => {
      pick.onDidChangeValue(draw);
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems;
        if (chosen?.value !== undefined || chosen?.list) resolve({ chosen, left: pick.value });
      });
      pick.onDidHide(() => resolve({ left: pick.value }));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

/** The label holds none of what is typed: VS Code would sort it before the values that only begin so. */
function typedItems(
  { operation, values }: PickedForm,
  field: Field,
  known: readonly ValueItem[],
  typed: string,
): readonly ValueItem[] {
  const made = typedValue(services, operation.id, field, values, typed);
  if (!made) return [];
  if ('problem' in made)
    return [
      {
        label: `$(info) ${vscode.l10n.t('What you typed is not a valid value')}`,
        detail: plainText(made.problem),
        alwaysShow: true,
      },
    ];
  if (known.some(({ value }) => value === made.value)) return [];
  const description = plainText(made.value);
  return [
    { label: `$(arrow-right) ${vscode.l10n.t('Use it as typed')}`, description, value: made.value, alwaysShow: true },
  ];
}

/** What earlier answers hold, and the newest of the service where they can be requested. */
function itemsFor(parts: PickParts, form: PickedForm, field: Field): readonly ValueItem[] {
  const { operation } = form;
  const exchanges = parts.history.list();
  const known = (suggestionsFor(services, operation, { ...form, exchanges })[field.name] ?? []).map(
    ({ value, label }) => ({
      label: plainText(label ?? value),
      ...(label !== undefined && { description: plainText(value) }),
      value,
    }),
  );
  const list = listingFor(form, field);
  return list ? [...known, { label: list.label, iconPath: listIcon, list, alwaysShow: true }] : known;
}

const listIcon = new vscode.ThemeIcon('refresh');

/** Undefined as long as the form does not name what the list is of. */
function listingFor({ environment, keyId, values, operation }: PickedForm, { picks }: Field): Listing | undefined {
  const list = picks && profileOf(operation.api).lists[picks];
  if (!list) return undefined;
  const { operationId, within, label } = list;
  const named = within === undefined ? {} : { [within]: values[within] };
  if (Object.values(named).some(value => typeof value !== 'string' || value === '')) return undefined;
  const plan = { operationId, environment, values: { ...named, ...list.values } };
  return { plan: keyId === undefined ? plan : { ...plan, keyId }, label };
}

/** A call like any other, so its answer is in the history, from which the list is made again. */
async function listNow(parts: PickParts, { plan, label }: Listing): Promise<void> {
  const location = vscode.ProgressLocation.Window;
  const outcome = await vscode.window.withProgress({ location, title: label }, () => parts.caller.run(plan));
  const came = callAnswer(outcome);
  if (came.kind === 'cancelled' && !came.exchange) return;
  const [finding] = came.kind === 'refused' ? [] : (came.exchange?.findings ?? []);
  const problem =
    came.kind === 'refused' ? came.text : finding && vscode.l10n.t('{0}. See the history for more.', finding.title);
  if (problem === undefined || problem === '') return;
  void showWarning(vscode.l10n.t('The list could not be read. {0}', problem));
}
