import * as l10n from '@vscode/l10n';
import { plainNumber } from '../../shared/json/exactNumber';
import { paymentAnswer } from './paymentAnswers';
import type { EnvironmentId } from '../../core/model/operation';
import type { Exchange } from '../../core/model/exchange';
import { answeredJson } from '../../core/history/answeredJson';
import { valueAt } from '../../shared/json/pointer';
import { dollarsText } from '../../shared/text/money';

/**
 * What was refunded of one payment from here. The service reports no running total, so it is counted; refunds that were made on
 * the dashboard or from another machine are not in it.
 */
export interface RefundedPayment {
  environment: EnvironmentId;
  paymentServiceId: string;
  paymentId: string;
  /** What the payer paid, as the service last said. */
  amountCents?: number;
  /** By idempotency key: an answer that is only replayed moves no money. */
  refunds: readonly { key: string; cents: number }[];
}

/** Payments remembered at most, the last refunded first; the bound is ours. */
const maxPayments = 500;

/** @returns the same list when the exchange is no refund that was carried out */
export function withRefund(payments: readonly RefundedPayment[], exchange: Exchange): readonly RefundedPayment[] {
  const refund = refundIn(exchange);
  if (!refund) return payments;
  const known = refundedPayment(payments, refund);
  if (known?.refunds.some(({ key }) => key === refund.key)) return payments;
  const { key, cents, ...payment } = refund;
  const counted: RefundedPayment = { ...known, ...payment, refunds: [...(known?.refunds ?? []), { key, cents }] };
  return [counted, ...payments.filter(each => each !== known)].slice(0, maxPayments);
}

type PaymentName = Pick<RefundedPayment, 'environment' | 'paymentServiceId' | 'paymentId'>;

export const refundedPayment = (payments: readonly RefundedPayment[], name: PaymentName): RefundedPayment | undefined =>
  payments.find(
    each =>
      each.environment === name.environment &&
      each.paymentServiceId === name.paymentServiceId &&
      each.paymentId === name.paymentId,
  );

function refundIn(exchange: Exchange) {
  const { request, values, id } = exchange;
  const rule = paymentAnswer(request.operationId)?.refund;
  if (!rule || !isSuccess(exchange)) return undefined;
  const { paymentServiceId, paymentId, [rule.centsField]: cents, 'Idempotency-Key': key } = values;
  if (typeof paymentServiceId !== 'string' || typeof paymentId !== 'string' || typeof cents !== 'number')
    return undefined;
  const amount = plainNumber(valueAt(answeredJson(exchange), rule.paid));
  return {
    environment: request.environment,
    paymentServiceId,
    paymentId,
    ...(amount !== undefined && { amountCents: amount }),
    key: typeof key === 'string' && key !== '' ? key : id,
    cents,
  };
}

const isSuccess = ({ outcome }: Exchange): boolean => outcome.ok && Math.floor(outcome.answer.status / 100) === 2;

/** One paragraph on what was refunded and what is left by this count; undefined when there is nothing to say. */
export function refundWords(
  payment: RefundedPayment | undefined,
  amountCents: number | undefined,
  service: string,
): string | undefined {
  const sum = (payment?.refunds ?? []).reduce((total, { cents }) => total + cents, 0);
  const amount = amountCents ?? payment?.amountCents;
  if (sum === 0) return undefined;
  const own = l10n.t('{0} reports no total, so this is our own count.', service);
  if (amount === undefined) return `${l10n.t('Refunded from here so far: {0}.', dollarsText(sum))} ${own}`;
  const refunded = l10n.t('Refunded from here so far: {0} of {1}.', dollarsText(sum), dollarsText(amount));
  const left =
    amount > sum
      ? l10n.t('By this count, {0} is left.', dollarsText(amount - sum))
      : l10n.t('By this count, nothing is left.');
  return [refunded, left, own].join(' ');
}
