import * as l10n from '@vscode/l10n';
import { escapeHtml, htmlPage, withCode } from '../../../core/sandbox/html';
import type { Payment, StoredPayment } from './payment';
import { byLocale } from '../../../shared/text/language';
import { dollarsText } from '../../../shared/text/money';

const note = (): string =>
  `<p class="note">${escapeHtml(l10n.t('This is the local sandbox of SG API Keys, not PaySG. No money moves here.'))}</p>`;

/** Address of the page without the host: whoever came by the name localhost stays there, as the page's policy wants it. */
export const pagePath = ({ payment_url }: Payment): string => new URL(payment_url).pathname;

/** What the payer sees at `payment_url`. `token` goes into its forms; a payment that is not unpaid has none. */
export function paymentPage({ payment }: StoredPayment, token: string): string {
  const rows = rowsOf(payment).map(
    ([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  const amount = `<p class="amount">${escapeHtml(dollarsText(payment.amount_in_cents))}</p>`;
  const actions = payment.payment_status === 'unpaid' ? forms(payment, token) : ending(payment);
  const content = `${note()}${amount}<table><tbody>${rows.join('')}</tbody></table>${actions}`;
  return htmlPage(l10n.t('Sandbox Payment'), content);
}

/** A page that says why nothing was done, with a way back. */
export function refusalPage(text: string, backTo: string | undefined): string {
  const label = escapeHtml(l10n.t('Back to the payment'));
  const back = backTo === undefined ? '' : `<p><a href="${escapeHtml(backTo)}">${label}</a></p>`;
  return htmlPage(l10n.t('Nothing was changed'), `${note()}<p role="alert">${escapeHtml(text)}</p>${back}`);
}

const rowsOf = (payment: Payment): readonly (readonly [name: string, value: string])[] => [
  [l10n.t('For'), payment.description],
  [l10n.t('Payer'), payment.payer_name],
  [l10n.t('Reference'), payment.reference_id],
  [l10n.t('Due'), payment.due_date ?? l10n.t('No due date')],
  [l10n.t('Status'), statusText(payment)],
  ...(payment.refund_status === 'not_refunded' ? [] : [[l10n.t('Refund'), refundText(payment)] as const]),
  [l10n.t('Payment ID'), payment.id],
];

function statusText({ payment_status, payment_succeeded_timestamp, payment_cancelled_timestamp }: Payment): string {
  switch (payment_status) {
    case 'unpaid':
      return l10n.t('Unpaid');
    case 'paid':
      return l10n.t('Paid on {0}', timeText(payment_succeeded_timestamp));
    case 'cancelled':
      return l10n.t('Cancelled on {0}', timeText(payment_cancelled_timestamp));
    default:
      return payment_status; // of a state file
  }
}

function refundText({ refund_status }: Payment): string {
  switch (refund_status) {
    case 'fully_refunded':
      return l10n.t('Refunded');
    case 'partially_refunded':
      return l10n.t('Partially refunded');
    case 'pending':
      return l10n.t('Pending');
    case 'failed':
      return l10n.t('Failed');
    default:
      return refund_status; // of a state file
  }
}

const times = byLocale(
  locale => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Asia/Singapore' }),
);

const timeText = (timestamp: string | null): string =>
  timestamp === null ? l10n.t('an unknown date') : times().format(new Date(timestamp));

function forms(payment: Payment, token: string): string {
  const form = (action: string, label: string, style: string): string =>
    `<form method="post" action="${escapeHtml(pagePath(payment))}/${action}">` +
    `<input type="hidden" name="token" value="${escapeHtml(token)}">` +
    `<button class="${style}">${escapeHtml(label)}</button></form>`;
  return form('pay', l10n.t('Pay (no money moves)'), 'main') + form('cancel', l10n.t('Cancel This Payment'), 'plain');
}

function ending({ payment_status, return_url }: Payment): string {
  const paragraph = (sentence: string): string => `<p>${withCode(sentence)}</p>`;
  if (payment_status !== 'paid') return paragraph(l10n.t('This payment is cancelled and can no longer be paid.'));
  const isPaid = paragraph(l10n.t('This payment is paid and cannot be paid again.'));
  return return_url === null
    ? isPaid
    : isPaid + paragraph(l10n.t('PaySG would redirect the payer to `{0}`.', return_url));
}
