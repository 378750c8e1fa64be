import * as l10n from '@vscode/l10n';
import type { Services } from '../../core/model/services';
import type { Exchange } from '../../core/model/exchange';
import type { NamedForm, Notice } from '../../core/panel/panelFeatures';
import { knownPayment, type KnownPayment } from './knownPayment';
import { paymentAnswer } from './paymentAnswers';
import { refundedPayment, refundWords, type RefundedPayment } from './refundCount';

/** What is known of the payment that a form names: what was refunded of it, and who is mailed. @param exchanges newest first */
export function paymentNotices(
  services: Services,
  form: NamedForm,
  exchanges: readonly Exchange[],
  refunded: readonly RefundedPayment[],
): readonly Notice[] {
  const { operation, environment, values } = form;
  const isRefund = paymentAnswer(operation.id)?.refund !== undefined;
  const isMailed = services.harmOf(operation.id) === 'mailsPerson';
  if (!isRefund && !isMailed) return [];
  const payment = knownPayment(services, exchanges, environment, values);
  const service = services.profileOf(operation.api).name;
  const refunds = isRefund ? refundNotices(form, payment, refunded, service) : [];
  return isMailed && payment ? [...refunds, mailNotice(form, payment)] : refunds;
}

function refundNotices(
  { environment, values }: NamedForm,
  payment: KnownPayment | undefined,
  refunded: readonly RefundedPayment[],
  service: string,
): readonly Notice[] {
  const { paymentServiceId, paymentId } = values;
  if (typeof paymentServiceId !== 'string' || typeof paymentId !== 'string') return [];
  const counted = refundedPayment(refunded, { environment, paymentServiceId, paymentId });
  const text = refundWords(counted, payment?.amountCents, service);
  return text === undefined ? [] : [{ kind: 'info', text }];
}

function mailNotice({ environment }: NamedForm, { payerEmail, payerName }: KnownPayment): Notice {
  if (payerEmail === undefined) {
    const text = l10n.t('According to an earlier answer, this payment has no payer e-mail, so no e-mail can be sent.');
    return { kind: 'warning', text };
  }
  const payer = payerName === undefined ? payerEmail : `${payerName} <${payerEmail}>`;
  if (environment === 'sandbox')
    return { kind: 'info', text: l10n.t('The payer is {0}. The sandbox sends no e-mail.', payer) };
  return { kind: 'warning', text: l10n.t('According to an earlier answer, the e-mail goes to {0}.', payer) };
}
