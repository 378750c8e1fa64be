/** PaySG's payment object, as far as the sources show it (https://guide.pay.gov.sg/api-resources/payments). */
export interface Payment {
  id: string;
  payment_service_id: string;
  creator_id: string;
  reference_id: string;
  payer_name: string;
  payer_address: string | null;
  payer_identifier: string | null;
  payer_email: string | null;
  description: string;
  amount_in_cents: number;
  due_date: string | null;
  metadata: Readonly<Record<string, string>>;
  return_url: string | null;
  payment_url: string;
  payment_qr_code_url: string;
  stripe_payment_intent_id: string | null;
  payout_id: string | null;
  payment_status: string;
  latest_status: string;
  refund_status: string;
  email_delivery_status: string;
  created_at: string;
  updated_at: string;
  payment_sent_timestamp: string | null;
  payment_succeeded_timestamp: string | null;
  payment_cancelled_timestamp: string | null;
  payment_fully_refunded_timestamp: string | null;
  paid_out_timestamp: string | null;
}

/** Of the redirect after paying. */
export const returnGuess = 'ids as query parameters of return_url; its own parameters are kept';

/** Words in a payment that no source has. */
export function guessesIn({ payment_status, refund_status }: Payment): readonly string[] {
  return [
    ...(payment_status === 'cancelled' ? ['payment_status of a cancelled payment'] : []),
    ...(refund_status === 'partially_refunded' ? ['spelling of a partial refund'] : []),
    ...(refund_status === 'pending' || refund_status === 'failed' ? [`spelling of a ${refund_status} refund`] : []),
  ];
}

/** A payment with what the service knows and does not report. */
export interface StoredPayment {
  payment: Payment;
  /** Stands for this payment in a list. Random, because the guide says that cursors bear no relation to payment ids. */
  cursor: string;
  refundedCents: number;
  /** When it was paid, for the 90 days in which a refund is possible. */
  paidAtMs?: number;
  /** A refund that is not through yet. */
  pendingRefund?: PendingRefund;
}

export interface PendingRefund {
  cents: number;
  /** When it ends, milliseconds since the epoch. */
  endsAtMs: number;
  fails: boolean;
}
