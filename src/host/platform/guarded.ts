import * as l10n from '@vscode/l10n';
import { showError } from './messages';
import type { Log } from './log';

/** A guarded function as a listener, whose caller waits for nothing. */
export function guardedListener<A extends unknown[]>(
  log: Log,
  what: string,
  run: (...args: A) => unknown,
): (...args: A) => void {
  const safe = guarded(log, what, run);
  return (...args) => void safe(...args); // never rejects
}

/** The only place where a bug meets the user: it is logged with its details and shown in one sentence. */
export function guarded<A extends unknown[]>(
  log: Log,
  what: string,
  run: (...args: A) => unknown,
): (...args: A) => Promise<unknown> {
  return async (...args) => {
    try {
      return await run(...args);
    } catch (error) {
      report(log, what, error);
      return undefined;
    }
  };
}

function report(log: Log, what: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error(`${what}: ${text}`);
  const show = l10n.t('Show Log');
  const summary = error instanceof Error ? error.message : l10n.t('See the log for details.');
  // Not awaited: the command is over before the user closes the message.
  void showError(l10n.t('{0} failed: {1}', what, summary), show).then(choice => {
    if (choice === show) log.show();
  });
}
