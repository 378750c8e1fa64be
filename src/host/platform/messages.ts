import * as vscode from 'vscode';
import { cleanedFor } from './cleanText';
import { plainText } from './plainText';

/** A message with its buttons. It resolves with the pressed one; undefined when it was closed. */
export type ShowMessage = <Button extends string>(
  text: string,
  ...buttons: readonly Button[]
) => Promise<Button | undefined>;

type Level = 'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage';

/**
 * The only way to a message: what it says may come of the network, a file, a user or an error, so that secrets are taken
 * out and nothing in it becomes a link (a lint rule keeps VS Code's own functions here).
 */
const shown =
  (level: Level): ShowMessage =>
  async (text, ...buttons) =>
    cleanedFor(text, [], clean => vscode.window[level](plainText(clean), ...buttons));

export const showInfo = shown('showInformationMessage');
export const showWarning = shown('showWarningMessage');
export const showError = shown('showErrorMessage');

/** A modal question. VS Code takes the first button for the default: `confirmHarm` says which that must be. */
export async function askModally<Button extends string>(
  question: string,
  detail: string | undefined,
  buttons: readonly Button[],
): Promise<Button | undefined> {
  const more = detail === undefined ? {} : { detail: await cleanedFor(detail, [], plainText) };
  return cleanedFor(question, [], clean =>
    vscode.window.showWarningMessage(plainText(clean), { modal: true, ...more }, ...buttons),
  );
}
