import * as vscode from 'vscode';
import type { AddressOpinion } from '../../../core/keys/holderAddress';
import { Secret } from '../../../core/keys/secret';
import { plainText } from '../../platform/plainText';
import { put, type ChoiceResult, type StepPlace, type StepResult } from './steps';

/** One line of a list. A line without a value is only read, or has links. */
export interface ChoiceItem<T> extends vscode.QuickPickItem {
  value?: T;
  /** Shown as buttons of the line; each opens the browser. */
  links?: readonly { label: string; url: string }[];
}

export interface ChoiceQuestion<T> {
  placeholder: string;
  /** A longer text above the list. */
  prompt?: string;
  items: readonly ChoiceItem<T>[];
  isCurrent?: (value: T) => boolean;
  /** Checks what is typed to find a row. What it takes is cleared at once, and answers the question or changes the prompt. */
  takes?: (typed: string) => { value: T } | { prompt: string } | undefined;
}

/** One choice from a list. A line without a value opens its first link, if it has one, and the list stays. */
export async function choose<T>(place: StepPlace, question: ChoiceQuestion<T>): Promise<ChoiceResult<T>> {
  const pick = quickPick(place, question);
  const isCurrent = question.isCurrent ?? (() => false);
  const current = pick.items.filter(({ value }) => value !== undefined && isCurrent(value));
  // Left alone otherwise: VS Code makes the first line active, but none once it was given none.
  if (current.length > 0) pick.activeItems = current;
  const result = await shown<T>(pick, place, done => {
    pick.onDidChangeValue(typed => {
      const taken = question.takes?.(typed);
      if (!taken) return;
      pick.value = '';
      if ('value' in taken) done({ kind: 'value', value: taken.value });
      else pick.prompt = taken.prompt;
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen?.value !== undefined) done({ kind: 'value', value: chosen.value });
      else openLink(chosen?.links?.[0]?.url);
    });
  });
  return result.kind === 'back' ? { kind: 'back' } : result;
}

/** Any number of choices from a list. @param ticked the values that are ticked at first */
export function chooseMany<T>(
  place: StepPlace,
  question: Omit<ChoiceQuestion<T>, 'isCurrent'>,
  ticked: readonly T[],
): Promise<StepResult<readonly T[]>> {
  const pick = quickPick(place, question);
  pick.canSelectMany = true;
  pick.selectedItems = pick.items.filter(({ value }) => value !== undefined && ticked.includes(value));
  const chosen = () => pick.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const listen = (done: (result: StepResult<readonly T[]>) => void) =>
    pick.onDidAccept(() => done({ kind: 'value', value: chosen() }));
  return shown<readonly T[]>(pick, place, listen, chosen);
}

/** What is typed is searched for in all that a line says. */
const matching = { ignoreFocusOut: true, matchOnDescription: true, matchOnDetail: true };

function quickPick<T>(place: StepPlace, question: ChoiceQuestion<T>): vscode.QuickPick<ChoiceItem<T>> {
  const pick = vscode.window.createQuickPick<ChoiceItem<T>>();
  const { placeholder, prompt } = question;
  const items = question.items.map(item => ({ ...item, ...(item.links && { buttons: item.links.map(linkButton) }) }));
  Object.assign(pick, { ...shownPlace(place), placeholder, prompt, items, ...matching });
  pick.onDidTriggerItemButton(({ item, button }) => {
    openLink(item.links?.find(({ label }) => label === button.tooltip)?.url);
  });
  return pick;
}

const linkButton = ({ label }: { label: string }): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon('link-external'),
  tooltip: label,
});

/** Not awaited: whether a browser opens is the system's affair, and the question stays. */
const openLink = (url: string | undefined): void => void (url && vscode.env.openExternal(vscode.Uri.parse(url)));

/** What to say of a text while it is typed. An error keeps the question from being answered; the others do not. */
export type Opinion = AddressOpinion;

