import * as l10n from '@vscode/l10n';
import { readBody } from '../../../core/sandbox/readBody';
import { htmlReply, plainReply, withGuesses, type Reply } from '../../../core/sandbox/reply';
import type { Site, Visit } from '../../../core/sandbox/site';
import { FormTokens } from './formTokens';
import { returnGuess, type Payment, type StoredPayment } from './payment';
import { pagePath, paymentPage, refusalPage } from './paymentPage';
import { endPayment, payPayment } from './settlePayment';
import type { PaysgWorld } from './world';

const formLimitBytes = 4096;

/** What the forms of the page do. */
const actions = { pay: payPayment, cancel: endPayment } as const;
type Action = keyof typeof actions;

/** Where `payment_url` leads: a page on which a payment can be paid, without money, or cancelled. */
export function paymentSite(world: PaysgWorld): Site {
  const tokens = new FormTokens(world.random);
  return async visit => {
    const [, id, action] = /^\/payments\/([^/]+?)(?:\/(pay|cancel))?$/.exec(visit.path) ?? [];
    const stored = id === undefined ? undefined : world.payments.findAnywhere(id);
    if (!stored) return htmlReply(404, refusalPage(l10n.t('This sandbox has no payment with this ID.'), undefined));
    if (action === undefined && visit.method === 'GET') return showPage(stored, tokens);
    if (action !== undefined && visit.method === 'POST')
      return settle(action as Action, stored, { visit, tokens, world });
    return plainReply(405, l10n.t('Open this page with {0}, and send its forms with {1}.', 'GET', 'POST'));
  };
}

function showPage(stored: StoredPayment, tokens: FormTokens): Reply {
  const isOpen = stored.payment.payment_status === 'unpaid';
  const token = isOpen ? tokens.issue(stored.payment.id) : '';
  return htmlReply(200, paymentPage(stored, token), formTargets(stored.payment));
}

/** Browsers hold the redirect after paying to this rule too, so the agency's site has to be in it. */
function formTargets({ return_url }: Payment): string {
  return return_url !== null && URL.canParse(return_url) ? `'self' ${new URL(return_url).origin}` : `'self'`;
}

interface Settling {
  visit: Visit;
  tokens: FormTokens;
  world: PaysgWorld;
}

async function settle(action: Action, stored: StoredPayment, { visit, tokens, world }: Settling): Promise<Reply> {
  const { payment } = stored;
  const body = new URLSearchParams((await readBody(visit.request, formLimitBytes)) ?? '');
  const isOurs = isFromUs(visit, world.url()) && tokens.take(body.get('token') ?? '', payment.id);
  const refuse = (status: number, text: string): Reply => htmlReply(status, refusalPage(text, pagePath(payment)));
  if (!isOurs) {
    return refuse(403, l10n.t('This form was used before, or is not from this page. Open the payment again.'));
  }
  if (payment.payment_status !== 'unpaid') return refuse(409, settledText(payment));
  actions[action](stored, world.now());
  return action === 'pay' ? paid(payment) : redirect(pagePath(payment));
}

const settledText = ({ payment_status }: Payment): string =>
  payment_status === 'paid'
    ? l10n.t('This payment has already been paid.')
    : l10n.t('This payment has already been cancelled.');

/** Browsers name the page that sends a form; programs name none, and they are no danger. */
function isFromUs({ request: { headers } }: Visit, url: string): boolean {
  const localhost = url.replace('127.0.0.1', 'localhost');
  return headers.origin === undefined || headers.origin === url || headers.origin === localhost;
}

/** After success, and only then, the payer is redirected: https://guide.pay.gov.sg/start-an-api-integration/integrating-with-your-e-services */
function paid(payment: Payment): Reply {
  const { id, payment_service_id, return_url } = payment;
  if (return_url === null || !URL.canParse(return_url)) return redirect(pagePath(payment));
  const target = new URL(return_url);
  target.searchParams.set('paysg_payment_id', id);
  target.searchParams.set('paysg_payment_service_id', payment_service_id);
  return withGuesses(redirect(target.href), returnGuess);
}

/** To a page to be fetched with GET, so that reloading it sends nothing twice. */
function redirect(location: string): Reply {
  return { status: 303, contentType: 'text/plain; charset=utf-8', body: '', headers: { location }, guesses: [] };
}
