import { escapeHtml, htmlPage } from '../../../core/sandbox/html';
import type { Payment, StoredPayment } from './payment';
import { dollarsText } from '../../../shared/text/money';

const note = `<p class="note">This is the local sandbox of SG API Keys, not PaySG. No money moves here.</p>`;

/** Address of the page without the host: whoever came by the name localhost stays there, as the page's policy wants it. */
export const pagePath = ({ payment_url }: Payment): string => new URL(payment_url).pathname;

/** What the payer sees at `payment_url`. `token` goes into its forms; a payment that is not unpaid has none. */
export function paymentPage({ payment }: StoredPayment, token: string): string {
  const rows: readonly (readonly [string, string])[] = [
    ['For', payment.description],
    ['Payer', payment.payer_name],
    ['Reference', payment.reference_id],
    ['Due', payment.due_date ?? 'no date'],
    ['Status', statusOf(payment)],
    ['Payment', payment.id],
  ];
  const table = rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escapeHtml(value)}</td></tr>`);
  const amount = `<p class="amount">${dollarsText(payment.amount_in_cents)}</p>`;
  const actions = payment.payment_status === 'unpaid' ? forms(payment, token) : ending(payment);
  return htmlPage('Sandbox payment', `${note}${amount}<table><tbody>${table.join('')}</tbody></table>${actions}`);
}

/** A page that says why nothing was done, with a way back. */
export function refusalPage(text: string, backTo: string | undefined): string {
  const back = backTo === undefined ? '' : `<p><a href="${escapeHtml(backTo)}">Back to the payment</a></p>`;
  return htmlPage('Nothing was changed', `${note}<p role="alert">${escapeHtml(text)}</p>${back}`);
}

function statusOf({
  payment_status,
  refund_status,
  payment_succeeded_timestamp,
  payment_cancelled_timestamp,
}: Payment): string {
  const at = payment_succeeded_timestamp ?? payment_cancelled_timestamp;
  const refund = refund_status === 'not_refunded' ? '' : `, ${refund_status.replaceAll('_', ' ')}`;
  return `${payment_status}${refund}${at === null ? '' : ` (${at})`}`;
}

function forms(payment: Payment, token: string): string {
  const form = (action: string, label: string, style: string): string =>
    `<form method="post" action="${escapeHtml(pagePath(payment))}/${action}">` +
    `<input type="hidden" name="token" value="${escapeHtml(token)}"><button class="${style}">${label}</button></form>`;
  return form('pay', 'Pay (no money moves)', 'main') + form('cancel', 'Cancel this payment', 'plain');
}

function ending({ payment_status, return_url }: Payment): string {
  if (payment_status !== 'paid') return '<p>This payment is cancelled and cannot be paid any more.</p>';
  const back = return_url === null ? '' : `<p>PaySG would lead back to <code>${escapeHtml(return_url)}</code></p>`;
  return `<p>This payment is paid and cannot be paid again.</p>${back}`;
}
