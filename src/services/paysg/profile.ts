import * as l10n from '@vscode/l10n';
import { paysgCauses } from './causes';
import { sandboxPaymentServiceId } from './sandboxPaymentServices';
import type { OperationId } from './generated/document';
import type { Contact, SuggestionSource, WrittenProfile } from '../../core/model/apiProfile';

const guide = 'https://guide.pay.gov.sg';

const contact = {
  label: l10n.t('Contact PaySG'),
  url: 'https://go.gov.sg/contact-paysg',
  evidence: 'documented',
  source: `${guide}/faq/api-keys`,
} as const satisfies Contact;
const contactAddress = contact.url.replace('https://', '');

const suggestedByPayment: readonly SuggestionSource[] = [
  {
    picks: 'payment',
    value: '/id',
    label: ['/reference_id', '/payer_name', '/payment_status'],
    within: 'paymentServiceId',
  },
  { picks: 'paymentService', value: '/payment_service_id' },
];

export const paysgProfile = {
  id: 'paysg',
  name: 'PaySG',
  inVariables: { name: 'paysg', placeholder: ['paysg'] },
  icon: 'credit-card',
  guideUrl: guide,
  contact,
  keyKinds: [
    {
      id: 'paysgKey',
      api: 'paysg',
      name: l10n.t('PaySG key'),
      description: l10n.t('Works on every payment service that its holder is a Billing collaborator of.'),
      variables: ['PAYSG_API_KEY'],
      // `paysg_stag_` and `paysg_live_` are seen in public code. The sandbox's own prefix is our convention: it begins
      // like a staging key, as client code expects, and yet no key of PaySG can be taken for one.
      prefixes: [
        { prefix: 'paysg_stag_sandbox_', environment: 'sandbox' },
        { prefix: 'paysg_stag_', environment: 'staging' },
        { prefix: 'paysg_live_', environment: 'production' },
      ],
      expires: false,
      scope: {
        picks: 'paymentService',
        name: l10n.t('payment service'),
        names: l10n.t('payment services'),
        idForm:
          'payment_service_[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?![0-9a-fA-F-])',
        idHint: l10n.t('An id is payment_service_ followed by a UUID, as shown in the PaySG dashboard.'),
        placeholder: 'payment_service_…',
        prompt: l10n.t(
          'Payment services that the key is for: ids, or dashboard addresses that contain one, separated by spaces or commas. Optional.',
        ),
        checkPrompt: l10n.t(
          'A payment service that the key’s holder is a Billing collaborator of: its id, or its address in the dashboard. It is saved with the key.',
        ),
      },
      check: { operationId: 'listPayments', values: { limit: 1 } },
      inSandbox: { name: l10n.t('Sandbox key'), worksOn: [sandboxPaymentServiceId] },
      testOperationId: 'createPayment',
      advice: [
        {
          text: l10n.t(
            'PaySG issues keys on request, to a gov.sg address. Since 25 June 2025 it has taken on no new users who need one.',
          ),
          source: `${guide}/start-using-the-dashboard`,
        },
        {
          text: l10n.t('The address must have logged in to staging.pay.gov.sg and pay.gov.sg once.'),
          source: `${guide}/faq/api-keys`,
        },
        {
          text: l10n.t('The address must be a Billing collaborator on each payment service that the key is used for.'),
          source: `${guide}/faq/api-keys`,
        },
        {
          text: l10n.t('The key stays valid after its holder leaves, so a group mailbox is the better holder.'),
          source: `${guide}/faq/api-keys`,
        },
        {
          text: l10n.t('The key does not expire, and PaySG describes no way to list, change or revoke keys yourself.'),
        },
      ],
      nameHint: l10n.t('A name to tell this key from others. PaySG does not name keys, so only you see it.'),
      holder: {
        example: 'team@agency.gov.sg',
        expected: {
          form: /@([^@]+\.)?gov\.sg$/i,
          text: l10n.t('PaySG issues keys to gov.sg addresses. Check that the key was issued to this one.'),
        },
      },
      tiers: [],
      checklist: [
        {
          id: 'govAddress',
          text: l10n.t('The key was issued to a gov.sg address.'),
          links: [],
          source: `${guide}/faq/api-keys`,
        },
        {
          id: 'loggedIn',
          text: l10n.t('That address has logged in to both dashboards.'),
          links: [
            { label: l10n.t('Open staging.pay.gov.sg'), url: 'https://staging.pay.gov.sg' },
            { label: l10n.t('Open pay.gov.sg'), url: 'https://pay.gov.sg' },
          ],
          source: `${guide}/faq/api-keys`,
        },
        {
          id: 'billing',
          text: l10n.t('That address is a Billing collaborator on each payment service that the key is for.'),
          links: [
            {
              label: l10n.t('Read About Permissions'),
              url: `${guide}/start-using-the-dashboard/collaborators-and-access-control`,
            },
          ],
          source: `${guide}/faq/api-keys`,
        },
      ],
      howToGet: {
        text: l10n.t(
          'PaySG issues keys on request, to a gov.sg address that has logged in to both dashboards. Since 25 June 2025 it has issued none to new users, and whether that has changed is not known. Until you have a key, use the sandbox.',
        ),
        links: [contact, { label: l10n.t('Read the Notice'), url: `${guide}/start-using-the-dashboard` }],
      },
      handOver: [
        {
          text: l10n.t(
            'The key stays valid when its holder leaves. Ask PaySG for a key issued to a group mailbox, or to someone who stays.',
          ),
          source: `${guide}/faq/api-keys`,
        },
        {
          text: l10n.t('Grant the new holder Billing on each payment service below, then rotate to the new key.'),
          source: `${guide}/faq/api-keys`,
        },
        { text: l10n.t('How to have the old key revoked is not documented. Ask PaySG at {0}.', contactAddress) },
      ],
      howToEnd: l10n.t('How to have the key revoked is not documented. Ask PaySG at {0}.', contactAddress),
    },
  ],
  operations: {
    createPayment: {
      harm: 'asksForMoney',
      asking: { people: { label: l10n.t('Payer'), fields: ['payer_name', 'payer_email'] } },
      // Without payer_email: a payment that cannot be mailed cannot reach a stranger by mistake.
      starter: {
        reference_id: 'TEST-0001',
        payer_name: 'Test Payer',
        description: 'Trial call',
        amount_in_cents: 100,
        // Optional by the guide, but public code notes that PaySG insists on an object.
        metadata: {},
      },
      suggests: suggestedByPayment,
      step: 'paymentAnswered',
    },
    listPayments: {
      harm: 'reads',
      exclusive: [['before', 'after']],
      starter: { limit: 20 },
      table: {
        rows: '/data',
        first: ['reference_id', 'amount_in_cents', 'payment_status', 'refund_status', 'payer_name', 'due_date', 'id'],
      },
      // Newest first, so the next page is an older one.
      paging: {
        kind: 'cursor',
        next: { field: 'after', cursor: '/page_info/end_cursor', has: '/page_info/has_next_page' },
        previous: { field: 'before', cursor: '/page_info/start_cursor', has: '/page_info/has_previous_page' },
      },
      suggests: suggestedByPayment.map(source => ({ ...source, list: '/data' })),
    },
    retrievePayment: { harm: 'reads', suggests: suggestedByPayment },
    // The link stops working and there is no way back, but no money moves and nobody is notified.
    cancelPayment: { harm: 'changesData', suggests: suggestedByPayment },
    sendPaymentEmail: {
      harm: 'mailsPerson',
      asking: { mail: l10n.t('Staging sends real mail: PaySG mails the payment link to the payer’s address.') },
    },
    refundPayment: {
      harm: 'movesMoney',
      starter: { refund_amount_in_cents: 100 },
      suggests: suggestedByPayment,
    },
  },
  errorMessages: ['/error/message', '/message'],
  successMarks: [],
  causes: paysgCauses,
  // Numbers, scope and headers of its limits are not known; the guide advises to back off exponentially.
  rates: [],
  tooMany: {
    kind: 'backOff',
    // The first wait and the number of tries are ours.
    firstMs: 1000,
    tries: 4,
    evidence: 'documented',
    source: `${guide}/start-an-api-integration/errors`,
  },
  lists: {
    payment: {
      operationId: 'listPayments',
      values: { limit: 20 },
      within: 'paymentServiceId',
      label: l10n.t('List the newest payments of this payment service'),
    },
  },
  picks: {
    payment: {
      placeholder: l10n.t('Select a payment from earlier answers, or type the id of another one'),
      nothing: l10n.t(
        'No payment is known yet. Type an id, or choose a payment service first to list its newest payments here.',
      ),
    },
    paymentService: {
      placeholder: l10n.t(
        'Select a payment service of the key or of earlier answers, or type the id or address of another one',
      ),
      nothing: l10n.t('No payment service is saved with this key. Paste the id that the PaySG dashboard shows.'),
    },
  },
} as const satisfies WrittenProfile<OperationId>;
