import * as vscode from 'vscode';
import { plainText } from './plainText';

/** A guarded function as a listener, whose caller waits for nothing. */
export function guardedListener<A extends unknown[]>(
  log: vscode.LogOutputChannel,
  what: string,
  run: (...args: A) => unknown,
): (...args: A) => void {
  const safe = guarded(log, what, run);
  return (...args) => void safe(...args); // never rejects
}

/** The only place where a bug meets the user: it is logged with its details and shown in one sentence. */
export function guarded<A extends unknown[]>(
  log: vscode.LogOutputChannel,
  what: string,
  run: (...args: A) => unknown,
): (...args: A) => Promise<unknown> {
  return async (...args) => {
    try {
      return await run(...args);
    } catch (error) {
      await report(log, what, error);
      return undefined;
    }
  };
}

async function report(log: vscode.LogOutputChannel, what: string, error: unknown): Promise<void> {
  const { redact } = await import('../core/calls/redact');
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error(redact(`${what}: ${text}`));
  const show = 'Show Log';
  const summary = error instanceof Error ? error.message : 'The log has the details.';
  // Not awaited: the command is over before the user closes the message.
  void vscode.window.showErrorMessage(plainText(redact(`${what} failed: ${summary}`)), show).then(choice => {
    if (choice === show) log.show();
  });
}
