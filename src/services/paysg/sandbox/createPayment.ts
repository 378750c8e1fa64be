import { type RandomBytes, randomText } from '../../../core/sandbox/chance';
import type { SandboxCall } from '../../../core/sandbox/call';
import { unconnectedPaymentServiceId } from '../sandboxPaymentServices';
import { jsonReply, type Reply } from '../../../core/sandbox/reply';
import { singaporeTime } from '../../../core/sandbox/clock';
import { paysgError } from './errors';
import type { Payment, StoredPayment } from './payment';
import { qrCodePath } from './qrCode';
import { type PaysgWorld, serviceIdOf } from './world';

export function createPayment(call: SandboxCall, world: PaysgWorld): Reply {
  const paymentServiceId = serviceIdOf(call);
  if (paymentServiceId === unconnectedPaymentServiceId) return notConnected();
  const stored = newPayment({ paymentServiceId, apiHost: call.host, values: call.values }, world);
  world.payments.add(stored);
  return jsonReply(200, stored.payment, 'success status');
}

/** The guide's own example of a 402. That other calls go through, and find nothing, is a guess. */
function notConnected(): Reply {
  const message = 'The payment service is not connected to a Stripe account.';
  return paysgError(402, 'stripe_not_connected', message, 'which calls need Stripe');
}

/** What a new payment is made from. `values` are named as in the request. */
export interface NewPayment {
  paymentServiceId: string;
  /** Host of the API that is called, which determines that of the payment page. */
  apiHost: string;
  values: Readonly<Record<string, unknown>>;
}

/** An unpaid payment, made now. */
export function newPayment({ paymentServiceId, apiHost, values }: NewPayment, world: PaysgWorld): StoredPayment {
  const id = randomText(21, world.random);
  const createdAt = singaporeTime(world.now());
  const payment: Payment = {
    id,
    payment_service_id: paymentServiceId,
    creator_id: world.holderId,
    reference_id: String(values['reference_id']),
    payer_name: String(values['payer_name']),
    payer_address: textOrNull(values['payer_address']),
    payer_identifier: textOrNull(values['payer_identifier']),
    payer_email: textOrNull(values['payer_email']),
    description: String(values['description']),
    amount_in_cents: Number(values['amount_in_cents']),
    due_date: textOrNull(values['due_date']),
    metadata: metadataOf(values['metadata']),
    return_url: textOrNull(values['return_url']),
    payment_url: `${world.url()}/${pageHostOf(apiHost)}/payments/${id}`,
    payment_qr_code_url: `${world.url()}/${apiHost}${qrCodePath(id)}`,
    ...untouched,
    created_at: createdAt,
    updated_at: createdAt,
  };
  return { payment, cursor: newCursor(world.random), refundedCents: 0 };
}

/** What every new payment starts with. */
const untouched = {
  stripe_payment_intent_id: null,
  payout_id: null,
  payment_status: 'unpaid',
  latest_status: 'unpaid',
  refund_status: 'not_refunded',
  email_delivery_status: 'unsent',
  payment_sent_timestamp: null,
  payment_succeeded_timestamp: null,
  payment_cancelled_timestamp: null,
  payment_fully_refunded_timestamp: null,
  paid_out_timestamp: null,
} as const satisfies Partial<Payment>;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const metadataOf = (value: unknown): Record<string, string> => (typeof value === 'object' ? { ...value } : {});

/** Base64 as in the guide's samples, so that clients have to encode it in an address. */
const newCursor = (random: RandomBytes): string => Buffer.from(random(16)).toString('base64');

/** `api-staging.pay.gov.sg` → `staging.pay.gov.sg`, `api.pay.gov.sg` → `pay.gov.sg`. */
const pageHostOf = (apiHost: string): string => apiHost.replace(/^api[-.]/, '');
