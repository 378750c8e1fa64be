import type { SandboxCall } from '../../../core/sandbox/call';
import { jsonReply, type Reply } from '../../../core/sandbox/reply';
import { singaporeTime } from '../../../core/sandbox/clock';
import { paysgError } from './errors';
import { guessesIn, type StoredPayment } from './payment';
import { completeRefund } from './settleRefund';
import { type PaysgWorld, withPayment } from './world';

/** https://guide.pay.gov.sg/faq/refunds */
const refundableMs = 90 * 24 * 60 * 60 * 1000;

/** How long a slow refund takes on the sandbox's clock: long enough to be seen, short enough to wait for. */
const slowRefundMs = 60 * 1000;

/** A payment made with this metadata is refunded slowly: the value `slow` then succeeds, `fail` fails. Ours, not PaySG's. */
const refundSwitch = 'sandbox_refund';

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
  if (payment.refund_status === 'pending') return refuse('refund_pending', 'An earlier refund is still pending.');
  if (payment.refund_status === 'failed') return refuse('refund_failed', 'An earlier refund has failed.');
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
  const speed = stored.payment.metadata[refundSwitch];
  if (speed !== 'slow' && speed !== 'fail') {
    completeRefund(stored, amount, nowMs);
    return refunded(stored, 'refunds are done at once');
  }
  stored.pendingRefund = { cents: amount, endsAtMs: nowMs + slowRefundMs, fails: speed === 'fail' };
  stored.payment = { ...stored.payment, refund_status: 'pending', updated_at: singaporeTime(nowMs) };
  return refunded(stored);
}

function refunded({ payment }: StoredPayment, ...guesses: readonly string[]): Reply {
  return jsonReply(200, payment, 'success status', 'latest_status after a refund', ...guesses, ...guessesIn(payment));
}
