import type { SandboxCall } from '../../../core/sandbox/call';
import { jsonReply, type Reply } from '../../../core/sandbox/reply';
import { singaporeTime } from '../../../core/sandbox/clock';
import { paysgError } from './errors';
import { guessesIn } from './payment';
import { endPayment } from './settlePayment';
import { type PaysgWorld, withPayment } from './world';

export function retrievePayment(call: SandboxCall, world: PaysgWorld): Reply {
  return withPayment(call, world, ({ payment }) => jsonReply(200, payment, ...guessesIn(payment)));
}

/** Only an unpaid payment can be cancelled: https://guide.pay.gov.sg/api-resources/payments/cancel-a-payment */
export function cancelPayment(call: SandboxCall, world: PaysgWorld): Reply {
  return withPayment(call, world, stored => {
    const { payment_status: status } = stored.payment;
    if (status !== 'unpaid') {
      const message = `Only an unpaid payment can be cancelled; this one is ${status}.`;
      return paysgError(402, 'payment_not_unpaid', message, 'status of a refused cancel');
    }
    endPayment(stored, world.now());
    return jsonReply(200, stored.payment, 'success status', 'body of cancel', ...guessesIn(stored.payment));
  });
}

/** Mails nothing: the sandbox only notes that it was asked to. */
export function sendPaymentEmail(call: SandboxCall, world: PaysgWorld): Reply {
  return withPayment(call, world, stored => {
    if (stored.payment.payer_email === null) {
      return paysgError(400, 'payer_email_missing', 'The payment has no payer_email.', 'status without payer_email');
    }
    if (stored.payment.payment_status !== 'unpaid') {
      return paysgError(
        402,
        'payment_not_unpaid',
        'Only an unpaid payment can be mailed.',
        'mail of a settled payment',
      );
    }
    const now = singaporeTime(world.now());
    const sent = { email_delivery_status: 'sent', payment_sent_timestamp: now };
    stored.payment = { ...stored.payment, ...sent, updated_at: now };
    return { ...jsonReply(200, null, 'success status', 'repeated mails are sent again'), body: '' };
  });
}
