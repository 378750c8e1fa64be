import { escapeHtml, htmlPage } from '../html';
import { htmlReply, type Reply } from '../reply';
import type { PaymentStore } from './paymentStore';

/** Where `payment_url` leads: shows the payment and says what it is. It takes no money and changes nothing. */
export function paymentPage(paymentId: string, payments: PaymentStore): Reply {
  const stored = payments.findAnywhere(paymentId);
  if (!stored) return htmlReply(404, htmlPage('No such payment', '<p>This sandbox has no payment of this id.</p>'));
  const { payment } = stored;
  const rows: readonly (readonly [string, string])[] = [
    ['Amount', `S$${(payment.amount_in_cents / 100).toFixed(2)}`],
    ['For', payment.description],
    ['Payer', payment.payer_name],
    ['Reference', payment.reference_id],
    ['Due', payment.due_date ?? 'no date'],
    ['Status', payment.latest_status],
    ['Payment', payment.id],
  ];
  const table = rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escapeHtml(value)}</td></tr>`);
  const note = '<p>This is the local sandbox of SG API Keys, not PaySG. No money can be paid here.</p>';
  return htmlReply(200, htmlPage('Sandbox payment', `${note}<table>${table.join('')}</table>`));
}