export interface TextQuestion {
  prompt: string;
  placeholder?: string;
  /** What was typed at an earlier visit of the step. */
  value?: string;
  /** Hidden, with a button that shows it. */
  isSecret?: boolean;
  /** @returns what to say, or undefined; a plain text is an error. Asked while typing */
  check(value: string): Opinion | string | undefined;
}

/** One line of text, checked while it is typed. Nothing is reported as wrong before something was typed or accepted. */
export function askText(place: StepPlace, question: TextQuestion): Promise<StepResult<string>> {
  const input = vscode.window.createInputBox();
  const { prompt, placeholder, value = '', isSecret = false } = question;
  const buttons = () => [...backButton(place), ...(isSecret ? [showButton(input.password)] : [])];
  Object.assign(input, {
    ...shownPlace(place),
    prompt: plainText(prompt),
    placeholder,
    value,
    password: isSecret,
    ignoreFocusOut: true,
  });
  input.buttons = buttons();
  const listen = (done: (result: StepResult<string>) => void) => {
    input.onDidChangeValue(typed => {
      input.validationMessage = typed === '' ? undefined : messageOf(question.check(typed));
    });
    input.onDidTriggerButton(button => {
      if (button === vscode.QuickInputButtons.Back) return;
      input.password = !input.password;
      input.buttons = buttons();
    });
    input.onDidAccept(() => {
      const opinion = question.check(input.value);
      input.validationMessage = messageOf(opinion);
      if (!isError(opinion)) done({ kind: 'value', value: input.value });
    });
  };
  return shown(input, place, listen, () => (isError(question.check(input.value)) ? undefined : input.value));
}

export interface SecretQuestion {
  prompt: string;
  /** What was typed at an earlier visit of the step. */
  value?: Secret;
  check: (value: Secret) => Opinion | string | undefined;
}

/** The value of a key, hidden while it is typed; no text any more once it has left the input. */
export async function askSecret(place: StepPlace, { value, check, ...question }: SecretQuestion) {
  const typed = await askText(place, {
    ...question,
    ...(value && { value: value.revealText() }),
    isSecret: true,
    check: text => check(new Secret(text)),
  });
  return put(typed, text => new Secret(text));
}

const isError = (opinion: Opinion | string | undefined): boolean =>
  typeof opinion === 'string' || opinion?.severity === 'error';

const severities: Readonly<Record<Opinion['severity'], vscode.InputBoxValidationSeverity>> = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  advice: vscode.InputBoxValidationSeverity.Info,
};

function messageOf(opinion: Opinion | string | undefined): string | vscode.InputBoxValidationMessage | undefined {
  if (opinion === undefined || typeof opinion === 'string') return opinion;
  return { message: opinion.text, severity: severities[opinion.severity] };
}

const shownPlace = (place: StepPlace) => ({
  title: place.title,
  ...(place.step !== undefined && { step: place.step, totalSteps: place.totalSteps }),
  buttons: backButton(place),
});

const backButton = ({ canGoBack }: StepPlace): vscode.QuickInputButton[] =>
  canGoBack ? [vscode.QuickInputButtons.Back] : [];

const showButton = (isHidden: boolean): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon(isHidden ? 'eye' : 'eye-closed'),
  tooltip: isHidden ? vscode.l10n.t('Show Value') : vscode.l10n.t('Hide Value'),
});

/**
 * Shows an input until it is accepted, left by Back, or closed; it is disposed in every case.
 * @param entered what is in it, which is kept when it is left by Back
 */
function shown<T>(
  input: vscode.QuickInput & { onDidTriggerButton: vscode.Event<vscode.QuickInputButton> },
  place: StepPlace,
  listen: (done: (result: StepResult<T>) => void) => void,
  entered: () => T | undefined = () => undefined,
): Promise<StepResult<T>> {
  return new Promise<StepResult<T>>(resolve => {
    listen(resolve);
    input.onDidTriggerButton(button => {
      if (button !== vscode.QuickInputButtons.Back || !place.canGoBack) return;
      const left = entered();
      resolve({ kind: 'back', ...(left !== undefined && { left }) });
    });
    input.onDidHide(() => resolve({ kind: 'closed' }));
    input.show();
  }).finally(() => input.dispose());
}
