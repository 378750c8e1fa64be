import { singaporeTime } from '../../../core/sandbox/clock';
import type { Payment, StoredPayment } from './payment';

/** The payer pays. Only for an unpaid payment. */
export function payPayment(stored: StoredPayment, nowMs: number): void {
  const at = singaporeTime(nowMs);
  stored.paidAtMs = nowMs;
  const paid: Partial<Payment> = { payment_status: 'paid', latest_status: 'paid', payment_succeeded_timestamp: at };
  stored.payment = { ...stored.payment, ...paid, updated_at: at };
}

/** The link is taken away. Only for an unpaid payment. */
export function endPayment(stored: StoredPayment, nowMs: number): void {
  const at = singaporeTime(nowMs);
  const cancelled: Partial<Payment> = {
    payment_status: 'cancelled',
    latest_status: 'cancelled',
    payment_cancelled_timestamp: at,
  };
  stored.payment = { ...stored.payment, ...cancelled, updated_at: at };
}
