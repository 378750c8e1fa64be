import * as vscode from 'vscode';
import { until } from './until';

/** Takes the first choice of every list that is shown until `work` is over. */
export const acceptingFirst = <T>(work: Thenable<T>) => answering(work, 'workbench.action.acceptSelectedQuickOpenItem');

/** Closes every list and input that is shown until `work` is over. */
export const closing = <T>(work: Thenable<T>) => answering(work, 'workbench.action.closeQuickOpen');

async function answering<T>(work: Thenable<T>, answer: string): Promise<T> {
  let isOver = false;
  const run = Promise.resolve(work).finally(() => (isOver = true));
  await until('the question is answered', async () => {
    if (!isOver) await vscode.commands.executeCommand(answer);
    return isOver;
  });
  return run;
}
