import type * as vscode from 'vscode';
import type { Exchange } from '../core/calls/types';
import { withRefund, type RefundedPayment } from '../core/refunds/refundCount';

const name = 'sgApi.refunds';

/** What was refunded from this machine, from VS Code's state of all windows: ids and amounts, nothing secret. */
export const refundedPayments = (state: vscode.Memento): readonly RefundedPayment[] =>
  state.get<readonly RefundedPayment[]>(name) ?? [];

/** Counts a call, if it gave money back. */
export function countRefund(state: vscode.Memento, exchange: Exchange): void {
  const before = refundedPayments(state);
  const after = withRefund(before, exchange);
  // Not awaited: reading gives the new value at once, and writing is VS Code's own business.
  if (after !== before) void state.update(name, after);
}
