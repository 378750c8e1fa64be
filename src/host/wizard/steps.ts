import * as vscode from 'vscode';

/** What a step of a wizard ended with: a value, Back, or the user closed it. */
export type StepResult<T> = { kind: 'value'; value: T } | { kind: 'back' } | { kind: 'closed' };

/** Where a step stands: "Add Key", step 2 of 5. Back is offered from the second step on. */
export interface StepPlace {
  title: string;
  step: number;
  totalSteps: number;
}

export interface ChoiceItem<T> extends vscode.QuickPickItem {
  value: T;
}

/** One choice from a list. */
export function choose<T>(
  place: StepPlace,
  placeholder: string,
  items: readonly ChoiceItem<T>[],
  current?: T,
): Promise<StepResult<T>> {
  const pick = vscode.window.createQuickPick<ChoiceItem<T>>();
  Object.assign(pick, { ...place, placeholder, items, ignoreFocusOut: true, buttons: backButton(place) });
  pick.activeItems = items.filter(item => item.value === current);
  return shown<T>(pick, done => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) done({ kind: 'value', value: chosen.value });
    });
  });
}

export interface TextQuestion {
  prompt: string;
  placeholder?: string;
  /** What was typed at an earlier visit of the step. */
  value?: string;
  /** Hidden, with a button that shows it. */
  isSecret?: boolean;
  /** @returns what is wrong, or undefined; asked while typing */
  check(value: string): string | undefined;
}

/** One line of text, checked while it is typed. Nothing is reported as wrong before something was typed or accepted. */
export function askText(place: StepPlace, question: TextQuestion): Promise<StepResult<string>> {
  const input = vscode.window.createInputBox();
  const { prompt, placeholder, value = '', isSecret = false } = question;
  const buttons = () => [...backButton(place), ...(isSecret ? [showButton(input.password)] : [])];
  Object.assign(input, { ...place, prompt, placeholder, value, password: isSecret, ignoreFocusOut: true });
  input.buttons = buttons();
  return shown<string>(input, done => {
    input.onDidChangeValue(typed => {
      input.validationMessage = typed === '' ? undefined : question.check(typed);
    });
    input.onDidTriggerButton(button => {
      if (button === vscode.QuickInputButtons.Back) return;
      input.password = !input.password;
      input.buttons = buttons();
    });
    input.onDidAccept(() => {
      const problem = question.check(input.value);
      input.validationMessage = problem;
      if (problem === undefined) done({ kind: 'value', value: input.value });
    });
  });
}

const backButton = (place: StepPlace): vscode.QuickInputButton[] =>
  place.step > 1 ? [vscode.QuickInputButtons.Back] : [];

const showButton = (isHidden: boolean): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon(isHidden ? 'eye' : 'eye-closed'),
  tooltip: isHidden ? 'Show the value' : 'Hide the value',
});

/** Shows an input until it is accepted, left by Back, or closed; it is disposed in every case. */
function shown<T>(
  input: vscode.QuickPick<ChoiceItem<T>> | vscode.InputBox,
  listen: (done: (result: StepResult<T>) => void) => void,
): Promise<StepResult<T>> {
  return new Promise<StepResult<T>>(resolve => {
    listen(resolve);
    input.onDidTriggerButton(button => {
      if (button === vscode.QuickInputButtons.Back) resolve({ kind: 'back' });
    });
    input.onDidHide(() => resolve({ kind: 'closed' }));
    input.show();
  }).finally(() => input.dispose());
}

/** One step: asks, given the answers so far, and returns them with its own added. */
export type Step<A> = (answers: A, place: StepPlace) => Promise<StepResult<A>>;

/**
 * Runs steps in order; Back goes to the one before, with what was answered there still filled in.
 * @param stepsFor the steps for the answers so far: an answer may add or take away later steps
 * @returns the answers, or undefined when the wizard was closed
 */
export async function runSteps<A>(
  title: string,
  start: A,
  stepsFor: (answers: A) => readonly Step<A>[],
): Promise<A | undefined> {
  let answers = start;
  let index = 0;
  for (let steps = stepsFor(answers); index < steps.length; steps = stepsFor(answers)) {
    const step = steps[index];
    if (!step) break;
    const result = await step(answers, { title, step: index + 1, totalSteps: steps.length });
    if (result.kind === 'closed') return undefined;
    if (result.kind === 'back') index -= 1;
    else {
      answers = result.value;
      index += 1;
    }
  }
  return answers;
}
