import * as l10n from '@vscode/l10n';
import type { KnownCause } from '../../core/model/apiProfile';

const errors = 'https://guide.pay.gov.sg/start-an-api-integration/errors';
const keys = 'https://guide.pay.gov.sg/faq/api-keys';
const idempotency = 'https://guide.pay.gov.sg/start-an-api-integration/idempotency';
const refunds = 'https://guide.pay.gov.sg/api-resources/payments/refund-a-payment';
const status = { kind: 'link', label: l10n.t('Open PaySG Status'), url: 'https://status.pay.gov.sg' } as const;

/** What a bad answer of PaySG may mean, the likeliest first within each status. */
export const paysgCauses = [
  {
    id: 'paysg.wrongState',
    when: { status: [400, 402, 409], operationIds: ['cancelPayment', 'sendPaymentEmail'] },
    title: l10n.t('The payment’s state does not allow it'),
    detail: l10n.t(
      'Only an unpaid payment can be cancelled, and only a payment with an e-mail address can be mailed. Retrieve the payment and check its status. The status code of PaySG’s refusal is not known.',
    ),
    evidence: 'inferred',
    source: 'https://guide.pay.gov.sg/api-resources/payments/cancel-a-payment',
  },
  {
    id: 'paysg.badRequest',
    when: { status: [400] },
    title: l10n.t('A value is missing or has the wrong format'),
    detail: l10n.t('The message in the answer says which one. Correct it and send the call again.'),
    evidence: 'documented',
    source: errors,
  },
  {
    id: 'paysg.keyRejected',
    when: { status: [401], withKey: true },
    title: l10n.t('PaySG does not know this key'),
    detail: l10n.t(
      'It was mistyped or cut off when copied, or it belongs to the other environment. Copy it again, and check which environment it was issued for.',
    ),
    evidence: 'documented',
    source: errors,
    next: { kind: 'intent', label: l10n.t('Switch Environment'), intent: { do: 'switchEnvironment' } },
    asksTeam: true,
  },
  {
    id: 'paysg.notRefundable',
    when: { status: [400, 402, 409], operationIds: ['refundPayment'] },
    title: l10n.t('The payment cannot be refunded now'),
    detail: l10n.t(
      'The payment must be paid, at most 90 days ago, not refunded in full, and without an earlier refund that is pending or has failed. The amount must not exceed what is left to refund. Retrieve the payment and check its refund status.',
    ),
    evidence: 'documented',
    source: refunds,
  },
  {
    id: 'paysg.noStripe',
    when: { status: [402] },
    title: l10n.t('The payment service may not be connected to Stripe'),
    detail: l10n.t(
      'The values are valid, but the call is not possible in the current state. The guide’s example is a payment service without a Stripe account: check its settings in the dashboard.',
    ),
    evidence: 'documented',
    source: errors,
  },
  {
    id: 'paysg.gateway',
    when: { status: [403], ownErrorForm: false },
    title: l10n.t('Something in front of PaySG refused the call'),
    detail: l10n.t(
      'The answer is not in PaySG’s format, so it probably comes from a gateway, a firewall or your proxy. PaySG asks for callers’ IP addresses when a project begins. Ask whether yours is allowed, and try another network.',
    ),
    evidence: 'inferred',
    source: 'https://guide.pay.gov.sg/faq/timeline',
    asksTeam: true,
  },
  {
    id: 'paysg.notBilling',
    // Also for an answer in another form: what PaySG's own refusal looks like is not known.
    when: { status: [403], withKey: true },
    title: l10n.t('The key’s holder is not a Billing collaborator of this payment service'),
    detail: l10n.t(
      'The guide names this as the reason for a key that does not work. Ask an administrator of the payment service to grant Billing to the address that the key belongs to.',
    ),
    evidence: 'documented',
    source: keys,
    next: {
      kind: 'link',
      label: l10n.t('Read About Permissions'),
      url: 'https://guide.pay.gov.sg/start-using-the-dashboard/collaborators-and-access-control',
    },
    asksTeam: true,
  },
  {
    id: 'paysg.noRefundPermission',
    when: { status: [403], operationIds: ['refundPayment'], withKey: true },
    title: l10n.t('The key’s holder may lack the Refund permission'),
    detail: l10n.t(
      'In the dashboard, Refund is a separate permission from Billing. Whether the API requires it too is not known. Ask an administrator to grant it.',
    ),
    evidence: 'inferred',
    source: 'https://guide.pay.gov.sg/start-using-the-dashboard/collaborators-and-access-control',
  },
  {
    id: 'paysg.ipNotAllowed',
    when: { status: [403], withKey: true, ownErrorForm: true },
    title: l10n.t('Your IP address may not be allowed'),
    detail: l10n.t(
      'PaySG asks for IP addresses when a project begins. Whether its API refuses others, and how, is not known. Try again from the network whose address PaySG was given.',
    ),
    evidence: 'unknown',
    source: 'https://guide.pay.gov.sg/faq/timeline',
    asksTeam: true,
  },
  {
    id: 'paysg.notFound',
    when: { status: [404] },
    title: l10n.t('There is no such payment or payment service here'),
    detail: l10n.t(
      'Check both ids: the payment service’s must keep its payment_service_ prefix, the payment must belong to that service, and both must exist in this environment.',
    ),
    evidence: 'documented',
    source: errors,
    next: { kind: 'intent', label: l10n.t('Switch Environment'), intent: { do: 'switchEnvironment' } },
  },
  {
    id: 'paysg.idempotency',
    when: { status: [409], operationIds: ['createPayment', 'refundPayment'] },
    title: l10n.t('The idempotency key was already used'),
    detail: l10n.t(
      'Another call with this key is still running, or had different values. Wait and send the same call again, or use a new key for a new payment.',
    ),
    evidence: 'documented',
    source: idempotency,
  },
  {
    id: 'paysg.tooMany',
    when: { status: [429] },
    title: l10n.t('Too many calls'),
    detail: l10n.t(
      'Wait before you try again, and double the wait each time. PaySG does not say how many calls it allows.',
    ),
    evidence: 'documented',
    source: errors,
  },
  {
    id: 'paysg.storedError',
    when: { status: [500], operationIds: ['createPayment', 'refundPayment'] },
    title: l10n.t('PaySG failed, and will give the same answer to this idempotency key'),
    detail: l10n.t(
      'The first answer to an idempotency key is kept for at least 24 hours, even if it is an error. List the payments to make sure that nothing was done, then send the call with a new key.',
    ),
    evidence: 'documented',
    source: idempotency,
    next: status,
  },
  {
    id: 'paysg.serverError',
    when: { status: [500, 502, 504] },
    title: l10n.t('PaySG failed'),
    detail: l10n.t(
      'The problem is on PaySG’s side. Check its status page, and report the problem to PaySG if it persists.',
    ),
    evidence: 'documented',
    source: errors,
    next: status,
  },
  {
    id: 'paysg.unavailable',
    when: { status: [503] },
    title: l10n.t('A service that PaySG depends on failed'),
    detail: l10n.t('Try again later. Stripe’s own status page is status.stripe.com.'),
    evidence: 'documented',
    source: errors,
    next: status,
  },
] as const satisfies readonly KnownCause[];
