import { singaporeTime } from '../../../core/sandbox/clock';
import type { Payment, StoredPayment } from './payment';

/** The refund is through: notes what was sent back. */
export function completeRefund(stored: StoredPayment, cents: number, atMs: number): void {
  stored.refundedCents += cents;
  const isFull = stored.refundedCents === stored.payment.amount_in_cents;
  const at = singaporeTime(atMs);
  const change: Partial<Payment> = isFull
    ? { refund_status: 'fully_refunded', payment_fully_refunded_timestamp: at }
    : { refund_status: 'partially_refunded' };
  stored.payment = { ...stored.payment, ...change, updated_at: at };
}

/** Ends a pending refund whose time has come. */
export function settleRefund(stored: StoredPayment, nowMs: number): void {
  const { pendingRefund } = stored;
  if (!pendingRefund || pendingRefund.endsAtMs > nowMs) return;
  delete stored.pendingRefund;
  if (!pendingRefund.fails) completeRefund(stored, pendingRefund.cents, pendingRefund.endsAtMs);
  else {
    const at = singaporeTime(pendingRefund.endsAtMs);
    stored.payment = { ...stored.payment, refund_status: 'failed', updated_at: at };
  }
}
