import type { StoredPayment } from './payment';
import { settleRefund } from './settleRefund';

/** The payments of all payment services. What it finds is as of now: refunds whose time has come are through. */
export class PaymentStore {
  private readonly payments = new Map<string, StoredPayment>();
  /** By payment service, newest first: lists are read far more often than payments are made. */
  private readonly sorted = new Map<string, StoredPayment[]>();

  /** @param now milliseconds since the epoch */
  constructor(private readonly now: () => number) {}

  add(stored: StoredPayment): void {
    this.payments.set(stored.payment.id, stored);
    const list = this.sorted.get(stored.payment.payment_service_id) ?? [];
    const place = list.findIndex(other => order(stored, other) < 0);
    list.splice(place === -1 ? list.length : place, 0, stored);
    this.sorted.set(stored.payment.payment_service_id, list);
  }

  /** For the payment page, which knows no payment service. */
  findAnywhere(paymentId: string): StoredPayment | undefined {
    const stored = this.payments.get(paymentId);
    return stored && this.asOfNow(stored);
  }

  find(paymentServiceId: string, paymentId: string): StoredPayment | undefined {
    const stored = this.findAnywhere(paymentId);
    return stored?.payment.payment_service_id === paymentServiceId ? stored : undefined;
  }

  /** Not as of now: only what is shown has to be. Newest first; of the same time, in reverse alphabetical order of id: https://guide.pay.gov.sg/start-an-api-integration/pagination */
  list(paymentServiceId: string): readonly StoredPayment[] {
    return this.sorted.get(paymentServiceId) ?? [];
  }

  asOfNow(stored: StoredPayment): StoredPayment {
    settleRefund(stored, this.now());
    return stored;
  }

  all(): readonly StoredPayment[] {
    return [...this.payments.values()];
  }

  clear(): void {
    this.payments.clear();
    this.sorted.clear();
  }
}

function order({ payment: a }: StoredPayment, { payment: b }: StoredPayment): number {
  return descending(a.created_at, b.created_at) || descending(a.id, b.id);
}

const descending = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);
