import * as vscode from 'vscode';

/** A question or message of the extension, as a user would have seen it. */
export interface Shown {
  text: string;
  /** The buttons or items that it offered. */
  offered: readonly string[];
}

/** What stands in for the person at the screen. */
export interface Answers {
  readonly shown: readonly Shown[];
  /** @param text part of the question @param answer the button, the item's label, or what is typed */
  answer(text: RegExp, answer: string): void;
  /** Whether something was shown whose text fits. */
  saw(text: RegExp): boolean;
}

/** In place of an answer: Enter, which takes the first button of a modal question and the first row of a list. */
export const enter = '⏎';

interface MessageOptions {
  modal?: boolean;
  detail?: string;
}

type Item = string | vscode.QuickPickItem;

/**
 * Answers the questions of the tests of a `describe`: under test VS Code shows no modal question and nobody types.
 * A question without an answer is closed, as by Esc.
 */
export function withAnswers(): Answers {
  let shown: Shown[] = [];
  let answers: [RegExp, string][] = [];
  const real = { ...vscode.window };
  const decide = (text: string, offered: readonly string[]): string | undefined => {
    shown.push({ text, offered });
    return answers.find(([pattern]) => pattern.test(text))?.[1];
  };
  const message = (text: string, ...rest: (string | MessageOptions)[]) => {
    const buttons = rest.filter(each => typeof each === 'string');
    const detail = rest.flatMap(each => (typeof each === 'string' ? [] : [each.detail ?? '']));
    const answer = decide([text, ...detail].join('\n'), buttons);
    return Promise.resolve(answer === enter ? buttons[0] : buttons.find(button => button === answer));
  };
  const pick = async (list: readonly Item[] | Thenable<readonly Item[]>, options?: vscode.QuickPickOptions) => {
    const items = await list;
    const labelOf = (item: Item) => (typeof item === 'string' ? item : item.label);
    const answer = decide(`${options?.title ?? ''}\n${options?.placeHolder ?? ''}`, items.map(labelOf));
    return answer === enter ? items[0] : items.find(item => labelOf(item) === answer);
  };
  const type = (options?: vscode.InputBoxOptions) =>
    Promise.resolve(decide(`${options?.title ?? ''}\n${options?.prompt ?? ''}`, []));
  before(() => {
    Object.assign(vscode.window, {
      showInformationMessage: message,
      showWarningMessage: message,
      showErrorMessage: message,
      showQuickPick: pick,
      showInputBox: type,
    });
  });
  beforeEach(() => {
    shown = [];
    answers = [];
  });
  after(() => {
    const { showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick, showInputBox } = real;
    const own = { showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick, showInputBox };
    Object.assign(vscode.window, own);
  });
  return {
    get shown() {
      return shown;
    },
    answer: (text, answer) => void answers.push([text, answer]),
    saw: text => shown.some(each => text.test(each.text)),
  };
}
