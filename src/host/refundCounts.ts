import type * as vscode from 'vscode';
import type { CallHistory } from '../core/history/callHistory';
import { withRefund, type RefundedPayment } from '../core/refunds/refundCount';

const name = 'sgApi.refunds';

/** What was refunded from this machine, in VS Code's state of all windows: ids and amounts, nothing secret. */
export class RefundCounts implements vscode.Disposable {
  private readonly listening: { dispose(): void };

  /** Listens to the history, through which every call comes. */
  constructor(
    private readonly state: vscode.Memento,
    history: CallHistory,
  ) {
    this.listening = history.onDidChange(() => this.count(history));
  }

  list(): readonly RefundedPayment[] {
    return this.state.get<readonly RefundedPayment[]>(name) ?? [];
  }

  dispose(): void {
    this.listening.dispose();
  }

  private count(history: CallHistory): void {
    const [newest] = history.list();
    if (newest?.request.operationId !== 'refundPayment') return;
    const before = this.list();
    const after = withRefund(before, newest);
    // Not awaited: reading gives the new value at once, and writing is VS Code's own business.
    if (after !== before) void this.state.update(name, after);
  }
}
