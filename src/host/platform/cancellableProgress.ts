import * as vscode from 'vscode';
import { plainText } from './plainText';

export type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/**
 * Works with a notification that has a Cancel button. This is the one place where VS Code's token becomes a signal.
 * @param title any text
 * @param work learns from the signal that the user cancelled, and ends by itself
 */
export function cancellableProgress<T>(
  title: string,
  work: (progress: Progress, signal: AbortSignal) => Promise<T>,
): Thenable<T> {
  const options = { location: vscode.ProgressLocation.Notification, title: plainText(title), cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const cancelling = new AbortController();
    const listening = token.onCancellationRequested(() => cancelling.abort());
    if (token.isCancellationRequested) cancelling.abort();
    try {
      return await work(progress, cancelling.signal);
    } finally {
      listening.dispose();
    }
  });
}
