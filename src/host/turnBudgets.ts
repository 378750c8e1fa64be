import type * as vscode from 'vscode';
import type { Turns } from '../core/calls/turns';
import type { RateBudgets } from '../core/rates/rateBudgets';

/** The rate budgets that this window shares with all others, opened when the first call needs them. */
export class TurnBudgets implements vscode.Disposable {
  private opening: Promise<RateBudgets> | undefined;

  /** @param folder where files that all windows share are kept; made when it is not there */
  constructor(
    private readonly folder: () => string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  open(): Promise<Turns> {
    return (this.opening ??= this.begin());
  }

  dispose(): void {
    // Not awaited: what is being opened is closed as soon as it is.
    void this.opening?.then(budgets => budgets.close());
  }

  private async begin(): Promise<RateBudgets> {
    const { mkdir } = await import('node:fs/promises');
    const { join } = await import('node:path');
    const { RateBudgets } = await import('../core/rates/rateBudgets');
    const { lastingTurnStore } = await import('../core/rates/lastingTurnStore');
    const { systemClock } = await import('../core/calls/clock');
    const alone = (reason: string) =>
      this.log.warn(`Calls of other windows cannot be counted, so limits are kept in this window alone. ${reason}`);
    const folder = this.folder();
    // A folder that cannot be made shows when the file in it is opened.
    await mkdir(folder, { recursive: true }).catch((error: unknown) => this.log.warn(String(error)));
    const store = lastingTurnStore(join(folder, 'turns.db'), systemClock.now(), alone);
    return new RateBudgets(store, systemClock);
  }
}
