import { own } from '../../shared/json/own';
import type { OperationId } from './generated/document';

/** What the features of payments read in the answers of an operation. JSON pointers point into the body. */
export interface PaymentAnswer {
  /** A payment that can be paid: the payment page's address and its QR code image. */
  payLink?: { page: string; qrCode: string };
  /** It gives money back: that is counted, as the service reports no total. */
  refund?: RefundRule;
}

/** Where a refund says how much it gave back: the field of the request, in cents, and of how much in its answer. */
export interface RefundRule {
  centsField: string;
  /** To what the payer paid, in cents. */
  paid: string;
}

/** Of the payment object. The QR code's address is seen in code only. */
const payLink = { page: '/payment_url', qrCode: '/payment_qr_code_url' };

/** A cancelled payment has no pay link: nobody pays then. */
const answers: Readonly<Partial<Record<OperationId, PaymentAnswer>>> = {
  createPayment: { payLink },
  retrievePayment: { payLink },
  refundPayment: { refund: { centsField: 'refund_amount_in_cents', paid: '/amount_in_cents' } },
};

/** Undefined for an operation of another service, too. */
export const paymentAnswer = (operationId: string): PaymentAnswer | undefined =>
  own<PaymentAnswer>(answers, operationId);
