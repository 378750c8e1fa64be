import type * as vscode from 'vscode';
import type { Reminder } from '../../core/keys/reminders';
import { today } from '../platform/today';
import type { RemindParts } from './remind';
import type { Log } from '../platform/log';

/** After activation, so that the window is usable; two windows that open at once do not check at the same moment. */
const firstCheckMs = 30_000;
const spreadMs = 10_000;
/** A day may begin while the computer sleeps, so the date is checked more often than once a day. */
const checkAgainMs = 3_600_000;

interface RemindingParts extends RemindParts {
  log: Log;
  /** Called when a new day has begun: words like "expires today" have changed. */
  onNewDay(): void;
}

/** At most one quiet message a day over all windows. Nothing is read before the window has long been usable. */
export class Reminding implements vscode.Disposable {
  private readonly first: NodeJS.Timeout;
  private readonly again: NodeJS.Timeout;
  private checkedOn: string | undefined;

  /** @param now the user's calendar day, `YYYY-MM-DD` */
  constructor(
    private readonly parts: RemindingParts,
    private readonly now: () => string = today,
  ) {
    this.first = setTimeout(() => this.check(), firstCheckMs + Math.random() * spreadMs).unref();
    this.again = setInterval(() => this.check(), checkAgainMs).unref();
  }

  /** Says what is due, if anything is. @returns what was said */
  async remind(): Promise<readonly Reminder[]> {
    return (await import('./remind')).remind(this.parts, this.now());
  }

  dispose(): void {
    clearTimeout(this.first);
    clearInterval(this.again);
  }

  private check(): void {
    if (this.checkedOn === this.now()) return;
    if (this.checkedOn !== undefined) this.parts.onNewDay();
    this.checkedOn = this.now();
    this.remind().catch((error: unknown) => {
      // The tree says that the storage cannot be read; a reminder does not say it again.
      this.parts.log.warn(`No reminder today: ${error instanceof Error ? error.name : typeof error}`);
    });
  }
}
