import type { KnownCause } from '../../core/model/apiProfile';

const errors = 'https://guide.pay.gov.sg/start-an-api-integration/errors';
const keys = 'https://guide.pay.gov.sg/faq/api-keys';
const idempotency = 'https://guide.pay.gov.sg/start-an-api-integration/idempotency';
const refunds = 'https://guide.pay.gov.sg/api-resources/payments/refund-a-payment';
const status = { kind: 'link', label: 'PaySG status', url: 'https://status.pay.gov.sg' } as const;

/** What a bad answer of PaySG may mean, the likeliest first within each status. */
export const paysgCauses = [
  {
    id: 'paysg.wrongState',
    when: { status: [400, 402, 409], operationIds: ['cancelPayment', 'sendPaymentEmail'] },
    title: 'The payment’s state does not allow it',
    detail:
      'Only an unpaid payment can be cancelled, and only one with an e-mail address mailed. Retrieve the payment and look at its status. With which status PaySG refuses is not known.',
    evidence: 'inferred',
    source: 'https://guide.pay.gov.sg/api-resources/payments/cancel-a-payment',
  },
  {
    id: 'paysg.badRequest',
    when: { status: [400] },
    title: 'A value is missing or has the wrong form',
    detail: 'The message in the answer says which. Change it and send again.',
    evidence: 'documented',
    source: errors,
  },
  {
    id: 'paysg.keyRejected',
    when: { status: [401], withKey: true },
    title: 'PaySG does not know this key',
    detail:
      'It was mistyped or cut short when copied, or it belongs to the other environment. Copy it again and check which environment it was issued for.',
    evidence: 'documented',
    source: errors,
    next: { kind: 'intent', label: 'Switch environment', intent: { do: 'switchEnvironment' } },
    asksTeam: true,
  },
  {
    id: 'paysg.notRefundable',
    when: { status: [400, 402, 409], operationIds: ['refundPayment'] },
    title: 'The payment cannot be refunded now',
    detail:
      'It must be paid, not refunded in full, not older than 90 days, and without an earlier refund that is pending or has failed; and the amount must not be more than what is left of it. Retrieve the payment and look at its refund status.',
    evidence: 'documented',
    source: refunds,
  },
  {
    id: 'paysg.noStripe',
    when: { status: [402] },
    title: 'The payment service may not be connected to Stripe',
    detail:
      'The values are right, but the state of things forbids the call. The guide’s example is a payment service without a Stripe account: look at its settings in the dashboard.',
    evidence: 'documented',
    source: errors,
  },
  {
    id: 'paysg.gateway',
    when: { status: [403], ownErrorForm: false },
    title: 'Something in front of PaySG refused the call',
    detail:
      'The answer is not in PaySG’s form, so a gateway, a firewall or your proxy probably wrote it. PaySG asks for the IP addresses of callers when a project begins; ask whether yours is allowed, and try another network.',
    evidence: 'inferred',
    source: 'https://guide.pay.gov.sg/faq/timeline',
    asksTeam: true,
  },
  {
    id: 'paysg.notBilling',
    // Also for an answer in another form: what PaySG's own refusal looks like is not known.
    when: { status: [403], withKey: true },
    title: 'The key’s holder is not a Billing collaborator of this payment service',
    detail:
      'The guide names this as the reason for a key that does not work. Ask an administrator of the payment service to give Billing to the address that the key belongs to.',
    evidence: 'documented',
    source: keys,
    next: {
      kind: 'link',
      label: 'How permissions work',
      url: 'https://guide.pay.gov.sg/start-using-the-dashboard/collaborators-and-access-control',
    },
    asksTeam: true,
  },
  {
    id: 'paysg.noRefundPermission',
    when: { status: [403], operationIds: ['refundPayment'], withKey: true },
    title: 'The key’s holder may lack the Refund permission',
    detail:
      'In the dashboard Refund is a permission apart from Billing. Whether the API asks for it too is not known; ask an administrator to give it.',
    evidence: 'inferred',
    source: 'https://guide.pay.gov.sg/start-using-the-dashboard/collaborators-and-access-control',
  },
  {
    id: 'paysg.ipNotAllowed',
    when: { status: [403], withKey: true, ownErrorForm: true },
    title: 'Your IP address may not be allowed',
    detail:
      'PaySG asks for IP addresses when a project begins. Whether its API refuses others, and how, is not known. Try from the network that was named to PaySG.',
    evidence: 'unknown',
    source: 'https://guide.pay.gov.sg/faq/timeline',
    asksTeam: true,
  },
  {
    id: 'paysg.notFound',
    when: { status: [404] },
    title: 'There is no such payment or payment service here',
    detail:
      'Look at both ids: the payment service’s must keep its payment_service_ prefix, the payment must belong to that service, and both to this environment.',
    evidence: 'documented',
    source: errors,
    next: { kind: 'intent', label: 'Switch environment', intent: { do: 'switchEnvironment' } },
  },
  {
    id: 'paysg.idempotency',
    when: { status: [409], operationIds: ['createPayment', 'refundPayment'] },
    title: 'The idempotency key was used before',
    detail:
      'Another call with this key is still running, or it had other values. Wait and send the same again, or use a new key for a new payment.',
    evidence: 'documented',
    source: idempotency,
  },
  {
    id: 'paysg.tooMany',
    when: { status: [429] },
    title: 'Too many calls',
    detail: 'Wait, and double the wait each time. PaySG does not say how many calls it allows.',
    evidence: 'documented',
    source: errors,
  },
  {
    id: 'paysg.storedError',
    when: { status: [500], operationIds: ['createPayment', 'refundPayment'] },
    title: 'PaySG failed, and will answer this idempotency key the same way',
    detail:
      'The first answer to an idempotency key is kept for at least 24 hours, even an error. List the payments to see that nothing was done, then send with a new key.',
    evidence: 'documented',
    source: idempotency,
    next: status,
  },
  {
    id: 'paysg.serverError',
    when: { status: [500, 502, 504] },
    title: 'PaySG failed',
    detail: 'The fault is on PaySG’s side. See its status page, and tell PaySG if it lasts.',
    evidence: 'documented',
    source: errors,
    next: status,
  },
  {
    id: 'paysg.unavailable',
    when: { status: [503] },
    title: 'A service that PaySG needs failed',
    detail: 'Try again later. Stripe’s own status is on status.stripe.com.',
    evidence: 'documented',
    source: errors,
    next: status,
  },
] as const satisfies readonly KnownCause[];
