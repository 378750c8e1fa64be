import type * as vscode from 'vscode';
import type { Turns } from '../../core/calls/turns';
import type { RateBudgets } from '../../core/rates/rateBudgets';
import type { Log } from './log';

/** The rate budgets that this window shares with all others, opened when the first call needs them. */
export class TurnBudgets implements vscode.Disposable {
  private opening: Promise<RateBudgets> | undefined;

  /** @param folder where files that all windows share are kept */
  constructor(
    private readonly folder: () => string,
    private readonly log: Log,
  ) {}

  open(): Promise<Turns> {
    return (this.opening ??= this.begin());
  }

  dispose(): void {
    // Not awaited: what is being opened is closed as soon as it is.
    void this.opening?.then(budgets => budgets.close());
  }

  private async begin(): Promise<RateBudgets> {
    const { openRateBudgets } = await import('../../core/rates/openRateBudgets');
    const { services } = await import('../../services');
    return openRateBudgets(services, this.folder(), {
      onProblem: reason =>
        this.log.warn(`Calls of other windows cannot be counted, so limits are kept in this window alone. ${reason}`),
      onDamage: sentence => this.log.warn(sentence),
    });
  }
}
