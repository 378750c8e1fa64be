import * as v from 'valibot';
import type * as vscode from 'vscode';
import { environmentIds } from '../../core/model/operation';
import { checkedOr } from '../../core/checked';
import type { Exchange } from '../../core/model/exchange';
import { withRefund, type RefundedPayment } from '../../services/paysg/refundCount';

const name = 'sgApi.refunds';

/** What was refunded from this machine, from VS Code's state of all windows: ids and amounts, nothing secret. */
export const refundedPayments = (state: vscode.Memento): readonly RefundedPayment[] =>
  checkedOr(refundsSchema, state.get<unknown>(name), []);

const cents = v.pipe(v.number(), v.safeInteger());
const refundsSchema = v.array(
  v.object({
    environment: v.picklist(environmentIds),
    paymentServiceId: v.string(),
    paymentId: v.string(),
    amountCents: v.optional(cents),
    refunds: v.array(v.object({ key: v.string(), cents })),
  }),
);

/** Counts a call, if it gave money back. */
export function countRefund(state: vscode.Memento, exchange: Exchange): void {
  const before = refundedPayments(state);
  const after = withRefund(before, exchange);
  // Not awaited: reading gives the new value at once, and writing is VS Code's own business.
  if (after !== before) void state.update(name, after);
}
