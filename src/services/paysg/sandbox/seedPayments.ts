import { newPayment } from './createPayment';
import type { Payment } from './payment';
import { singaporeTime } from '../../../core/sandbox/clock';
import type { PaysgWorld } from './world';

const dayMs = 24 * 60 * 60 * 1000;

interface Seed {
  reference: string;
  payer: string;
  email?: string;
  description: string;
  cents: number;
  /** Days before the start of the sandbox. */
  createdDaysAgo: number;
  paidDaysAgo?: number;
  cancelledDaysAgo?: number;
  isRefunded?: boolean;
}

/** One payment of each state, because no call can pay one. Addresses are of example.gov.sg: nobody reads them. */
const seeds: readonly Seed[] = [
  {
    reference: 'SANDBOX-UNPAID-1',
    payer: 'Tan Ah Kow',
    email: 'payer1@example.gov.sg',
    description: 'Course fee',
    cents: 12000,
    createdDaysAgo: 1,
  },
  {
    reference: 'SANDBOX-UNPAID-2',
    payer: 'Sandbox Trading Pte Ltd',
    description: 'Licence renewal',
    cents: 45050,
    createdDaysAgo: 2,
  },
  {
    reference: 'SANDBOX-PAID-1',
    payer: 'Siti binte Ahmad',
    email: 'payer2@example.gov.sg',
    description: 'Facility booking',
    cents: 2500,
    createdDaysAgo: 9,
    paidDaysAgo: 8,
  },
  {
    reference: 'SANDBOX-PAID-2',
    payer: 'R. Kumar',
    description: 'Permit fee',
    cents: 100000,
    createdDaysAgo: 21,
    paidDaysAgo: 20,
  },
  {
    reference: 'SANDBOX-PAID-3',
    payer: 'Lim Mei Ling',
    email: 'payer3@example.gov.sg',
    description: 'Examination fee',
    cents: 8000,
    createdDaysAgo: 30,
    paidDaysAgo: 30,
  },
  {
    reference: 'SANDBOX-CANCELLED-1',
    payer: 'Tan Ah Kow',
    description: 'Course fee, wrong amount',
    cents: 21000,
    createdDaysAgo: 40,
    cancelledDaysAgo: 39,
  },
  {
    reference: 'SANDBOX-REFUNDED-1',
    payer: 'Example Holdings Pte Ltd',
    description: 'Withdrawn application',
    cents: 30000,
    createdDaysAgo: 60,
    paidDaysAgo: 59,
    isRefunded: true,
  },
  {
    reference: 'SANDBOX-PAID-OLD',
    payer: 'Chua Boon Teck',
    description: 'Paid more than 90 days ago',
    cents: 5000,
    createdDaysAgo: 130,
    paidDaysAgo: 129,
  },
];

/** Fills a payment service with a payment of each state. */
export function seedPayments(world: PaysgWorld, paymentServiceId: string): void {
  for (const seed of seeds) addSeed(seed, world, paymentServiceId);
}

function addSeed(seed: Seed, world: PaysgWorld, paymentServiceId: string): void {
  const startMs = world.now();
  const daysAgo = (days: number): number => startMs - days * dayMs;
  const stored = newPayment(
    { paymentServiceId, apiHost: 'api-staging.pay.gov.sg', values: valuesOf(seed) },
    { ...world, now: () => daysAgo(seed.createdDaysAgo) },
  );
  if (seed.paidDaysAgo !== undefined) stored.paidAtMs = daysAgo(seed.paidDaysAgo);
  if (seed.isRefunded) stored.refundedCents = seed.cents;
  stored.payment = { ...stored.payment, ...settled(seed, daysAgo) };
  world.payments.add(stored);
}

function settled(seed: Seed, daysAgo: (days: number) => number): Partial<Payment> {
  if (seed.cancelledDaysAgo !== undefined) {
    const at = singaporeTime(daysAgo(seed.cancelledDaysAgo));
    return { payment_status: 'cancelled', latest_status: 'cancelled', payment_cancelled_timestamp: at, updated_at: at };
  }
  if (seed.paidDaysAgo === undefined) return {};
  const at = singaporeTime(daysAgo(seed.paidDaysAgo));
  const paid = { payment_status: 'paid', latest_status: 'paid', payment_succeeded_timestamp: at, updated_at: at };
  return seed.isRefunded ? { ...paid, refund_status: 'fully_refunded', payment_fully_refunded_timestamp: at } : paid;
}

function valuesOf(seed: Seed): Record<string, unknown> {
  return {
    reference_id: seed.reference,
    payer_name: seed.payer,
    payer_email: seed.email,
    description: seed.description,
    amount_in_cents: seed.cents,
    metadata: {},
  };
}
