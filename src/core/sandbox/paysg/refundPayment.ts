import type { SandboxCall } from '../call';
import { jsonReply, type Reply } from '../reply';
import { singaporeTime } from '../singaporeTime';
import { paysgError } from './errors';
import { guessesIn, type StoredPayment } from './payment';
import { withPayment, type PaysgWorld } from './world';

/** https://guide.pay.gov.sg/faq/refunds */
const refundableMs = 90 * 24 * 60 * 60 * 1000;

/** Full, or in parts up to the amount received: https://guide.pay.gov.sg/api-resources/payments/refund-a-payment */
export function refundPayment(call: SandboxCall, world: PaysgWorld): Reply {
  return withPayment(call, world, stored => {
    const amount = Number(call.values['refund_amount_in_cents']);
    return refusal(stored, amount, world.now()) ?? refund(stored, amount, world.now());
  });
}

function refusal(stored: StoredPayment, amount: number, nowMs: number): Reply | undefined {
  const { payment, refundedCents, paidAtMs = 0 } = stored;
  const refuse = (code: string, message: string): Reply => paysgError(402, code, message, 'status of a refused refund');
  if (payment.payment_status !== 'paid') return refuse('payment_not_paid', 'Only a paid payment can be refunded.');
  const refundable = payment.amount_in_cents - refundedCents;
  if (refundable === 0) return refuse('payment_already_refunded', 'The payment is fully refunded already.');
  if (nowMs - paidAtMs > refundableMs) {
    return refuse('refund_period_over', 'A payment can be refunded within 90 days of its payment only.');
  }
  return amount > refundable
    ? refuse('refund_too_large', `At most ${refundable} cents can still be refunded.`)
    : undefined;
}

function refund(stored: StoredPayment, amount: number, nowMs: number): Reply {
  const now = singaporeTime(nowMs);
  stored.refundedCents += amount;
  const isFull = stored.refundedCents === stored.payment.amount_in_cents;
  const change = isFull
    ? { refund_status: 'fully_refunded', payment_fully_refunded_timestamp: now }
    : { refund_status: 'partially_refunded' };
  stored.payment = { ...stored.payment, ...change, updated_at: now };
  const guesses = ['success status', 'latest_status after a refund', 'refunds are done at once'];
  return jsonReply(200, stored.payment, ...guesses, ...guessesIn(stored.payment));
}
