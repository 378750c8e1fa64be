import type { StoredPayment } from './payment';

/** The payments of all payment services. In memory: a sandbox forgets everything when it stops. */
export class PaymentStore {
  private readonly payments = new Map<string, StoredPayment>();

  add(stored: StoredPayment): void {
    this.payments.set(stored.payment.id, stored);
  }

  /** For the payment page, which knows no payment service. */
  findAnywhere(paymentId: string): StoredPayment | undefined {
    return this.payments.get(paymentId);
  }

  find(paymentServiceId: string, paymentId: string): StoredPayment | undefined {
    const stored = this.payments.get(paymentId);
    return stored?.payment.payment_service_id === paymentServiceId ? stored : undefined;
  }

  /** Newest first; of the same time, in reverse alphabetical order of id: https://guide.pay.gov.sg/start-an-api-integration/pagination */
  list(paymentServiceId: string): readonly StoredPayment[] {
    const own = [...this.payments.values()].filter(each => each.payment.payment_service_id === paymentServiceId);
    return own.sort(
      (a, b) => descending(a.payment.created_at, b.payment.created_at) || descending(a.payment.id, b.payment.id),
    );
  }
}

const descending = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);
